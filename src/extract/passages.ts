/** Passages: what the sentence model judges at once, a sentence or, of a long one, a run of its clauses. */

import type { Span } from "../model/text.ts";
import { sentencesOf } from "./context.ts";

/** Longer sentences of official prose chain several measures, and one of them is lost among the others. */
const LONGEST_PASSAGE = 80;

/** Most words for a proof: a passage of more clauses names more than one thing. */
const LONGEST_PROOF = 60;

const CLAUSE = /[^，：]+/g;

/** In text order, without overlap; only marks between clauses are left out. */
export function passagesOf(text: string): Span[] {
  const passages: Span[] = [];
  for (const sentence of sentencesOf(text)) {
    let start = sentence.start;
    let end = sentence.start;
    for (const clause of clausesOf(text, sentence)) {
      if (end > start && clause.end - start > LONGEST_PASSAGE) {
        passages.push({ start, end });
        start = clause.start;
      }
      end = clause.end;
    }
    if (end > start) passages.push({ start, end });
  }
  return passages;
}

/** What of a passage may be quoted as proof: each clause, and each two neighbours that are not too long together. */
export function proofsWithin(text: string, passage: Span): Span[] {
  const clauses = clausesOf(text, passage);
  const pairs = clauses.slice(1).map((next, index) => ({ start: clauses[index]!.start, end: next.end }));
  return [...clauses, ...pairs.filter((pair) => pair.end - pair.start <= LONGEST_PROOF)];
}

function clausesOf(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(CLAUSE), ({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}
