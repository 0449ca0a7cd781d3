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

/** “AI智办”等改革举措: how far behind the name it may be called a practice. */
const PRACTICE_GAP = 4;

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
  const brandContext = new RegExp(`(?:${anyOf(words.brand_context)})的?(?:${anyOf(words.measures)})?$`);
  const practice = new RegExp(`^等?[^，。；！？、“”\\n]{0,${PRACTICE_GAP}}?(?:${anyOf(words.practices)})`);
  const endsWithDomain = endsWithAny(words.domains);
  const endsWithOrgan = endsWithAny(words.organs);
  const module = startsWithAny(words.modules);
  const deed = new RegExp(`^[上里内中]?[^，。；！？、“”\\n]{0,${DEED_GAP}}?(?:${anyOf(words.done_there)})`);
  const inside = new RegExp(`^[上里内中][^，。；！？、“”\\n]{0,2}?(?:${anyOf(words.done_there)})`);
  const codeContext = new RegExp(anyOf(words.code_context));
  const assistantContext = new RegExp(anyOf(words.assistant_context));
  const hotlines = [...rules.kinds].filter(([, kind]) => kind === "hotline").map(([word]) => word);
  const endsWithDecoy = endsWithAny(words.decoys);
  const containsHotline = new RegExp(anyOf(hotlines));
  const endsWithKind = endsWithAny(
    [...rules.kinds.keys()].filter((word) => rules.kinds.get(word) !== "quoted"),
  );

  function candidates(text: string, quotes: readonly Quote[], hits: readonly KindHit[]): Candidate[] {
    const kinds = quotes.map((quote) => kindBehind(text, quote, hits) ?? kindBefore(text, quote, hits));
    for (let at = quotes.length - 1; at > 0; at--) {
      // “三晋通办”和“平遥宿安”系统: the kind belongs to all of the list.
      if (listed(text, quotes[at - 1]!, quotes[at]!)) kinds[at - 1] ??= kinds[at]!;
    }
    const found = quotes.map((quote, at) => candidate(text, quote, kinds[at] ?? null));
    // “政企直通车”和“产融云”: what looks like a name is one beside one, from either side.
    for (let at = 1; at < quotes.length; at++) addListed(text, quotes, found, at, at - 1);
    for (let at = quotes.length - 2; at >= 0; at--) addListed(text, quotes, found, at, at + 1);
    return found.filter((candidate) => candidate !== null);
  }

  function addListed(
    text: string,
    quotes: readonly Quote[],
    found: (Candidate | null)[],
    at: number,
    beside: number,
  ): void {
    const quote = quotes[at]!;
    const other = quotes[beside]!;
    if (found[at] !== null || !rules.brand.test(quote.inner)) return;
    if (found[beside]?.reason !== null && !rules.known.has(other.inner) && !containsHotline.test(other.inner))
      return;
    if (listed(text, at < beside ? quote : other, at < beside ? other : quote))
      found[at] = plainCandidate(quote, "listed");
  }

  function candidate(text: string, quote: Quote, kind: NamedKind | null): Candidate | null {
    const { inner, end } = quote;
    if (kind) {
      const reason = verdicts.ofQuoted(inner, kind.words);
      return { ...withForms(text, quote, kind.adjacent ? kind.end : end), rule: kind.rule, reason };
    }
    if (endsWithKind.test(inner) && !endsWithDecoy.test(inner)) {
      return { ...withForms(text, quote, end), rule: "quoted-kind", reason: verdicts.ofQuoted(inner, inner) };
    }
    const rule = useOf(text, quote);
    if (rule === null) return null;
    const after = text.slice(end, end + BEFORE);
    if (module.test(after)) return { ...plainCandidate(quote, rule), reason: "平台的栏目或模块，不是平台" };
    if (rule !== "opened" && rule !== "used" && practice.test(behindList(after)))
      return { ...plainCandidate(quote, rule), reason: "做法或机制，不是信息系统" };
    return { ...plainCandidate(quote, rule), reason: verdicts.ofQuoted(inner, null) };
  }

  /** With the word for its kind behind it, up to `end`, and the place, organ or domain before it. */
  function withForms(text: string, quote: Quote, end: number): Omit<Candidate, "rule" | "reason"> {
    const { inner, start } = quote;
    const kind = text.slice(quote.end, end);
    const prefix = text.slice(names.startOf(text, start), start);
    const forms = kind === "" ? [] : [inner + kind];
    if (prefix !== "" && endsWithDomain.test(prefix)) {
      return {
        start: start - prefix.length,
        end,
        name: `${prefix}“${inner}”`,
        forms: kind === "" ? [] : [`${prefix}“${inner}”${kind}`],
      };
    }
    if (prefix !== "" && (names.placeLength(prefix) > 0 || endsWithOrgan.test(prefix))) {
      forms.push(`${prefix}“${inner}”${kind}`);
    }
    return { start, end, name: inner, forms };
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
    if (rules.code.test(inner) && codeContext.test(sentenceOf(text, start, end))) return "code";
    if (rules.assistantName.test(inner) && assistantContext.test(sentenceOf(text, start, end)))
      return "assistant";
    return null;
  }

  function kindBehind(text: string, quote: Quote, hits: readonly KindHit[]): NamedKind | null {
    const hit = hits[firstFrom(hits, quote.end)];
    if (!hit || hit.start - quote.end > KIND_GAP) return null;
    const between = text.slice(quote.end, hit.start);
    const lead = /^[的等]/.exec(between)?.[0] ?? "";
    const named = endsWithNaming.test(text.slice(Math.max(0, quote.start - BEFORE), quote.start));
    if (lead === "的" && !named && !words.storefronts.includes(hit.word)) return null;
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

function plainCandidate({ start, end, inner }: Quote, rule: string): Candidate {
  return { start, end, name: inner, forms: [], rule, reason: null };
}

/** What stands behind the last quotation of a list: “AI智办”“视频帮办”|等改革举措. */
function behindList(after: string): string {
  return after.replace(/^(?:[、和与及]?“[^”]*”)+/, "");
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
