/** The weighted graph that groups are found in, and that pulls cases together on the canvas. */

import type { FeatureTable } from "./features.ts";
import type { SimilarPair } from "./similarity.ts";

/** With more edges a case, everything hangs together by what is common; with fewer, groups follow single coincidences. */
const STRONGEST = 3;

/** Above 1, strong similarities count more than several weak ones (the design's drawn layout used 1.6). */
const SHARPENING = 1.6;

/** Between two case numbers, a < b. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  /** Above 0, at most 1. */
  readonly weight: number;
}

/**
 * The strongest edges of each case among its similar ones, weighted by how much both are about what they share:
 * Σ ln(N/df) · min(salience in a, salience in b), divided by √(own sum of a · own sum of b), sharpened.
 *
 * A case's own sum is what it would score against itself, so a long case with thirty links does not swallow all others.
 */
export function strongEdges(table: FeatureTable, pairs: readonly SimilarPair[]): Edge[] {
  const sums = ownSums(table);
  const edges = pairs.flatMap(({ a, b }) => {
    const shared = Math.min(1, sharedSubject(table, a, b) / Math.sqrt(sums[a]! * sums[b]!));
    // Nothing but what every case has: alike like all others.
    return shared > 0 ? [{ a, b, weight: shared ** SHARPENING }] : [];
  });
  const ranked = edges.toSorted((p, q) => q.weight - p.weight || p.a - q.a || p.b - q.b);
  const degree = new Uint32Array(table.cases.length);
  const strong = ranked.filter(({ a, b }) => {
    const isStrong = degree[a]! < STRONGEST || degree[b]! < STRONGEST;
    degree[a]! += 1;
    degree[b]! += 1;
    return isStrong;
  });
  return strong.sort((p, q) => p.a - q.a || p.b - q.b);
}

/** Both rows are ascending: one walk along the two finds what they share. */
function sharedSubject({ starts, rows, salience, weight }: FeatureTable, a: number, b: number): number {
  let sum = 0;
  let [p, q] = [starts[a]!, starts[b]!];
  while (p < starts[a + 1]! && q < starts[b + 1]!) {
    const difference = rows[p]! - rows[q]!;
    if (difference === 0) sum += weight[rows[p]!]! * Math.min(salience[p]!, salience[q]!);
    if (difference <= 0) p++;
    if (difference >= 0) q++;
  }
  return sum;
}

function ownSums({ cases, starts, rows, salience, weight }: FeatureTable): Float64Array {
  return Float64Array.from(cases, (_, own) => {
    let sum = 0;
    for (let at = starts[own]!; at < starts[own + 1]!; at++) sum += weight[rows[at]!]! * salience[at]!;
    return sum;
  });
}
