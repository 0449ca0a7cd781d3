/** Counts of right and wrong links, for a kind of link and for each concept, and the figures made of them. */

import { byCodePoint } from "../model/order.ts";
import type { Judgement, Verdict } from "./judgements.ts";

/** Precision is correct / predicted, recall found / required. */
export interface Counts {
  readonly predicted: number;
  readonly correct: number;
  readonly required: number;
  readonly found: number;
}

/** One kind of link; a share of nothing is 0. */
export interface Score extends Counts {
  readonly kind: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** One mechanism, target group or department. */
export interface ConceptScore extends Counts {
  readonly kind: string;
  readonly id: string;
}

/** A concept that both annotators have and that was not linked, beside one linked in the same cases that nobody has. */
export interface Confusion {
  readonly kind: string;
  readonly missed: string;
  readonly spurious: string;
  readonly cases: readonly string[];
}

/** The kinds whose links are concepts of the vocabulary, so that one figure for each makes sense. */
const CONCEPT_KINDS: ReadonlySet<string> = new Set(["mechanisms", "target_groups", "departments"]);

export function scoreOf(kind: string, judgements: readonly Judgement[]): Score {
  const own = judgements.filter((judgement) => judgement.kind === kind);
  const counts = countsOf(
    own.flatMap(({ predicted }) => predicted),
    own.flatMap(({ required }) => required),
  );
  const precision = share(counts.correct, counts.predicted);
  const recall = share(counts.found, counts.required);
  return { kind, precision, recall, f1: share(2 * precision * recall, precision + recall), ...counts };
}

/** Every concept that was linked or had to be, by kind and id. */
export function conceptScores(judgements: readonly Judgement[]): ConceptScore[] {
  const sides = new Map<string, { kind: string; id: string; predicted: Verdict[]; required: Verdict[] }>();
  for (const judgement of judgements) {
    const { kind } = judgement;
    if (!CONCEPT_KINDS.has(kind)) continue;
    for (const side of ["predicted", "required"] as const) {
      for (const verdict of judgement[side]) {
        const key = `${kind} ${verdict[0]}`;
        const own = sides.get(key) ?? { kind, id: verdict[0], predicted: [], required: [] };
        own[side].push(verdict);
        sides.set(key, own);
      }
    }
  }
  return [...sides.values()]
    .map(({ kind, id, predicted, required }) => ({ kind, id, ...countsOf(predicted, required) }))
    .sort((a, b) => byCodePoint(a.kind, b.kind) || byCodePoint(a.id, b.id));
}

/** The most frequent first. */
export function confusionsOf(judgements: readonly Judgement[]): Confusion[] {
  const pairs = new Map<string, { kind: string; missed: string; spurious: string; cases: string[] }>();
  for (const { kind, case: id, predicted, required } of judgements) {
    if (!CONCEPT_KINDS.has(kind)) continue;
    for (const missed of wrong(required)) {
      for (const spurious of wrong(predicted)) {
        const key = `${kind} ${missed} ${spurious}`;
        const pair = pairs.get(key) ?? { kind, missed, spurious, cases: [] };
        pair.cases.push(id);
        pairs.set(key, pair);
      }
    }
  }
  for (const { cases } of pairs.values()) cases.sort(byCodePoint);
  return [...pairs.values()].sort(
    (a, b) =>
      b.cases.length - a.cases.length ||
      byCodePoint(a.kind, b.kind) ||
      byCodePoint(a.missed, b.missed) ||
      byCodePoint(a.spurious, b.spurious),
  );
}

/** The links of these verdicts that are not right. */
export function wrong(verdicts: readonly Verdict[]): string[] {
  return verdicts.filter(([, right]) => !right).map(([link]) => link);
}

function countsOf(predicted: readonly Verdict[], required: readonly Verdict[]): Counts {
  return {
    predicted: predicted.length,
    correct: predicted.length - wrong(predicted).length,
    required: required.length,
    found: required.length - wrong(required).length,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
