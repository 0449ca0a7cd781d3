/** Territories as in a printed atlas: a faint fill, a band inside the edge, a hairline on it. */

import type { Palette } from "../theme/tokens.ts";
import { type Projection, project } from "./projection.ts";
import type { Scene, SceneGroup } from "./scene.ts";

/** The band lies inside the edge: half of a clipped stroke of twice its width. */
const BAND = 7.5;

/** Share of its opacity that a territory keeps while it is not in the light. */
const DIMMED = 0.55;

/** `dimmed` turns territories grey; ids in `kept` stay in colour. */
export function drawTerritories(
  context: CanvasRenderingContext2D,
  scene: Scene,
  projection: Projection,
  palette: Palette,
  kept: ReadonlySet<string> | null,
): void {
  for (const group of scene.groups) {
    const path = outline(group, projection);
    const isDimmed = kept !== null && !kept.has(group.id);
    const colour = isDimmed ? palette.faint : (palette.groups[group.group]?.node ?? palette.ink3);
    const share = isDimmed ? DIMMED : 1;
    context.save();
    context.fillStyle = colour;
    context.strokeStyle = colour;
    context.globalAlpha = palette.hullFill * share;
    context.fill(path);
    context.save();
    context.clip(path);
    context.globalAlpha = palette.hullBand * share;
    context.lineWidth = 2 * BAND;
    context.stroke(path);
    context.restore();
    context.globalAlpha = palette.hullLine * share;
    context.lineWidth = 1;
    context.stroke(path);
    context.restore();
  }
}

/** The smooth curve through the middles of the polygon's sides. */
function outline(group: SceneGroup, projection: Projection): Path2D {
  const points = group.polygon.map(([x, y]) => project(projection, x, y));
  const path = new Path2D();
  for (const [index, point] of points.entries()) {
    const next = points[(index + 1) % points.length]!;
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    if (index === 0) {
      const last = points.at(-1)!;
      path.moveTo((last.x + point.x) / 2, (last.y + point.y) / 2);
    }
    path.quadraticCurveTo(point.x, point.y, middle.x, middle.y);
  }
  path.closePath();
  return path;
}
