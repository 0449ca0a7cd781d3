/**
 * Shape curves: all the least width–height pairs that a block of the page can take.
 *
 * Otten: Efficient floorplan optimization. ICCD 1983. Stockmeyer: Optimal orientations of cells in slicing floorplan
 * designs. Information and Control 57, 91–101 (1983).
 */

import type { Size } from "./label-box.ts";

/** By width ascending, by height descending: no shape is at least as large as another both ways. */
export type ShapeCurve = readonly Size[];

/** More points make a sum of blocks no better than a few pixels, and slow. */
const MOST_POINTS = 20;

export function shapeCurve(shapes: readonly Size[]): ShapeCurve {
  const sorted = shapes.toSorted((a, b) => a.width - b.width || a.height - b.height);
  const curve: Size[] = [];
  for (const shape of sorted) {
    if (curve.length === 0 || shape.height < curve.at(-1)!.height) curve.push(shape);
  }
  return thinned(curve);
}

/** Two blocks beside each other. */
export function beside(left: ShapeCurve, right: ShapeCurve): ShapeCurve {
  const sums: Size[] = [];
  // Only heights at which one of the two changes matter: from the tallest to the flattest.
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const [a, b] = [left[i]!, right[j]!];
    sums.push({ width: a.width + b.width, height: Math.max(a.height, b.height) });
    if (a.height >= b.height) i++;
    if (b.height >= a.height) j++;
  }
  return thinned(sums);
}

/** One block above the other: the same with the axes exchanged. */
export function above(upper: ShapeCurve, lower: ShapeCurve): ShapeCurve {
  return turned(beside(turned(upper), turned(lower)));
}

function turned(curve: ShapeCurve): ShapeCurve {
  return curve.map(({ width, height }) => ({ width: height, height: width })).reverse();
}

/** Keeps both ends and an even choice between. */
function thinned(curve: ShapeCurve): ShapeCurve {
  if (curve.length <= MOST_POINTS) return curve;
  const step = (curve.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, index) => curve[Math.round(index * step)]!);
}
