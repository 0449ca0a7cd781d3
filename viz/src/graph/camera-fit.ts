/** Which part of the graph the camera shows. */

import type { Projection } from "./projection.ts";
import type { Scene } from "./scene.ts";

export interface View {
  readonly width: number;
  readonly height: number;
}

/** Pixels at each side that heading, tools or panel cover. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Narrower views cannot show the whole page with its labels: they start on one territory. */
const WHOLE_PAGE_FROM = 760;

/** A small graph is not blown up beyond this: labels keep their size, so the gaps would only grow. */
const LARGEST_SCALE = 1.6;

/** The projection at which the whole graph lies in the middle of the free part of the view. */
export function fitAll(scene: Scene, view: View, insets: Insets): Projection {
  return fitBox(scene.bounds, view, insets);
}

/** What a visitor sees first: all of it, or on a phone the largest territory with its neighbours around. */
export function fitFirst(scene: Scene, view: View, insets: Insets): Projection {
  const largest = scene.groups.toSorted((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))[0];
  if (view.width >= WHOLE_PAGE_FROM || !largest) return fitAll(scene, view, insets);
  const xs = largest.polygon.map(([x]) => x);
  const ys = largest.polygon.map(([, y]) => y);
  const [left, top, right] = [Math.min(...xs), Math.min(...ys), Math.max(...xs)];
  const scale = Math.max(0.8, Math.min(1.1, (view.width - insets.left - insets.right) / (right - left)));
  // Where the territory lies at the edge of the page, its neighbours fill the view rather than blank paper.
  const [, , maxX, maxY] = scene.bounds;
  return {
    scale,
    left: Math.max(insets.left - left * scale, view.width - insets.right - maxX * scale),
    top: Math.max(insets.top - top * scale, view.height - insets.bottom - maxY * scale),
  };
}

function fitBox(
  [minX, minY, maxX, maxY]: readonly [number, number, number, number],
  view: View,
  insets: Insets,
): Projection {
  const width = Math.max(1, view.width - insets.left - insets.right);
  const height = Math.max(1, view.height - insets.top - insets.bottom);
  const scale = Math.min(width / Math.max(1, maxX - minX), height / Math.max(1, maxY - minY), LARGEST_SCALE);
  return {
    scale,
    left: insets.left + (width - (minX + maxX) * scale) / 2,
    top: insets.top + (height - (minY + maxY) * scale) / 2,
  };
}
