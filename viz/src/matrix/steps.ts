/** How dark a cell is: five steps of one blue, quantiles where counts are large. */

import type { Matrix } from "./roll-up.ts";

const STEPS = 5;

/** Lower bounds of steps 1–5, e.g. [1, 2, 3, 4, 5]; equal bounds are left out. */
export function stepBounds(matrix: Matrix): number[] {
  const counts = matrix.categories
    .flatMap((category) => [category, ...category.rows])
    .flatMap((row) => [...row.cells.values()].map((cases) => cases.length))
    .sort((a, b) => a - b);
  const largest = counts.at(-1) ?? 1;
  if (largest <= STEPS) return Array.from({ length: largest }, (_, index) => index + 1);
  const quantiles = Array.from(
    { length: STEPS },
    (_, step) => counts[Math.floor((step * counts.length) / STEPS)]!,
  );
  // A step begins above the one before it: many cells of one case would otherwise share all lower steps.
  const bounds: number[] = [];
  for (const quantile of quantiles) bounds.push(Math.max(quantile, (bounds.at(-1) ?? 0) + 1));
  return bounds;
}

/** 0 for an empty cell, else 1–5. */
export function stepOf(count: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => count >= bound).length;
}
