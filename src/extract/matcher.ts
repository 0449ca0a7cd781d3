/**
 * Many words at once: the one interface behind which dictionaries are searched.
 *
 * Offsets are UTF-16 units. From every unit at which a word may begin, the double array is walked as far as the text
 * goes on like some word. Words are short, so that this costs less than the failure links of Aho and Corasick.
 */

import type { Span } from "../model/text.ts";
import { buildDoubleArray, ROOT_STATE } from "./double-array.ts";
import { createBeginnings } from "./word-beginnings.ts";

export interface Hit extends Span {
  readonly word: string;
}

export interface WordMatcher {
  /** Every occurrence, overlapping ones too, by start, then the longer first. */
  all(text: string): Hit[];
  /** Leftmost-longest: occurrences that do not overlap. */
  longest(text: string): Hit[];
}

/** Builds a matcher; empty words are ignored, a word given twice counts once. */
export function createWordMatcher(words: Iterable<string>): WordMatcher {
  const list = [...words];
  const { codes, base, check, word, shorter } = buildDoubleArray(list);
  const mayBegin = createBeginnings(list);

  function all(text: string): Hit[] {
    const hits: Hit[] = [];
    let next = unitAt(text, 0);
    for (let start = 0; start < text.length; start++) {
      const unit = next;
      next = unitAt(text, start + 1);
      if (!mayBegin(unit, next)) continue;
      for (let found = longestAt(text, start); found !== 0; found = shorter[found]!) {
        const hit = list[found - 1]!;
        hits.push({ start, end: start + hit.length, word: hit });
      }
    }
    return hits;
  }

  function longest(text: string): Hit[] {
    const hits: Hit[] = [];
    let next = unitAt(text, 0);
    for (let start = 0; start < text.length; start++) {
      const unit = next;
      next = unitAt(text, start + 1);
      if (!mayBegin(unit, next)) continue;
      const found = longestAt(text, start);
      if (found === 0) continue;
      const hit = list[found - 1]!;
      hits.push({ start, end: start + hit.length, word: hit });
      start += hit.length - 1;
      next = unitAt(text, start + 1);
    }
    return hits;
  }

  /** One more than the place of the longest word that begins at `start`; 0 where none does. */
  function longestAt(text: string, start: number): number {
    let state: number = codes[text.charCodeAt(start)]!;
    if (check[state] !== ROOT_STATE) return 0;
    for (let end = start + 1; end < text.length; end++) {
      const next = base[state]! ^ codes[text.charCodeAt(end)]!;
      if (check[next] !== state) break;
      state = next;
    }
    return word[state]!;
  }

  return { all, longest };
}

/** 0 behind the end. */
function unitAt(text: string, position: number): number {
  return position < text.length ? text.charCodeAt(position) : 0;
}
