/** Places by one character: 驻蓉, and 甬、杭 in a list of places. Anywhere else 新, 青 and 甘 are words. */

import type { Span } from "../model/text.ts";
import type { RegionRules } from "../vocabulary/region-rules.ts";

export interface LetterSpan extends Span {
  readonly path: string;
}

const LIST_MARK = "、";

/** `named` are the other names of the text; a letter in a list needs one of them, or another letter, beside it. */
export function findLetters(text: string, named: readonly Span[], rules: RegionRules): LetterSpan[] {
  const starts = new Set(named.map(({ start }) => start));
  const ends = new Set(named.map(({ end }) => end));
  const letters: LetterSpan[] = [];
  for (const { 0: letter, index: start } of text.matchAll(rules.letterPattern)) {
    if (rules.letterBefore.has(text[start - 1] ?? "") || isListed(start))
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

  /** A letter by itself between marks: the 杭 of 甬、杭的. */
  function isLetter(at: number): boolean {
    const { before, behind } = rules.letterList;
    return (
      rules.letters.has(text[at] ?? "") && before.test(text[at - 1] ?? "") && behind.test(text[at + 1] ?? "")
    );
  }
}
