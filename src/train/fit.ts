/** From samples to a sentence model: grams and their rarity, weights by ridge regression, bytes. */

import { eachGram } from "../extract/character-grams.ts";
import type { SentenceModel } from "../vocabulary/sentence-model.ts";
import { fitRidge, type RidgeFit, type SparseRows } from "./ridge.ts";
import type { Label, Sample } from "./samples.ts";

/** Chosen by cross-validation among 0.1, 0.2, 0.3, 0.4 and 1; the figures differ little below 0.5. */
const LAMBDA = 0.2;

/** Largest step of a signed byte. */
const MOST_STEPS = 127;

const TARGET: Record<Exclude<Label, "unknown">, number> = { holds: 1, lacks: -1 };

/** Thresholds are all 0: they are chosen later. Samples in another order give other sums, in the last bits only. */
export function fitModel(samples: readonly Sample[], concepts: readonly string[]): SentenceModel {
  const { grams, rarity, rows } = vectorise(samples.map((sample) => sample.text));
  return { concepts, grams, rarity, ...quantised(fitTwice(rows, samples, concepts), concepts.length) };
}

/**
 * What is unknown gets, as its target, what a first fit without it says (self-training, one round), so that it
 * neither pulls nor pushes.
 */
function fitTwice(rows: SparseRows, samples: readonly Sample[], concepts: readonly string[]): RidgeFit {
  const labels = samples.map((sample) => concepts.map((concept) => sample.label(concept)));
  const known = labels.map((row) => !row.includes("unknown"));
  const count = concepts.length;

  const certain = select(rows, known);
  const first = fitRidge(
    certain,
    Float64Array.from(
      labels.filter((_, row) => known[row]).flat(),
      (label) => TARGET[label as Exclude<Label, "unknown">],
    ),
    count,
    LAMBDA,
    Float64Array.from(
      samples.filter((_, row) => known[row]),
      (sample) => sample.weight,
    ),
  );
  if (known.every(Boolean)) return first;

  const targets = new Float64Array(samples.length * count);
  for (const [row, labelsOfRow] of labels.entries()) {
    const guesses = known[row] ? null : predicted(rows, row, first, count);
    labelsOfRow.forEach((label, column) => {
      targets[row * count + column] =
        label === "unknown" ? Math.max(-1, Math.min(1, guesses![column]!)) : TARGET[label];
    });
  }
  return fitRidge(
    rows,
    targets,
    count,
    LAMBDA,
    Float64Array.from(samples, (sample) => sample.weight),
  );
}

function predicted(rows: SparseRows, row: number, fit: RidgeFit, count: number): Float64Array {
  const scores = Float64Array.from(fit.intercepts);
  for (let k = rows.starts[row]!; k < rows.starts[row + 1]!; k++)
    for (let c = 0; c < count; c++)
      scores[c]! += rows.values[k]! * fit.weights[rows.columns[k]! * count + c]!;
  return scores;
}

function select(rows: SparseRows, wanted: readonly boolean[]): SparseRows {
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, keep] of wanted.entries()) {
    if (!keep) continue;
    columns.push(...rows.columns.subarray(rows.starts[row]!, rows.starts[row + 1]!));
    values.push(...rows.values.subarray(rows.starts[row]!, rows.starts[row + 1]!));
    starts.push(columns.length);
  }
  return {
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
    width: rows.width,
  };
}

/** The vectors that `extract/sentence-scores.ts` builds at run time. */
function vectorise(texts: readonly string[]) {
  const counted = texts.map(countGrams);
  const holders = new Map<number, number>();
  for (const counts of counted)
    for (const gram of counts.keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1);
  const grams = Uint32Array.from([...holders.keys()].sort((a, b) => a - b));
  const rarity = Float32Array.from(
    grams,
    (gram) => 1 + Math.log((1 + texts.length) / (1 + holders.get(gram)!)),
  );
  const rowOf = new Map(Array.from(grams, (gram, row) => [gram, row]));

  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const counts of counted) {
    const parts = [...counts].map(([gram, count]): [number, number] => {
      const row = rowOf.get(gram)!;
      return [row, (1 + Math.log(count)) * rarity[row]!];
    });
    const length = Math.sqrt(parts.reduce((sum, [, part]) => sum + part * part, 0));
    for (const [row, part] of parts) {
      columns.push(row);
      values.push(part / length);
    }
    starts.push(columns.length);
  }
  const rows: SparseRows = {
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
    width: grams.length,
  };
  return { grams, rarity, rows };
}

function countGrams(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  eachGram(text, (gram) => counts.set(gram, (counts.get(gram) ?? 0) + 1));
  return counts;
}

/** A byte a weight: each concept's largest weight is its largest step. */
function quantised({ weights, intercepts }: RidgeFit, count: number) {
  const largest = new Float64Array(count);
  weights.forEach((weight, at) => {
    largest[at % count] = Math.max(largest[at % count]!, Math.abs(weight));
  });
  const steps = Float32Array.from(largest, (size) => (size > 0 ? size / MOST_STEPS : 1));
  return {
    steps,
    weights: Int8Array.from(weights, (weight, at) => Math.round(weight / steps[at % count]!)),
    intercepts: Float32Array.from(intercepts),
    thresholds: new Float32Array(count),
  };
}
