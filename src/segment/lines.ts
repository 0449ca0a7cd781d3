/** The lines of a document, trimmed, with where they stand. */

import type { NormalisedDocument, Span } from "../model/text.ts";
import type { DocumentLayout } from "../vocabulary/documents.ts";

/** A line without the space around it; `text` is normalised, spans count from the start of the document. */
export interface Line extends Span {
  readonly text: string;
}

/** Non-empty lines in order. */
export function linesOf(document: NormalisedDocument): Line[] {
  const lines: Line[] = [];
  for (const match of document.text.matchAll(/[^\n]+/g)) {
    const text = match[0].trim();
    if (text === "") continue;
    const start = match.index + match[0].indexOf(text);
    lines.push({ text, start, end: start + text.length });
  }
  return lines;
}

/** No title or heading that planners write is longer, measured on two compendia (longest: 41). */
const LONGEST_HEADING = 50;

/** A line that stands for itself: short, and not ended like a sentence. */
export function isHeadingLike(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。；，：]$/.test(text) && !text.includes("。");
}

/** Running text: what a heading is followed by. */
export function isParagraph(text: string): boolean {
  return text.includes("。") || text.length > LONGEST_HEADING;
}

/** The lines between the page's own furniture at the top and at the bottom. */
export function withoutFurniture(lines: readonly Line[], layout: DocumentLayout): Line[] {
  let first = 0;
  let last = lines.length;
  while (first < last && layout.furniture.test(lines[first]!.text)) first++;
  // Text about the site itself may follow its own call to follow it, so the cut is at the first such line of the tail.
  for (let index = last - 1; index >= Math.max(first, last - TAIL_LINES); index--) {
    if (layout.furniture.test(lines[index]!.text)) last = index;
  }
  return lines.slice(first, last);
}

/** Furniture at the bottom of a page is at most this many lines long. */
const TAIL_LINES = 5;
