/** Places by one character: 驻蓉, 甬、杭 in a list of places, 京津冀 in a row. Anywhere else 新, 青 and 甘 are words. */

import type { Span } from "../model/text.ts";
import type { RegionRules } from "../vocabulary/region-rules.ts";
import { positionsOf } from "./region-overlaps.ts";

export interface LetterSpan extends Span {
  readonly path: string;
}

const LIST_MARK = "、";

/** What says that letters in a row are places stands right behind them. */
const RUN_REACH = 3;

/** `named` are the other names of the text; a letter in a list needs one of them, or another letter, beside it. */
export function findLetters(text: string, named: readonly Span[], rules: RegionRules): LetterSpan[] {
  const starts = new Set(named.map(({ start }) => start));
  const ends = new Set(named.map(({ end }) => end));
  const inName = positionsOf(named, 0);
  const letters: LetterSpan[] = [];
  for (const { 0: letter, index: start } of text.matchAll(rules.letterPattern)) {
    if (rules.letterBefore.has(text[start - 1] ?? "") || isListed(start) || isInRun(start))
      letters.push({ start, end: start + 1, path: rules.letters.get(letter)! });
  }
  return letters;

  function isListed(at: number): boolean {
    const { before, behind } = rules.letterList;
    if (!before.test(text[at - 1] ?? "") || !behind.test(text[at + 1] ?? "")) return false;
    const followsPlace = text[at - 1] === LIST_MARK && (ends.has(at - 1) || isLetter(at - 2));
    const precedesPlace = text[at + 1] === LIST_MARK && (starts.has(at + 2) || isLetter(at + 2));
    return followsPlace || precedesPlace;
  }

  /** One of letters in a row, none of them part of a name: the 豫 of 鄂豫陕, but not of 豫苏州. */
  function isInRun(at: number): boolean {
    let [start, end] = [at, at + 1];
    while (isFree(start - 1)) start--;
    while (isFree(end)) end++;
    const { length, behind } = rules.letterRun;
    if (!isFree(at) || end - start < 2 || new Set(text.slice(start, end)).size < end - start) return false;
    return end - start >= length || behind.test(text.slice(end, end + RUN_REACH));
  }

  function isFree(at: number): boolean {
    return rules.letters.has(text[at] ?? "") && !inName.has(at);
  }

  /** A letter by itself between marks: the 杭 of 甬、杭的. */
  function isLetter(at: number): boolean {
    const { before, behind } = rules.letterList;
    return (
      rules.letters.has(text[at] ?? "") && before.test(text[at - 1] ?? "") && behind.test(text[at + 1] ?? "")
    );
  }
}
