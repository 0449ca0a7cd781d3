/** What is under a point of the graph. */

import type { Labelling } from "./place-labels.ts";
import { contains, type Point, type Projection, project } from "./projection.ts";
import type { Scene, SceneCase } from "./scene.ts";

/** Discs are small: this far outside them still hits, in pixels. */
const REACH = 5;

/** The case whose disc is nearest within reach, else the one whose label is there. */
export function hitCase(
  scene: Scene,
  projection: Projection,
  labelling: Labelling,
  point: Point,
): string | null {
  let best: { id: string; away: number } | null = null;
  for (const each of scene.cases) {
    const away = distance(point, project(projection, each.x, each.y)) - each.radius;
    if (away <= REACH && (best === null || away < best.away)) best = { id: each.id, away };
  }
  if (best) return best.id;
  for (const { case: each, box } of labelling.labels.values()) if (contains(box, point)) return each.id;
  return null;
}

export type Direction = "left" | "right" | "up" | "down";

/**
 * The nearest case in a direction, for the arrow keys; without a case to start from, the topmost one.
 *
 * Straight ahead counts double: a case far to the side is nearer only when it is much nearer.
 */
export function nextCase(scene: Scene, from: SceneCase | null, direction: Direction): SceneCase | null {
  if (!from) return scene.cases.toSorted((a, b) => a.y - b.y || a.x - b.x)[0] ?? null;
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  const isAcross = direction === "left" || direction === "right";
  let best: { each: SceneCase; cost: number } | null = null;
  for (const each of scene.cases) {
    const [ahead, aside] = isAcross
      ? [(each.x - from.x) * sign, Math.abs(each.y - from.y)]
      : [(each.y - from.y) * sign, Math.abs(each.x - from.x)];
    if (each === from || ahead <= 0) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost) best = { each, cost };
  }
  return best?.each ?? null;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
