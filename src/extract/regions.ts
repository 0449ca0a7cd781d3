/**
 * Names of divisions and functional zones in a case, with every division each may mean.
 *
 * Finds GB/T 2260 names, short forms, zones and towns; leaves out what only looks like one (厦门银行, 重庆路). Which
 * division is meant, and whether a short form is one at all, is for `resolve/` to say.
 */

import type { CaseDoc } from "../model/case.ts";
import type { Extraction, RegionMention, RejectedMention } from "../model/mention.ts";
import type { NormalisedDocument, Span } from "../model/text.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import type { RegionName } from "../vocabulary/region-name-table.ts";
import { createWordMatcher } from "./matcher.ts";
import { findLetters } from "./region-letters.ts";
import { positionsOf, withoutOverlaps } from "./region-overlaps.ts";
import { findTownships } from "./region-townships.ts";
import { findZones, type NamedSpan } from "./region-zones.ts";

/** What rules look at behind a name: the longest proper name they know of, 福建省农村信用社联合股份有限公司, ends within. */
const BEHIND = 16;

/** What rules look at before a name: the longest left cue. */
const BEFORE = 6;

/** A document says on its first lines whose it is. */
const FRONT_LENGTH = 400;

/** Compiles the gazetteer's names once; the function it returns is pure. Mentions are in text order. */
export function createRegionExtractor({ regions }: Vocabulary): (doc: CaseDoc) => Extraction<RegionMention> {
  const { rules } = regions;
  const suffixes = new Set([
    ...rules.zoneSuffixes.named,
    ...rules.zoneSuffixes.placed,
    ...rules.zoneSuffixes.hosted,
  ]);
  const matcher = createWordMatcher([...regions.names.keys(), ...suffixes, ...rules.notPlaces]);
  const fronts = new WeakMap<NormalisedDocument, RegionMention[]>();

  return function extractRegions(doc) {
    let front = fronts.get(doc.document);
    if (!front) {
      front = find(doc.document.text.slice(0, FRONT_LENGTH), true).links as RegionMention[];
      fronts.set(doc.document, front);
    }
    const outside = front.filter(
      ({ proof }) => proof.end <= doc.offset || proof.start >= doc.offset + doc.text.length,
    );
    const { links, rejected } = find(doc.text, false);
    return { links: [...outside, ...links], rejected };
  };

  function find(text: string, outside: boolean): Extraction<RegionMention> {
    const links: RegionMention[] = [];
    const rejected: RejectedMention[] = [];
    const hits = withoutOverlaps(matcher.all(text), (word) => regions.names.get(word)?.weak ?? false);
    const named = hits
      .map((hit) => ({ ...hit, name: regions.names.get(hit.word) }))
      .filter((hit): hit is NamedSpan => hit.name !== undefined);
    const zones = findZones(
      text,
      named,
      hits.filter((hit) => suffixes.has(hit.word)),
      regions,
    );

    const inZone = positionsOf(zones, 0);

    for (const { start, end, word, name } of named) {
      if (inZone.has(start)) continue;
      const reason = refusal(text, { start, end }, name);
      const rule = `gazetteer#${name.form}`;
      if (reason === null) add(word, { start, end }, rule, name.paths, name.form, name.weak);
      else if (!outside)
        for (const id of name.paths)
          rejected.push({ kind: "region", id, proof: { start, end, rule }, reason });
    }
    for (const { start, end, candidates } of zones)
      add(text.slice(start, end), { start, end }, "zone-pattern", candidates, "zone", false);
    for (const { start, end } of findTownships(text, named, regions)) {
      const word = text.slice(start, end);
      add(word, { start, end }, "gazetteer#township", regions.townships(word), "township", false);
    }
    for (const { start, end, path } of findLetters(text, [...named, ...zones], rules))
      add(text.slice(start, end), { start, end }, "letter", [path], "short", false);
    links.sort((a, b) => a.proof.start - b.proof.start || b.proof.end - a.proof.end);
    return { links, rejected };

    function add(
      word: string,
      span: Span,
      rule: string,
      candidates: readonly string[],
      form: RegionMention["form"],
      weak: boolean,
    ): void {
      const before = rules.leftCues.test(text.slice(Math.max(0, span.start - BEFORE), span.start));
      const behind = rules.rightCues.test(text.slice(span.end, span.end + BEHIND));
      links.push({
        text: word,
        proof: { ...span, rule },
        candidates,
        form,
        weak,
        bounded: { before, behind },
        outside,
      });
    }
  }

  /** Why the words at a span are no place, in plain Chinese; null when they may be one. */
  function refusal(text: string, span: Span, name: RegionName): string | null {
    const behind = text.slice(span.end, span.end + BEHIND);
    if (name.form === "full" && rules.fullNameNotBefore.test(behind)) return "区、市等字属于后面的词";
    // 龙岩市某某有限公司 is of the city, 龙岩某某有限公司 has only its name.
    if (name.form !== "short") return null;
    for (const { after, except, reason } of rules.properNames) {
      if (after.test(behind) && !except?.test(behind)) return reason;
    }
    return null;
  }
}
