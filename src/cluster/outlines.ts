/** The territories of the map: one smooth outline a group, never overlapping. */

import polygonClipping from "polygon-clipping";
import { convexHull, inset, type Point, resampled, signedArea, simplified, smoothed } from "./polygon.ts";
import type { Rectangle } from "./slicing-tree.ts";
import { type Sample, type Territories, territories } from "./voronoi.ts";

/** From a label's box to the outline. */
const MARGIN = 15;

/** Between the outlines of two groups: twice this. */
const INSET = 2.5;

/** Points along boxes that stand for their group. */
const SAMPLE_STEP = 14;

/** Points along outlines, and the width of the smoothing Gaussian in units (design §4: 28, less where land is dense). */
const OUTLINE_STEP = 5;
const SMOOTHING = 15;

/** What no eye sees at the fitted zoom, and what keeps a stored outline to some forty points. */
const TOLERANCE = 0.25;

export interface GroupMap {
  readonly outlines: readonly (readonly Point[])[];
  readonly borders: Territories["borders"];
}

/** Outlines around the boxes of each group; a group marked as `bare` takes its room and gets none. */
export function outlinesOf(boxes: readonly (readonly Rectangle[])[], bare: ReadonlySet<number>): GroupMap {
  const samples = boxes.flatMap((own, group) => own.flatMap(samplesOf).map((at): Sample => ({ at, group })));
  const { outlines, borders } = territories(samples, boxes.length);
  return {
    borders,
    outlines: outlines.map((land, group) => (bare.has(group) ? [] : outline(land, boxes[group]!))),
  };
}

function outline(land: readonly Point[], boxes: readonly Rectangle[]): Point[] {
  const hull = convexHull(boxes.flatMap((box) => corners(widened(box, MARGIN))));
  const ring = largestCommon(land, hull);
  if (ring.length < 3) return [];
  const smooth = smoothed(resampled(ring, OUTLINE_STEP), SMOOTHING / OUTLINE_STEP);
  return simplified(inset(smooth, INSET), TOLERANCE);
}

function largestCommon(land: readonly Point[], hull: readonly Point[]): Point[] {
  if (land.length < 3 || hull.length < 3) return [];
  const pieces = polygonClipping.intersection([land as [number, number][]], [hull as [number, number][]]);
  const rings = pieces.map(([outer]) => outer!.slice(1) as Point[]);
  return rings.sort((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))[0] ?? [];
}

function corners({ x, y, width, height }: Rectangle): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

function samplesOf(box: Rectangle): Point[] {
  if (box.width === 0 && box.height === 0) return [[box.x, box.y]];
  return resampled(corners(box), SAMPLE_STEP);
}

function widened({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
