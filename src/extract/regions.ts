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

/** 通讯员 梁小雨 孟庆阳: how far before a given name the word for what the person is may stand. */
const PERSON_REACH = 10;

/** A document says on its first lines whose it is. */
const FRONT_LENGTH = 400;

/** More than any name has characters, so that an ordinary word weighs less than every name. */
const LONGEST_NAME = 30;

/** Decides between names of one length only. */
const HALF_A_CHARACTER = 0.5;

/** 福建省/福州市. */
const PREFECTURE_DEPTH = 2;

/** A name of the gazetteer's table, or one found beside it. */
type MentionedName = Omit<RegionName, "form"> & Pick<RegionMention, "form">;

/** Compiles the gazetteer's names once; the function it returns is pure. Mentions are in text order. */
export function createRegionExtractor({ regions }: Vocabulary): (doc: CaseDoc) => Extraction<RegionMention> {
  const { rules } = regions;
  const suffixes = new Set([
    ...rules.zoneSuffixes.named,
    ...rules.zoneSuffixes.placed,
    ...rules.zoneSuffixes.hosted,
  ]);
  const matcher = createWordMatcher([...regions.names.keys(), ...suffixes, ...rules.notPlaces]);
  const fronts = new WeakMap<NormalisedDocument, readonly RegionMention[]>();

  return function extractRegions(doc) {
    let front = fronts.get(doc.document);
    if (!front) {
      front = find(doc.document.text.slice(0, FRONT_LENGTH), true).links;
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
    const hits = withoutOverlaps(matcher.all(text), weightOf);
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
    for (const { start, end, name } of named) {
      if (inZone.has(start)) continue;
      const span = { start, end };
      const reason = refusal(text, span, name);
      const rule = `gazetteer#${name.form}`;
      if (reason === null) add(span, rule, name);
      else if (!outside)
        for (const id of name.paths) rejected.push({ kind: "region", id, proof: { ...span, rule }, reason });
    }
    for (const { candidates, ...span } of zones)
      add(span, "zone-pattern", { form: "zone", paths: candidates, weak: false });
    for (const span of findTownships(text, named, regions)) {
      const paths = regions.townships(text.slice(span.start, span.end));
      add(span, "gazetteer#township", { form: "township", paths, weak: false });
    }
    for (const { path, ...span } of findLetters(text, [...named, ...zones], rules))
      add(span, "letter", { form: "short", paths: [path], weak: false });
    links.sort((a, b) => a.proof.start - b.proof.start || b.proof.end - a.proof.end);
    return { links, rejected };

    function add(span: Span, rule: string, name: MentionedName): void {
      links.push({
        text: text.slice(span.start, span.end),
        proof: { ...span, rule },
        candidates: name.paths,
        form: name.form,
        weak: name.weak,
        bounded: {
          before: rules.leftCues.test(text.slice(Math.max(0, span.start - BEFORE), span.start)),
          behind: rules.rightCues.test(text.slice(span.end, span.end + BEHIND)),
        },
        outside,
      });
    }
  }

  /** Longer names outweigh shorter ones, prefectures counties (the 唐山 of 银行唐山分行, not 行唐), and all of them words. */
  function weightOf(word: string): number {
    const name = regions.names.get(word);
    if (!name) return word.length;
    const isCounty = name.paths.every((path) => path.split("/").length > PREFECTURE_DEPTH);
    return word.length - (isCounty ? HALF_A_CHARACTER : 0) - (name.weak ? LONGEST_NAME : 0);
  }

  /** Why the words at a span are no place, in plain Chinese; null when they may be one. */
  function refusal(text: string, span: Span, name: RegionName): string | null {
    const behind = text.slice(span.end, span.end + BEHIND);
    if (name.form === "full" && rules.fullNameNotBefore.test(behind)) return "区、市等字属于后面的词";
    // 龙岩市某某有限公司 is of the city, 龙岩某某有限公司 has only its name.
    if (name.form !== "short") return null;
    if (rules.personBefore.test(text.slice(Math.max(0, span.start - PERSON_REACH), span.start)))
      return "人名里的字";
    for (const { after, except, reason } of rules.properNames) {
      if (after.test(behind) && !except?.test(behind)) return reason;
    }
    return null;
  }
}
