/**
 * Noise of scraped pages: pinyin glosses behind characters, and what a broken gloss leaves.
 *
 * 優(yōu)化 → 優化 · 聘請?zhí)匮{(diào)解 → 聘請解 (the glossed characters themselves are lost in such a file)
 */

import type { Span } from "../model/text.ts";

/** Latin letters of pinyin, at least one of them with a tone mark: `(app)` and `(iOS)` are no glosses. */
const SYLLABLE = "[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*";

const NOISE = new RegExp(
  [
    `[(（]${SYLLABLE}[)）]`,
    // A gloss whose opening bracket was eaten together with its character.
    `[?？]${SYLLABLE}[)）]`,
    // A character torn apart: its first half reads as another one, its second half as a brace before the gloss.
    `\\p{Script=Han}\\{(?=[(（]${SYLLABLE}[)）])`,
    "[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]",
  ].join("|"),
  "gu",
);

/** Spans of the text that say nothing, in order. */
export function findNoise(text: string): Span[] {
  return Array.from(text.matchAll(NOISE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
