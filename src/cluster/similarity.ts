/**
 * Exact top-k similarity of cases: the summed rarity of what two cases share, Σ ln(N / df).
 *
 * An inverted index walks, for each case, the lists of the cases that share a feature with it, and adds up in one
 * array of N numbers; no table of all pairs is made. Time grows with Σ df², memory with the input and with k·N.
 */

import type { FeatureTable } from "./features.ts";

/** The contract's: a pair is stored where it is among either case's ten nearest. */
export const NEIGHBOURS = 10;

/** Scores are kept to six decimals: beyond that, sums depend on the order of their terms. */
const SCORE_STEPS = 1e6;

/** A pair of case numbers, the smaller first, with its score. */
export interface SimilarPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Pairs that are in either case's top k, sorted by both numbers; of equal scores the smaller number is nearer. */
export function similarPairs(table: FeatureTable, k: number = NEIGHBOURS): SimilarPair[] {
  const count = table.cases.length;
  const index = invertedIndex(table);
  const sums = new Float64Array(count);
  const pairs = new Map<number, SimilarPair>();
  for (let own = 0; own < count; own++) {
    for (const { other, score } of nearest(own, table, index, sums, k)) {
      const [a, b] = own < other ? [own, other] : [other, own];
      pairs.set(a * count + b, { a, b, score });
    }
  }
  return [...pairs.values()].sort((p, q) => p.a - q.a || p.b - q.b);
}

/** The cases of feature `f`, ascending, are `cases[starts[f] .. starts[f + 1])`. */
interface InvertedIndex {
  readonly starts: Uint32Array;
  readonly cases: Uint32Array;
}

function invertedIndex({ cases, features, starts, rows, frequency }: FeatureTable): InvertedIndex {
  const lists = new Uint32Array(features.length + 1);
  for (const [feature, df] of frequency.entries()) lists[feature + 1] = lists[feature]! + df;
  const next = lists.slice();
  const members = new Uint32Array(rows.length);
  for (let own = 0; own < cases.length; own++) {
    for (let at = starts[own]!; at < starts[own + 1]!; at++) members[next[rows[at]!]!++] = own;
  }
  return { starts: lists, cases: members };
}

interface Neighbour {
  readonly other: number;
  readonly score: number;
}

/** `sums` is all zero before and after. Features are added in ascending order, so a pair's sum is the same from both ends. */
function nearest(
  own: number,
  { starts, rows, weight }: FeatureTable,
  index: InvertedIndex,
  sums: Float64Array,
  k: number,
): Neighbour[] {
  const touched: number[] = [];
  for (let at = starts[own]!; at < starts[own + 1]!; at++) {
    const feature = rows[at]!;
    const rarity = weight[feature]!;
    if (rarity === 0) continue;
    for (let place = index.starts[feature]!; place < index.starts[feature + 1]!; place++) {
      const other = index.cases[place]!;
      if (sums[other] === 0) touched.push(other);
      sums[other]! += rarity;
    }
  }
  const best: Neighbour[] = [];
  for (const other of touched) {
    const score = Math.round(sums[other]! * SCORE_STEPS) / SCORE_STEPS;
    sums[other] = 0;
    if (other !== own && score > 0) keep(best, { other, score }, k);
  }
  return best;
}

/** Inserts into a list that holds the k nearest in order. */
function keep(best: Neighbour[], candidate: Neighbour, k: number): void {
  let place = best.length;
  while (place > 0 && isNearer(candidate, best[place - 1]!)) place--;
  if (place === k) return;
  best.splice(place, 0, candidate);
  if (best.length > k) best.pop();
}

function isNearer(a: Neighbour, b: Neighbour): boolean {
  return a.score > b.score || (a.score === b.score && a.other < b.other);
}
