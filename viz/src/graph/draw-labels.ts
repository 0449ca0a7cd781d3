/** Names of territories and labels of cases, drawn above the discs with a halo of paper. */

import type { Palette } from "../theme/tokens.ts";
import { colouredCases, type Emphasis } from "./emphasis.ts";
import {
  LABEL,
  type Labelling,
  labelBoxes,
  type Measure,
  NAME,
  type PlacedName,
  trackingOf,
} from "./place-labels.ts";
import { type Box, type Projection, project } from "./projection.ts";
import type { Scene, SceneCase } from "./scene.ts";

const HALO = 2.6;
const HALO_ALPHA = 0.8;

/** Ring around the selected disc: r + 5, 2 px; around the hovered one close and thin. */
const SELECTED_RING = { away: 5, width: 2 } as const;
const HOVERED_RING = { away: 2.5, width: 1.5 } as const;

/** So many cases in the light are all named, even where their labels then touch; more would be a heap. */
const MOST_FORCED = 30;

export interface Fonts {
  readonly title: string;
  readonly sans: string;
}

export interface LabelDrawing {
  readonly scene: Scene;
  readonly projection: Projection;
  readonly palette: Palette;
  readonly fonts: Fonts;
  readonly emphasis: Emphasis;
  readonly labelling: Labelling;
  readonly measure: Measure;
  /** “6 个案例” in the language shown. */
  readonly countText: (size: number) => string;
}

/** Fonts as the canvas wants them. */
export function fontOf(use: "title" | "place" | "name", fonts: Fonts): string {
  if (use === "name") return `600 ${NAME.size}px ${fonts.title}`;
  return `400 ${use === "title" ? LABEL.title : LABEL.place}px ${fonts.sans}`;
}

export function drawLabels(context: CanvasRenderingContext2D, drawing: LabelDrawing): void {
  const { scene, emphasis, labelling } = drawing;
  const coloured = colouredCases(scene, emphasis);
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  for (const name of labelling.names) drawName(context, drawing, name, coloured);
  for (const { case: each, box } of labelling.labels.values()) {
    const isFaint = coloured !== null && !coloured.has(each.id);
    if (each.id !== emphasis.selected) drawLabel(context, drawing, each, box, isFaint);
  }
  for (const each of scene.cases) {
    const isMissing = coloured?.has(each.id) && !labelling.labels.has(each.id);
    if (isMissing && coloured && coloured.size <= MOST_FORCED) {
      drawLabel(context, drawing, each, labelBoxes(each, drawing.projection, drawing.measure)[0], false);
    }
  }
  for (const [id, ring] of [
    [emphasis.hovered === emphasis.selected ? null : emphasis.hovered, HOVERED_RING],
    [emphasis.selected, SELECTED_RING],
  ] as const) {
    const each = id === null ? undefined : scene.byId.get(id);
    if (each) drawOutstanding(context, drawing, each, ring);
  }
}

function drawName(
  context: CanvasRenderingContext2D,
  { palette, fonts, countText, scene }: LabelDrawing,
  { group, text, box }: PlacedName,
  coloured: ReadonlySet<string> | null,
): void {
  const isFaint =
    coloured !== null && !scene.cases.some((each) => each.cluster === group.id && coloured.has(each.id));
  const middle = (box.left + box.right) / 2;
  context.textAlign = "center";
  context.font = fontOf("name", fonts);
  context.letterSpacing = `${trackingOf(text)}px`;
  const colour = isFaint ? palette.faint : (palette.groups[group.group]?.name ?? palette.ink2);
  haloed(context, text, middle, box.top + NAME.size, colour, palette.paper);
  context.letterSpacing = "0px";
  context.font = `400 ${NAME.count}px ${fonts.sans}`;
  haloed(context, countText(group.size), middle, box.top + NAME.size + 17, palette.ink3, palette.paper);
  context.textAlign = "left";
}

function drawLabel(
  context: CanvasRenderingContext2D,
  { palette, fonts }: LabelDrawing,
  each: SceneCase,
  box: Box,
  isFaint: boolean,
): void {
  context.font = fontOf("title", fonts);
  haloed(
    context,
    each.title,
    box.left,
    box.top + LABEL.title - 1,
    isFaint ? palette.faint : palette.ink,
    palette.paper,
  );
  context.font = fontOf("place", fonts);
  const place = isFaint ? palette.faint : palette.ink3;
  haloed(context, each.place, box.left, box.top + LABEL.title + 13.5, place, palette.paper);
}

/** The hovered and the selected case: a ring, and the label on a plate even where no label fitted. */
function drawOutstanding(
  context: CanvasRenderingContext2D,
  drawing: LabelDrawing,
  each: SceneCase,
  ring: { readonly away: number; readonly width: number },
): void {
  const { palette, projection, labelling, measure } = drawing;
  const { x, y } = project(projection, each.x, each.y);
  context.strokeStyle = palette.ink;
  context.lineWidth = ring.width;
  context.beginPath();
  context.arc(x, y, each.radius + ring.away, 0, 2 * Math.PI);
  context.stroke();
  const [right] = labelBoxes(each, projection, measure);
  const { left, top, right: end, bottom } = labelling.labels.get(each.id)?.box ?? right;
  context.beginPath();
  context.roundRect(left - 4, top - 4, end - left + 8, bottom - top + 8, 4);
  context.fillStyle = palette.paper;
  context.fill();
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.stroke();
  drawLabel(context, drawing, each, { left, top, right: end, bottom }, false);
}

function haloed(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  paper: string,
): void {
  context.globalAlpha = HALO_ALPHA;
  context.strokeStyle = paper;
  context.lineWidth = HALO;
  context.strokeText(text, x, y);
  context.globalAlpha = 1;
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
