/**
 * Names in quotation marks that something says are systems: a word for a system behind or before them, or what is
 * done with them (登录“…”, 在“…”上申请).
 */

import { anyOf } from "../vocabulary/alternatives.ts";
import { endsWithAny, type PlatformRules, startsWithAny } from "../vocabulary/platforms.ts";
import type { NameReader } from "./platform-boundary.ts";
import type { Candidate, Quote } from "./platform-candidate.ts";
import type { KindHit } from "./platform-unquoted.ts";
import type { Verdicts } from "./platform-verdict.ts";

/** “e调中心”线上平台, “金服云”等省市级服务平台: words between a name and the word for its kind. */
const KIND_GAP = 10;

/** 一个用千问做底座的对话工具，取名“汇小算”: words between the word for a kind and 取名. */
const NAMING_GAP = 8;

/** 在“人民法院在线服务”上连线: how far behind the name the deed may stand. */
const DEED_GAP = 8;

/** How far before a name what it is may be told. */
const BEFORE = 24;

export interface QuotedReader {
  /** `hits` are the words for systems, in text order. */
  candidates(text: string, quotes: readonly Quote[], hits: readonly KindHit[]): Candidate[];
}

export function createQuotedReader(
  rules: PlatformRules,
  names: NameReader,
  verdicts: Verdicts,
): QuotedReader {
  const { words } = rules;
  const endsWithNaming = endsWithAny(words.naming);
  const opened = endsWithAny(words.opened_by);
  const reached = endsWithAny(words.reached_by);
  const brandContext = endsWithAny(words.brand_context);
  const module = startsWithAny(words.modules);
  const deed = new RegExp(`^[上里内中]?[^，。；！？、“”\\n]{0,${DEED_GAP}}?(?:${anyOf(words.done_there)})`);
  const inside = new RegExp(`^[上里内中][^，。；！？、“”\\n]{0,2}?(?:${anyOf(words.done_there)})`);
  const assistantContext = new RegExp(anyOf(words.assistant_context));
  const endsWithKind = endsWithAny(
    [...rules.kinds.keys()].filter((word) => rules.kinds.get(word) !== "quoted"),
  );

  function candidates(text: string, quotes: readonly Quote[], hits: readonly KindHit[]): Candidate[] {
    const kinds = quotes.map((quote) => kindBehind(text, quote, hits) ?? kindBefore(text, quote, hits));
    for (let at = quotes.length - 1; at > 0; at--) {
      // “三晋通办”和“平遥宿安”系统: the kind belongs to all of the list.
      if (listed(text, quotes[at - 1]!, quotes[at]!)) kinds[at - 1] ??= kinds[at]!;
    }
    return quotes.flatMap((quote, at) => candidate(text, quote, kinds[at] ?? null) ?? []);
  }

  function candidate(text: string, quote: Quote, kind: NamedKind | null): Candidate | null {
    const { inner, start, end } = quote;
    if (kind) {
      const form = kind.adjacent ? `${inner}${text.slice(end, kind.end)}` : inner;
      const reason = verdicts.ofQuoted(inner, kind.words);
      return {
        start,
        end: Math.max(end, kind.adjacent ? kind.end : end),
        name: inner,
        form,
        rule: kind.rule,
        reason,
      };
    }
    const plain = { start, end, name: inner, form: inner };
    if (endsWithKind.test(inner))
      return { ...plain, rule: "quoted-kind", reason: verdicts.ofQuoted(inner, inner) };
    const rule = useOf(text, quote);
    if (rule === null) return null;
    if (module.test(text.slice(end))) return { ...plain, rule, reason: "平台的栏目或模块，不是平台" };
    return { ...plain, rule, reason: verdicts.ofQuoted(inner, null) };
  }

  /** What is done with the name tells that it is a system; null when nothing does. */
  function useOf(text: string, { start, end, inner }: Quote): string | null {
    const before = text.slice(Math.max(0, start - BEFORE), start);
    const after = text.slice(end, end + BEFORE);
    if (opened.test(before)) return "opened";
    const brand = rules.brand.test(inner);
    if (inner.length >= 3 && reached.test(before) && deed.test(after))
      return brand || inside.test(after) ? "used" : null;
    if (inner.length >= 3 && inside.test(after)) return "used";
    if (brand && (brandContext.test(before) || reached.test(before))) return "brand";
    if (rules.assistantName.test(inner) && assistantContext.test(sentenceOf(text, start, end)))
      return "assistant";
    return null;
  }

  function kindBehind(text: string, quote: Quote, hits: readonly KindHit[]): NamedKind | null {
    const hit = hits[firstFrom(hits, quote.end)];
    if (!hit || hit.start - quote.end > KIND_GAP || hit.kind === "hotline") return null;
    const between = text.slice(quote.end, hit.start);
    const lead = /^[的等]/.exec(between)?.[0] ?? "";
    if (lead === "的" && !endsWithNaming.test(text.slice(Math.max(0, quote.start - BEFORE), quote.start)))
      return null;
    if (names.startOf(text, hit.start) > quote.end + lead.length) return null;
    return {
      rule: `behind:${hit.word}`,
      words: between + hit.word,
      end: hit.end,
      adjacent: lead === "",
    };
  }

  function kindBefore(text: string, quote: Quote, hits: readonly KindHit[]): NamedKind | null {
    const hit = hits[firstFrom(hits, quote.start) - 1];
    if (!hit || hit.end > quote.start) return null;
    const between = text.slice(hit.end, quote.start);
    const named = endsWithNaming.exec(between);
    const direct = between === "" && hit.kind === "assistant";
    if (
      !direct &&
      !(named && between.length - named[0].length <= NAMING_GAP && !/[。；！？\n]/.test(between))
    )
      return null;
    return { rule: `named:${hit.word}`, words: hit.word, end: quote.end, adjacent: false };
  }

  return { candidates };
}

interface NamedKind {
  readonly rule: string;
  /** The words for the kind, with what stands between them and the name: 线上平台. */
  readonly words: string;
  readonly end: number;
  /** The kind follows the name at once, so that both are a form of it. */
  readonly adjacent: boolean;
}

/** Index of the first hit that starts at or behind `position`. */
function firstFrom(hits: readonly KindHit[], position: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listed(text: string, left: Quote, right: Quote): boolean {
  return /^(?:[、和与及]|以及|或)?$/.test(text.slice(left.end, right.start)) && right.start - left.end <= 2;
}

function sentenceOf(text: string, start: number, end: number): string {
  const before = text
    .slice(Math.max(0, start - 80), start)
    .split(/[。；\n]/)
    .at(-1)!;
  return before + text.slice(end, end + 80).split(/[；\n]/, 1)[0]!;
}
