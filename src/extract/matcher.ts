/**
 * Many words at once: the one interface behind which dictionaries are searched.
 *
 * Offsets are UTF-16 units. Beneath it, for now, the double array of `@monyone/aho-corasick`.
 */

import { AhoCorasick } from "@monyone/aho-corasick/fast";
import type { Span } from "../model/text.ts";

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
  const unique = [...new Set(words)].filter((word) => word !== "");
  if (unique.length === 0) return { all: () => [], longest: () => [] };
  const automaton = new AhoCorasick(unique);

  function all(text: string): Hit[] {
    return automaton
      .matchInText(text)
      .map(({ begin, end, keyword }) => ({ start: begin, end, word: keyword }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }

  function longest(text: string): Hit[] {
    const hits: Hit[] = [];
    let free = 0;
    for (const hit of all(text)) {
      if (hit.start < free) continue;
      hits.push(hit);
      free = hit.end;
    }
    return hits;
  }

  return { all, longest };
}
