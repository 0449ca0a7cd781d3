/**
 * Where an unquoted name begins: 失信主体可通过|国家企业信用信息公示系统.
 *
 * Verbs, particles and adverbs end what stands before a name; words that merely contain such a character (在线, 信用)
 * do not. A conjunction or a character of many words belongs to the name when a place opened it: 福建省合格证与追溯并行系统.
 */

import type { PlatformRules } from "../vocabulary/platforms.ts";
import { createWordMatcher, type Hit } from "./matcher.ts";

/** The longest names of systems in official prose have some 25 characters before 平台 or 系统. */
const REACH = 32;

/** 整合3700多项|省网上办事大厅事项: a number with its measure word ends what stands before a name. */
const COUNT = /\d+(?:余|多)?[个项类家种款套台条]/g;

const MARK = /[，。；：！？“”‘’（）《》、\s—\-|]/;

export interface NameReader {
  /** Where the name that ends at `end` begins; `end` itself when nothing of a name stands there. */
  startOf(text: string, end: number): number;
  /** Length of the place or level that the words begin with (福建省, 泉州, 省级); 0 for none. */
  placeLength(words: string): number;
}

/** `places` are names of divisions; the reader looks a fixed distance back, whatever the text's length. */
export function createNameReader(rules: PlatformRules, places: ReadonlySet<string>): NameReader {
  const { boundaries, weak_boundaries, shields, conjunctions, organs } = rules.words;
  const breaks = new Set([...boundaries, ...weak_boundaries, ...conjunctions]);
  const matcher = createWordMatcher([...breaks, ...shields]);
  const joins = new Set([...weak_boundaries, ...conjunctions]);
  const endsOther = new RegExp(`(?:${[...organs, ...rules.kinds.keys()].join("|")})$`);
  const longestPlace = Math.max(0, ...Array.from(places, (place) => place.length));

  function startOf(text: string, end: number): number {
    let floor = end;
    while (floor > 0 && end - floor < REACH && !MARK.test(text[floor - 1]!)) floor--;
    const before = text.slice(floor, end);
    const hits = matcher.longest(before).filter((hit) => breaks.has(hit.word));
    let start = 0;
    for (let at = hits.length - 1; at >= 0; at--) {
      if (joins.has(hits[at]!.word) && joinsName(before, hits, at)) continue;
      start = hits[at]!.end;
      break;
    }
    for (const count of before.matchAll(COUNT)) start = Math.max(start, count.index + count[0].length);
    return floor + start;
  }

  /** Whether the words before the conjunction begin with a place, and those behind it do not. */
  function joinsName(before: string, hits: readonly Hit[], at: number): boolean {
    const left = before.slice(hits[at - 1]?.end ?? 0, hits[at]!.start);
    const right = before.slice(hits[at]!.end);
    return (
      placeLength(left) > 0 &&
      placeLength(left) < left.length &&
      placeLength(right) === 0 &&
      !endsOther.test(left)
    );
  }

  function placeLength(words: string): number {
    for (let length = Math.min(longestPlace, words.length); length > 1; length--) {
      if (places.has(words.slice(0, length))) return length + rules.levelOf(words.slice(length)).length;
    }
    return rules.levelOf(words).length;
  }

  return { startOf, placeLength };
}
