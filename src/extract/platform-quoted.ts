/** Names in quotation marks that something says are systems: a word for a kind of system, a use, a neighbour in a list. */

import { anyOf } from "../vocabulary/alternatives.ts";
import { endsWithAny, type PlatformRules } from "../vocabulary/platforms.ts";
import type { NameReader } from "./platform-boundary.ts";
import type { Candidate, Quote } from "./platform-candidate.ts";
import { createKindReader, type KindHit, type NamedKind } from "./platform-kinds.ts";
import { createUseReader } from "./platform-uses.ts";
import type { Verdicts } from "./platform-verdict.ts";

/** The function it returns takes the words for systems, in text order, and gives candidates in text order. */
export function createQuotedReader(
  rules: PlatformRules,
  names: NameReader,
  verdicts: Verdicts,
): (text: string, quotes: readonly Quote[], hits: readonly KindHit[]) => Candidate[] {
  const readKind = createKindReader(rules, names);
  const readUse = createUseReader(rules);
  const kindWords = (wanted: (kind: string) => boolean): string[] =>
    [...rules.kinds].filter(([, kind]) => wanted(kind)).map(([word]) => word);
  const endsWithKind = endsWithAny(kindWords((kind) => kind !== "quoted"));
  const endsWithDecoy = endsWithAny(rules.words.decoys);
  const containsHotline = new RegExp(anyOf(kindWords((kind) => kind === "hotline")));
  const endsWithDomain = endsWithAny(rules.words.domains);
  const endsWithOrgan = endsWithAny(rules.words.organs);

  return function readQuoted(text, quotes, hits) {
    const kinds = quotes.map((quote) => readKind(text, quote, hits));
    // “甲通办”和“乙宿安”系统: the kind belongs to all of the list.
    for (let at = quotes.length - 1; at > 0; at--) {
      if (listed(text, quotes[at - 1]!, quotes[at]!)) kinds[at - 1] ??= kinds[at]!;
    }
    const found = quotes.map((quote, at) => candidateOf(text, quote, kinds[at]!));
    // “政企直通车”和“产融云”: what looks like a name is one beside one, on either side.
    for (let at = 1; at < quotes.length; at++) {
      if (listed(text, quotes[at - 1]!, quotes[at]!))
        found[at] ??= besideOf(quotes[at]!, quotes[at - 1]!, found[at - 1]!);
    }
    for (let at = quotes.length - 2; at >= 0; at--) {
      if (listed(text, quotes[at]!, quotes[at + 1]!))
        found[at] ??= besideOf(quotes[at]!, quotes[at + 1]!, found[at + 1]!);
    }
    return found.filter((candidate) => candidate !== null);
  };

  function candidateOf(text: string, quote: Quote, kind: NamedKind | null): Candidate | null {
    const { inner, end } = quote;
    if (kind) {
      const reason = verdicts.ofQuoted(inner, kind.words);
      return { ...withForms(text, quote, kind.end ?? end), rule: kind.rule, reason };
    }
    if (endsWithKind.test(inner) && !endsWithDecoy.test(inner)) {
      return { ...withForms(text, quote, end), rule: "quoted-kind", reason: verdicts.ofQuoted(inner, inner) };
    }
    const use = readUse(text, quote);
    if (use === null) return null;
    return { ...plain(quote), rule: use.rule, reason: use.reason ?? verdicts.ofQuoted(inner, null) };
  }

  function besideOf(quote: Quote, other: Quote, candidate: Candidate | null): Candidate | null {
    const named =
      candidate?.reason === null || rules.known.has(other.inner) || containsHotline.test(other.inner);
    return named && rules.brand.test(quote.inner) ? { ...plain(quote), rule: "listed", reason: null } : null;
  }

  /** With the word for its kind behind it, up to `end`, and the place, organ or domain before it. */
  function withForms(text: string, quote: Quote, end: number): Omit<Candidate, "rule" | "reason"> {
    const { inner, start } = quote;
    const kind = text.slice(quote.end, end);
    const prefix = text.slice(names.startOf(text, start), start);
    const full = `${prefix}“${inner}”`;
    if (endsWithDomain.test(prefix)) {
      return { start: start - prefix.length, end, name: full, forms: kind === "" ? [] : [full + kind] };
    }
    const forms = kind === "" ? [] : [inner + kind];
    if (names.placeLength(prefix) > 0 || endsWithOrgan.test(prefix)) forms.push(full + kind);
    return { start, end, name: inner, forms };
  }
}

function plain({ start, end, inner }: Quote): Pick<Candidate, "start" | "end" | "name" | "forms"> {
  return { start, end, name: inner, forms: [] };
}

/** Whether two quotations follow each other in a list: “…”、“…”, “…”和“…”, “…”“…”. */
function listed(text: string, left: Quote, right: Quote): boolean {
  return right.start - left.end <= 2 && /^(?:[、和与及或]|以及)?$/.test(text.slice(left.end, right.start));
}
