/**
 * Named information systems, apps, mini-programs, official accounts, online halls, assistants, codes and hotlines.
 *
 * Known ones by name, others by rule: quoted and unquoted names at words like 平台, 小程序 and 热线. What only looks like
 * one (一站式平台, 人才驿站, 融资专区) is refused with the reason.
 */

import type { CaseDoc } from "../model/case.ts";
import type { Extraction, PlatformMention, RejectedMention } from "../model/mention.ts";
import type { Span } from "../model/text.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { createWordMatcher } from "./matcher.ts";
import { createAliasJoiner } from "./platform-aliases.ts";
import { createNameReader } from "./platform-boundary.ts";
import { type Candidate, type Quote, quotesOf } from "./platform-candidate.ts";
import type { KindHit } from "./platform-kinds.ts";
import { createKnownReader } from "./platform-known.ts";
import { createQuotedReader } from "./platform-quoted.ts";
import { createUnquotedReader } from "./platform-unquoted.ts";
import { createVerdicts } from "./platform-verdict.ts";

type NormalisedCase = Pick<CaseDoc, "text" | "offset" | "document">;

/** Compiles the vocabulary once; the function it returns is pure and linear in the length of the text. */
export function createPlatformExtractor({
  platforms: rules,
  regions,
}: Pick<Vocabulary, "platforms" | "regions">): (doc: NormalisedCase) => Extraction<PlatformMention> {
  const names = createNameReader(rules, new Set(regions.names.keys()));
  const verdicts = createVerdicts(rules, names);
  const kindMatcher = createWordMatcher([...rules.kinds.keys(), ...rules.words.decoys]);
  const readKnown = createKnownReader(rules);
  const readQuoted = createQuotedReader(rules, names, verdicts);
  const readUnquoted = createUnquotedReader(rules, names, verdicts);
  const joiner = createAliasJoiner(rules, names);

  return function extractPlatforms(doc) {
    const { text } = doc;
    const quotes = quotesOf(text);
    const hits = kindHits(text);
    const known = readKnown(text);
    const free = outside(text, known);
    const candidates = [
      ...known,
      ...readQuoted(text, quotes, hits).filter(free),
      ...unquotedCandidates(text, hits, quotes).filter(free),
    ]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((candidate) => asWritten(doc, candidate));

    const accepted = candidates.filter(({ reason }) => reason === null);
    const aliases = joiner.statedAliases(text, quotes, accepted);
    const named = accepted.filter(outside(text, [...aliases.keys()]));
    const keys = new Set(named.map(({ name }) => rules.keyOf(name)));
    const refused = candidates.filter(({ reason, name }) => reason !== null && !keys.has(rules.keyOf(name)));
    const shortened = joiner.shortenedBy(refused, named);
    return {
      links: joiner.join([...named, ...shortened], aliases),
      rejected: onceEach(refused.filter((candidate) => !shortened.has(candidate))),
    };
  };

  function kindHits(text: string): KindHit[] {
    return kindMatcher.longest(text).flatMap(({ start, end, word }) => {
      const kind = rules.kinds.get(word);
      return kind === undefined ? [] : [{ start, end, word, kind }];
    });
  }

  /** Not where the word ends a name in quotation marks, which is read with its quotation. */
  function unquotedCandidates(text: string, hits: readonly KindHit[], quotes: readonly Quote[]): Candidate[] {
    const quoteEnds = new Set(quotes.map((quote) => quote.end - 1));
    return hits.filter((hit) => !quoteEnds.has(hit.end)).flatMap((hit) => readUnquoted(text, hit) ?? []);
  }
}

/** Whether a span touches none of the others. */
function outside(text: string, others: readonly Span[]): (span: Span) => boolean {
  const taken = new Uint8Array(text.length);
  for (const { start, end } of others) taken.fill(1, start, end);
  return ({ start, end }) => !taken.subarray(start, end).includes(1);
}

/** Names with the widths that the document gives them: 信用中国(福建龙岩). */
function asWritten({ text, offset, document }: NormalisedCase, candidate: Candidate): Candidate {
  const at = text.indexOf(candidate.name, candidate.start);
  if (at < 0 || at >= candidate.end) return candidate;
  return { ...candidate, name: document.display.slice(offset + at, offset + at + candidate.name.length) };
}

/** A name that is refused for one reason is told once a case. */
function onceEach(candidates: readonly Candidate[]): RejectedMention[] {
  const rejected = new Map<string, RejectedMention>();
  for (const { name, start, end, rule, reason } of candidates) {
    const key = JSON.stringify([name, reason]);
    if (!rejected.has(key))
      rejected.set(key, { kind: "platform", id: name, proof: { start, end, rule }, reason: reason! });
  }
  return [...rejected.values()];
}
