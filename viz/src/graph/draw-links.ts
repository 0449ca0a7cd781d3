/** Similarity as lines: within a group in its colour, between groups as a whisper of grey. */

import type { Palette } from "../theme/tokens.ts";
import { type Projection, project } from "./projection.ts";
import type { Scene, SceneLink } from "./scene.ts";

/** Width 0.5 + 0.075 × score, at most 2.6 px; 60 % of it between groups. */
const NARROWEST = 0.5;
const PER_SCORE = 0.075;
const WIDEST = 2.6;
const BETWEEN = 0.6;

const WITHIN_ALPHA = 0.34;
const BETWEEN_ALPHA = 0.17;
const LIT_ALPHA = 0.75;
const DIMMED_ALPHA = 0.1;

/** How far the middle of a line leaves the straight way, as a share of its length. */
const BEND = 0.06;

/** Above this, curves cost more than they show. */
const MOST_CURVED = 2_000;

/** Above this, lines between groups would be grey felt. */
const MOST_LINKS = 5_000;

/** `centre` is the case whose links are lit; while there is none, all links have their quiet colour. */
export function drawLinks(
  context: CanvasRenderingContext2D,
  scene: Scene,
  projection: Projection,
  palette: Palette,
  centre: string | null,
  isDimmed: boolean,
): void {
  const isFelt = scene.links.length > MOST_LINKS;
  const lit = scene.links.filter((link) => touches(link, centre));
  const rest = scene.links.filter((link) => !touches(link, centre) && !(isFelt && link.within === null));
  context.save();
  for (const link of [...rest, ...lit]) {
    const isLit = touches(link, centre);
    context.strokeStyle = colourOf(link, palette, isLit, isDimmed);
    context.globalAlpha = alphaOf(link, isLit, isDimmed);
    const width = Math.min(WIDEST, NARROWEST + PER_SCORE * link.score);
    context.lineWidth = isLit || link.within !== null ? width : width * BETWEEN;
    trace(context, link, projection, scene.links.length <= MOST_CURVED);
    context.stroke();
  }
  context.restore();
}

function touches(link: SceneLink, centre: string | null): boolean {
  return centre !== null && (link.from.id === centre || link.to.id === centre);
}

function colourOf(link: SceneLink, palette: Palette, isLit: boolean, isDimmed: boolean): string {
  if (link.within !== null && (isLit || !isDimmed)) return palette.groups[link.within]?.node ?? palette.ink3;
  return isLit ? palette.ink2 : palette.ink3;
}

function alphaOf(link: SceneLink, isLit: boolean, isDimmed: boolean): number {
  if (isLit) return LIT_ALPHA;
  if (isDimmed) return DIMMED_ALPHA;
  return link.within === null ? BETWEEN_ALPHA : WITHIN_ALPHA;
}

function trace(
  context: CanvasRenderingContext2D,
  { from, to }: SceneLink,
  projection: Projection,
  isCurved: boolean,
): void {
  const start = project(projection, from.x, from.y);
  const end = project(projection, to.x, to.y);
  context.beginPath();
  context.moveTo(start.x, start.y);
  if (isCurved) {
    const x = (start.x + end.x) / 2 - (end.y - start.y) * BEND * 2;
    const y = (start.y + end.y) / 2 + (end.x - start.x) * BEND * 2;
    context.quadraticCurveTo(x, y, end.x, end.y);
  } else {
    context.lineTo(end.x, end.y);
  }
}
