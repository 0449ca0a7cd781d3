/**
 * How well a model does on cases that it has not seen, and the threshold at which it does best.
 *
 * Cases are left out by reform (all tellings together), so that no model meets a retelling of what it is asked.
 */

import { passagesOf } from "../extract/passages.ts";
import { createSentenceScorer } from "../extract/sentence-scores.ts";
import { sectionAt } from "../model/case.ts";
import type { SentenceModel } from "../vocabulary/sentence-model.ts";
import { fitModel } from "./fit.ts";
import { type LabelledCase, type Sample, samplesOfCases } from "./samples.ts";

/** Enough that a model misses few cases, few enough to train again and again. */
export const FOLDS = 5;

export interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A case and, for each concept, the highest score of its passages by a model that has not seen its reform. */
export interface JudgedCase {
  readonly labelled: LabelledCase;
  readonly scores: Float32Array;
}

/** FNV-1a over UTF-16 units: folds stay as they are when cases are added. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** In the order of the cases. */
export function judgeUnseen(
  cases: readonly LabelledCase[],
  sentences: readonly Sample[],
  concepts: readonly string[],
): JudgedCase[] {
  const foldOf = (labelled: LabelledCase) => hashOf(labelled.reform) % FOLDS;
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    const seen = cases.filter((labelled) => foldOf(labelled) !== fold);
    return fitModel([...sentences, ...samplesOfCases(seen)], concepts);
  });
  return cases.map((labelled) => ({ labelled, scores: highestScores(models[foldOf(labelled)]!, labelled) }));
}

function highestScores(model: SentenceModel, { doc }: LabelledCase): Float32Array {
  const scorer = createSentenceScorer(model);
  const highest = new Float32Array(model.concepts.length).fill(Number.NEGATIVE_INFINITY);
  for (const { start, end } of passagesOf(doc.text)) {
    if (sectionAt(doc, start).kind === "background") continue;
    scorer.scores(doc.text.slice(start, end)).forEach((score, column) => {
      highest[column] = Math.max(highest[column]!, score);
    });
  }
  return highest;
}

/** Precision against what either annotator gave, recall against what both gave. */
export function measure(
  cases: readonly JudgedCase[],
  concepts: readonly string[],
  threshold: number,
): Measure {
  const tally = { correct: 0, predicted: 0, found: 0, required: 0 };
  for (const { labelled, scores } of cases) {
    const links = concepts.filter((_, column) => scores[column]! > threshold);
    tally.predicted += links.length;
    tally.correct += links.filter((id) => labelled.accepted.has(id)).length;
    tally.found += links.filter((id) => labelled.required.has(id)).length;
    tally.required += labelled.required.size;
  }
  return measureOf(tally.correct, tally.predicted, tally.found, tally.required);
}

export function measureOf(correct: number, predicted: number, found: number, required: number): Measure {
  const precision = predicted === 0 ? 0 : correct / predicted;
  const recall = required === 0 ? 0 : found / required;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** The threshold at which the mean F1 of the sets is highest; the lower of equals. */
export function bestThreshold(sets: readonly (readonly JudgedCase[])[], concepts: readonly string[]): number {
  const mean = (threshold: number) =>
    sets.reduce((sum, cases) => sum + measure(cases, concepts, threshold).f1, 0) / sets.length;
  const steps = Array.from({ length: 101 }, (_, step) => (step - 100) / 100);
  return steps.reduce((best, threshold) => (mean(threshold) > mean(best) ? threshold : best));
}
