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
import { createKnownReader } from "./platform-known.ts";
import { createQuotedReader } from "./platform-quoted.ts";
import { type KindHit, unquotedAt } from "./platform-unquoted.ts";
import { createVerdicts } from "./platform-verdict.ts";

/** Compiles the vocabulary once; the function it returns is pure and linear in the length of the text. */
export function createPlatformExtractor({
  platforms: rules,
  regions,
}: Pick<Vocabulary, "platforms" | "regions">): (doc: Pick<CaseDoc, "text">) => Extraction<PlatformMention> {
  const names = createNameReader(rules, new Set(regions.names.keys()));
  const verdicts = createVerdicts(rules, names);
  const kindMatcher = createWordMatcher([...rules.kinds.keys(), ...rules.words.decoys]);
  const readKnown = createKnownReader(rules);
  const quoted = createQuotedReader(rules, names, verdicts);
  const joiner = createAliasJoiner(rules, names);

  return function extractPlatforms({ text }) {
    const quotes = quotesOf(text);
    const hits = kindHits(text);
    const known = readKnown(text);
    const free = (span: Span): boolean => !known.some((other) => overlap(span, other));
    const inQuotes = quoted.candidates(text, quotes, hits).filter(free);
    const unquoted = hits.flatMap((hit) => unquotedCandidate(text, hit, quotes) ?? []).filter(free);
    const candidates = [...known, ...inQuotes, ...unquoted].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );

    const accepted = candidates.filter((candidate) => candidate.reason === null);
    const aliases = joiner.statedAliases(text, quotes, accepted);
    const named = accepted.filter(
      (candidate) => ![...aliases.keys()].some((quote) => overlap(candidate, quote)),
    );
    const shortened = candidates.filter(
      ({ reason, name }) => reason !== null && named.some((full) => joiner.shortens(name, full.name)),
    );
    return {
      links: joiner.join([...named, ...shortened], aliases),
      rejected: candidates
        .filter((candidate) => candidate.reason !== null && !shortened.includes(candidate))
        .map(toRejected),
    };
  };

  function kindHits(text: string): KindHit[] {
    return kindMatcher.longest(text).flatMap(({ start, end, word }) => {
      const kind = rules.kinds.get(word);
      return kind === undefined ? [] : [{ start, end, word, kind }];
    });
  }

  /** Not where the word follows or ends a name in quotation marks, which is read with its quotation. */
  function unquotedCandidate(text: string, hit: KindHit, quotes: readonly Quote[]): Candidate | null {
    const ends = text[hit.end] === "”" && quotes.some((quote) => quote.end === hit.end + 1);
    return ends ? null : unquotedAt(text, hit, names, verdicts);
  }
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function toRejected({ name, start, end, rule, reason }: Candidate): RejectedMention {
  return { kind: "platform", id: name, proof: { start, end, rule }, reason: reason! };
}
