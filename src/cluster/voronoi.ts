/** Which part of the page is nearest to which group: Voronoi cells of sample points, merged by group. */

import { Delaunay } from "d3-delaunay";
import type { Point } from "./polygon.ts";

/** A point that speaks for a group. */
export interface Sample {
  readonly at: Point;
  readonly group: number;
}

export interface Territories {
  /** Outer outline by group; empty for a group without samples. */
  readonly outlines: readonly (readonly Point[])[];
  /** Pairs of groups that touch, a < b, with the length of their common border; sorted. */
  readonly borders: readonly { readonly a: number; readonly b: number; readonly length: number }[];
}

/** A group that surrounds the page, so that every territory is bounded. */
const OUTSIDE = -1;

/** Distance of the surrounding points from the outermost samples and from each other. */
const FRAME_GAP = 60;

/** Borders are walked from triangle to triangle: a group's border leaves every triangle that it enters. */
export function territories(samples: readonly Sample[], groups: number): Territories {
  const all = [...samples, ...frame(samples)];
  const delaunay = Delaunay.from(
    all,
    ({ at }) => at[0],
    ({ at }) => at[1],
  );
  const corners = circumcentres(delaunay);
  const next = Array.from({ length: groups }, () => new Map<number, number>());
  const lengths = new Map<number, number>();
  for (const [halfedge, opposite] of delaunay.halfedges.entries()) {
    if (opposite < 0) continue;
    const own = all[delaunay.triangles[halfedge]!]!.group;
    const other = all[delaunay.triangles[opposite]!]!.group;
    if (own === other || own === OUTSIDE) continue;
    const [here, there] = [Math.floor(halfedge / 3), Math.floor(opposite / 3)];
    next[own]!.set(here, there);
    if (own < other) {
      const length = Math.hypot(
        corners[here]![0] - corners[there]![0],
        corners[here]![1] - corners[there]![1],
      );
      lengths.set(own * groups + other, (lengths.get(own * groups + other) ?? 0) + length);
    }
  }
  const borders = [...lengths]
    .sort(([p], [q]) => p - q)
    .map(([key, length]) => ({ a: Math.floor(key / groups), b: key % groups, length }));
  return { outlines: next.map((steps) => longestLoop(steps).map((triangle) => corners[triangle]!)), borders };
}

function frame(samples: readonly Sample[]): Sample[] {
  const xs = samples.map(({ at }) => at[0]);
  const ys = samples.map(({ at }) => at[1]);
  const [left, top] = [Math.min(...xs) - FRAME_GAP, Math.min(...ys) - FRAME_GAP];
  const [right, bottom] = [Math.max(...xs) + FRAME_GAP, Math.max(...ys) + FRAME_GAP];
  const columns = Math.ceil((right - left) / FRAME_GAP);
  const rows = Math.ceil((bottom - top) / FRAME_GAP);
  const points: Point[] = [];
  for (let step = 0; step <= columns; step++) {
    const x = left + ((right - left) * step) / columns;
    points.push([x, top], [x, bottom]);
  }
  for (let step = 1; step < rows; step++) {
    const y = top + ((bottom - top) * step) / rows;
    points.push([left, y], [right, y]);
  }
  return points.map((at) => ({ at, group: OUTSIDE }));
}

/** Corners of Voronoi cells, by triangle. */
function circumcentres({ triangles, points }: Delaunay<Sample>): Point[] {
  return Array.from({ length: triangles.length / 3 }, (_, triangle) => {
    const [a, b, c] = [0, 1, 2].map((corner) => triangles[3 * triangle + corner]! * 2) as [
      number,
      number,
      number,
    ];
    const [ax, ay] = [points[a]!, points[a + 1]!];
    const [bx, by] = [points[b]! - ax, points[b + 1]! - ay];
    const [cx, cy] = [points[c]! - ax, points[c + 1]! - ay];
    const area = 2 * (bx * cy - by * cx);
    // Three points on a line have no circle around them; their middle stands in.
    if (Math.abs(area) < 1e-9) return [ax + (bx + cx) / 3, ay + (by + cy) / 3];
    const [b2, c2] = [bx * bx + by * by, cx * cx + cy * cy];
    return [ax + (cy * b2 - by * c2) / area, ay + (bx * c2 - cx * b2) / area];
  });
}

/** A group in several pieces is drawn by its largest, a hole by nothing. */
function longestLoop(steps: Map<number, number>): number[] {
  let longest: number[] = [];
  for (const start of steps.keys()) {
    const loop: number[] = [];
    for (let at: number | undefined = start; at !== undefined && steps.has(at); ) {
      loop.push(at);
      const to: number | undefined = steps.get(at);
      steps.delete(at);
      at = to;
    }
    if (loop.length > longest.length) longest = loop;
  }
  return longest;
}
