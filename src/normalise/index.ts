/**
 * normalise — from decoded text to text that can be read and matched.
 *
 * Takes  SourceDocument (any script, any widths, pinyin noise).
 * Gives  NormalisedDocument: simplified, without noise, one width for each sign, with the way back for every unit.
 * Never  changes the source, and never changes a length without recording it.
 */

import type { NormalisedDocument, SourceDocument } from "../model/text.ts";
import { findNoise } from "./noise.ts";
import { simplify } from "./script.ts";
import { foldWidths } from "./widths.ts";

export function normalise(source: SourceDocument): NormalisedDocument {
  const starts: number[] = [];
  const ends: number[] = [];
  const kept: string[] = [];
  const noise = findNoise(source.text);

  let position = 0;
  for (const { start, end } of [...noise, { start: source.text.length, end: source.text.length }]) {
    kept.push(source.text.slice(position, start));
    for (; position < start; position++) {
      starts.push(position);
      ends.push(position + 1);
    }
    // The noise belongs to the character that it annotates.
    if (ends.length > 0) ends[ends.length - 1] = end;
    position = end;
  }

  const display = simplify(kept.join(""));
  return {
    source,
    text: foldWidths(display),
    display,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  };
}
