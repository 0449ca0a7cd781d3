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
  const starts = new Uint32Array(source.text.length);
  const ends = new Uint32Array(source.text.length);
  const kept: string[] = [];
  let length = 0;
  const noise = findNoise(source.text);

  let position = 0;
  for (const { start, end } of [...noise, { start: source.text.length, end: source.text.length }]) {
    kept.push(source.text.slice(position, start));
    for (; position < start; position++) {
      starts[length] = position;
      ends[length++] = position + 1;
    }
    // The noise belongs to the character that it annotates.
    if (length > 0) ends[length - 1] = end;
    position = end;
  }

  const display = simplify(kept.join(""));
  return {
    source,
    text: foldWidths(display),
    display,
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
  };
}
