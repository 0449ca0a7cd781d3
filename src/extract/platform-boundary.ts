/**
 * Where an unquoted name begins: 失信主体可通过|国家企业信用信息公示系统.
 *
 * Verbs, particles and adverbs end what stands before a name; words that merely contain such a character (在线, 信用)
 * do not. A conjunction or a character of many words belongs to the name when a place opened it: 福建省合格证与追溯并行系统.
 */

import { endsWithAny, type PlatformRules } from "../vocabulary/platforms.ts";
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
  const { boundaries, weak_boundaries, level_starts, shields, conjunctions, organs, bodies } = rules.words;
  const strong = new Set(boundaries);
  const weak = new Set(weak_boundaries);
  const opening = new Set(level_starts);
  const joining = new Set(conjunctions);
  const matcher = createWordMatcher([...strong, ...weak, ...opening, ...joining, ...shields]);
  const endsOther = endsWithAny([...organs, ...bodies, ...rules.kinds.keys()]);
  const longestPlace = Math.max(0, ...Array.from(places, (place) => place.length));

  function startOf(text: string, end: number): number {
    let floor = end;
    while (floor > 0 && end - floor < REACH && !MARK.test(text[floor - 1]!)) floor--;
    const before = text.slice(floor, end);
    let start = 0;
    for (const hit of matcher.longest(before)) start = startAfter(before, start, hit);
    for (const count of before.matchAll(COUNT)) start = Math.max(start, count.index + count[0].length);
    return floor + start;
  }

  /** Where the name begins, given where it would begin without the word that was hit. */
  function startAfter(before: string, start: number, hit: Hit): number {
    const left = before.slice(start, hit.start);
    if (strong.has(hit.word)) return hit.end;
    // 福建|全省 and 福建|省 go on with the place before them.
    if (opening.has(hit.word)) return placeLength(left) === left.length ? start : hit.start;
    // 食用 is a word, and so may be any character before a weak one.
    if (weak.has(hit.word)) return left.length === 1 || isPlaced(left) ? start : hit.end;
    if (!joining.has(hit.word)) return start;
    return isPlaced(left) && placeLength(before.slice(hit.end)) === 0 ? start : hit.end;
  }

  /** 福建省农产品合格证, but neither 福建省 nor 福建省财政局: what a place opens and nothing has closed. */
  function isPlaced(words: string): boolean {
    const place = placeLength(words);
    return place > 0 && place < words.length && !endsOther.test(words);
  }

  function placeLength(words: string): number {
    for (let length = Math.min(longestPlace, words.length); length > 1; length--) {
      if (places.has(words.slice(0, length))) return length + rules.levelOf(words.slice(length)).length;
    }
    return rules.levelOf(words).length;
  }

  return { startOf, placeLength };
}
