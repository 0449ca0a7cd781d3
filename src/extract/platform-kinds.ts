/** The word for a kind of system that belongs to a name in quotation marks: “甬易办”平台, 智能客服“小福”, 平台叫“…”. */

import type { Span } from "../model/text.ts";
import { endsWithAny, type PlatformKind, type PlatformRules } from "../vocabulary/platforms.ts";
import type { NameReader } from "./platform-boundary.ts";
import type { Quote } from "./platform-candidate.ts";

/** “e调中心”线上平台, “金服云”等省市级服务平台: words between a name and the word for its kind. */
const KIND_GAP = 10;

/** 一个由大模型支撑的问答工具，取名“甲小算”: words between the word for a kind and 取名. */
const NAMING_GAP = 8;

/** The longest way to say that something is named. */
const NAMING = 8;

/** A word for a kind of system, where it stands. */
export interface KindHit extends Span {
  readonly word: string;
  readonly kind: PlatformKind;
}

export interface NamedKind {
  readonly rule: string;
  /** The words for the kind, with what stands between them and the name: 线上平台. */
  readonly words: string;
  /** Where name and kind end together, when the kind follows at once and both are a form of the name. */
  readonly end: number | null;
}

/** The function it returns looks behind the name, then before it; `hits` are in text order. */
export function createKindReader(
  rules: PlatformRules,
  names: NameReader,
): (text: string, quote: Quote, hits: readonly KindHit[]) => NamedKind | null {
  const naming = endsWithAny(rules.words.naming);
  const storefronts = new Set(rules.words.storefronts);

  return (text, quote, hits) => behind(text, quote, hits) ?? before(text, quote, hits);

  function behind(text: string, quote: Quote, hits: readonly KindHit[]): NamedKind | null {
    const hit = hits[firstFrom(hits, quote.end)];
    if (!hit || hit.start - quote.end > KIND_GAP) return null;
    const between = text.slice(quote.end, hit.start);
    const lead = /^[的等]/.exec(between)?.[0] ?? "";
    const named = naming.test(text.slice(Math.max(0, quote.start - NAMING), quote.start));
    if (lead === "的" && !named && !storefronts.has(hit.word)) return null;
    // A verb or a mark between them: “甬易办”建设统一平台.
    if (names.startOf(text, hit.start) > quote.end + lead.length) return null;
    return { rule: `behind:${hit.word}`, words: between + hit.word, end: lead === "" ? hit.end : null };
  }

  function before(text: string, quote: Quote, hits: readonly KindHit[]): NamedKind | null {
    const hit = hits[firstFrom(hits, quote.start) - 1];
    if (!hit || hit.end > quote.start || quote.start - hit.end > NAMING_GAP + NAMING) return null;
    const between = text.slice(hit.end, quote.start);
    const named = naming.exec(between);
    const told =
      named !== null && between.length - named[0].length <= NAMING_GAP && !/[。；！？\n]/.test(between);
    const direct = between === "" && (hit.kind === "assistant" || hit.kind === "model");
    return told || direct ? { rule: `named:${hit.word}`, words: hit.word, end: null } : null;
  }
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
