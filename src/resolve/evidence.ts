/**
 * From proofs to quotes: the shortest run of whole clauses that holds the words that matched.
 *
 * All distinct quotes of a link are kept, the strongest first: 做法, 成效, title, 背景, then text order.
 */

import { type CaseDoc, quoteInCase, type SectionKind, sectionAt } from "../model/case.ts";
import { clausesAround } from "../model/clause.ts";
import type { Proof } from "../model/mention.ts";
import type { Evidence, Span } from "../model/text.ts";

/** A shorter quote says nothing by itself, so a neighbouring clause joins it. */
const SHORTEST_QUOTE = 4;

/** What was done outweighs what came of it, a heading, and what stood before. */
const STRENGTH: Record<SectionKind, number> = {
  practice: 0,
  other: 0,
  result: 1,
  title: 2,
  outlook: 3,
  background: 4,
};

/** One quote a distinct span of clauses; never crosses a line break. */
export function evidenceOf(doc: CaseDoc, proofs: readonly Proof[]): Evidence[] {
  const spans = new Map<number, Span>();
  for (const proof of proofs) {
    const span = quotedSpan(doc.text, proof);
    const known = spans.get(span.start);
    if (!known || known.end > span.end) spans.set(span.start, span);
  }
  return [...spans.values()]
    .sort((a, b) => strength(doc, a) - strength(doc, b) || a.start - b.start)
    .map((span) => quoteInCase(doc, span));
}

function strength(doc: CaseDoc, span: Span): number {
  return STRENGTH[sectionAt(doc, span.start).kind];
}

function quotedSpan(text: string, proof: Span): Span {
  let span = clausesAround(text, withoutLineBreak(text, proof));
  while (span.end - span.start < SHORTEST_QUOTE) {
    const wider = withNeighbour(text, span);
    if (wider.start === span.start && wider.end === span.end) break;
    span = wider;
  }
  return span;
}

/** Joins the next clause of the same line, else the previous one. */
function withNeighbour(text: string, span: Span): Span {
  if (span.end < text.length && text[span.end] !== "\n") {
    const next = clausesAround(text, { start: span.start, end: span.end + 1 });
    if (next.end > span.end + 1) return next;
  }
  if (span.start > 0 && text[span.start - 1] !== "\n")
    return clausesAround(text, { start: span.start - 1, end: span.end });
  return span;
}

/** A name broken over two lines is quoted by its longer part. */
function withoutLineBreak(text: string, span: Span): Span {
  let best: Span = { start: span.start, end: span.start };
  let start = span.start;
  for (const line of text.slice(span.start, span.end).split("\n")) {
    if (line.trim().length > best.end - best.start) best = { start, end: start + line.length };
    start += line.length + 1;
  }
  return best;
}
