/** Clauses and sentences of normalised text: the units in which evidence is quoted and contexts are judged. */

import type { Span } from "./text.ts";

const CLAUSE_ENDS = "，。；、：\n";
const SENTENCE_ENDS = "。；！？\n";

/** The smallest run of whole clauses around a span, without the marks that cut them. */
export function clausesAround(text: string, span: Span): Span {
  return trimmed(text, expanded(text, span, CLAUSE_ENDS));
}

/** The sentence around a span; a semicolon ends it, since compendia chain measures with semicolons. */
export function sentenceAround(text: string, span: Span): Span {
  return trimmed(text, expanded(text, span, SENTENCE_ENDS));
}

/** Ends of a clause are positions of a mark, or the text's own ends. */
function expanded(text: string, span: Span, marks: string): Span {
  let { start, end } = span;
  while (start > 0 && !marks.includes(text[start - 1]!)) start--;
  while (end < text.length && !marks.includes(text[end]!)) end++;
  return { start, end };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text[start]!)) start++;
  while (end > start && isSpace(text[end - 1]!)) end--;
  return { start, end };
}

function isSpace(unit: string): boolean {
  return unit.trim() === "";
}
