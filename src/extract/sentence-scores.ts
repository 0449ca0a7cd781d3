/**
 * How strongly a text claims each concept of a sentence model.
 *
 * The text is a vector of grams, weighed (1 + ln count) · rarity and brought to length 1; grams that training never
 * met are left out. A score is the vector times the concept's weights: about 1 claims, about -1 does not.
 */

import type { SentenceModel } from "../vocabulary/sentence-model.ts";
import { eachGram, gramText } from "./character-grams.ts";

export interface SentenceScorer {
  /** Scores in the model's order of concepts; the same array at every call. */
  readonly scores: (text: string) => Float32Array;
  /** The grams that speak most for a concept, strongest first, joined by `|`. */
  readonly speakers: (text: string, concept: number) => string;
}

/** Enough for a person to see why. */
const SHOWN_GRAMS = 4;

export function createSentenceScorer(model: SentenceModel): SentenceScorer {
  const { concepts, steps, intercepts, grams, rarity, weights } = model;
  const width = concepts.length;
  const rowOf = new Map<number, number>();
  grams.forEach((gram, row) => {
    rowOf.set(gram, row);
  });
  const counts = new Float64Array(grams.length);
  const touched: number[] = [];
  const sums = new Float64Array(width);
  const result = new Float32Array(width);

  /** Fills `counts` with the vector's parts at `touched`; gives its length. */
  function read(text: string): number {
    for (const row of touched) counts[row] = 0;
    touched.length = 0;
    eachGram(text, (gram) => {
      const row = rowOf.get(gram);
      if (row === undefined) return;
      if (counts[row] === 0) touched.push(row);
      counts[row]!++;
    });
    let square = 0;
    for (const row of touched) {
      const part = (1 + Math.log(counts[row]!)) * rarity[row]!;
      counts[row] = part;
      square += part * part;
    }
    return Math.sqrt(square);
  }

  function scores(text: string): Float32Array {
    const length = read(text);
    sums.fill(0);
    for (const row of touched) {
      const part = counts[row]!;
      const from = row * width;
      for (let column = 0; column < width; column++) sums[column]! += part * weights[from + column]!;
    }
    for (let column = 0; column < width; column++)
      result[column] = intercepts[column]! + (length > 0 ? (sums[column]! * steps[column]!) / length : 0);
    return result;
  }

  function speakers(text: string, concept: number): string {
    read(text);
    const speaking = (row: number) => counts[row]! * weights[row * width + concept]!;
    return touched
      .filter((row) => speaking(row) > 0)
      .sort((a, b) => speaking(b) - speaking(a) || a - b)
      .slice(0, SHOWN_GRAMS)
      .map((row) => gramText(grams[row]!))
      .join("|");
  }

  return { scores, speakers };
}
