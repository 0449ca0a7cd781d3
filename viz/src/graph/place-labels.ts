/** Where names stand: territories first, then cases by size, none on top of another. */

import { type Box, overlaps, type Projection, project } from "./projection.ts";
import type { Scene, SceneCase, SceneGroup } from "./scene.ts";

/**
 * Sizes in pixels of a case's label (two lines) and of a territory's name with its count.
 *
 * They agree with the boxes that the build lays out: `start` is the least way from disc to text, `middle` the way
 * from the top of a box to the middle of its first line.
 */
export const LABEL = { title: 12.5, place: 11, height: 29, gap: 4.5, start: 11, middle: 7 } as const;
export const NAME = { size: 16, count: 11, height: 35, tracking: 1.2, middle: 10 } as const;

/** With more cases than this in view, discs alone are shown. */
const MOST_LABELLED = 600;

/** Air between two labels. */
const AIR = 2;

export interface PlacedName {
  readonly group: SceneGroup;
  readonly text: string;
  readonly box: Box;
}

export interface PlacedLabel {
  readonly case: SceneCase;
  readonly box: Box;
}

export interface Labelling {
  readonly names: readonly PlacedName[];
  readonly labels: ReadonlyMap<string, PlacedLabel>;
}

/** Measures a text in the font of its use, in pixels. */
export type Measure = (text: string, use: "title" | "place" | "name") => number;

/** Deterministic for a given camera, and independent of what is hovered: hovering never moves a label. */
export function placeLabels(
  scene: Scene,
  projection: Projection,
  view: { readonly width: number; readonly height: number },
  measure: Measure,
): Labelling {
  const visible = scene.cases.filter((each) => {
    const { x, y } = project(projection, each.x, each.y);
    return x > -200 && x < view.width + 20 && y > -20 && y < view.height + 20;
  });
  const names = scene.groups.map((group) => placeName(group, projection, measure));
  const taken: Box[] = names.map(({ box }) => box);
  const discs = visible.map((each) => ({ id: each.id, box: discBox(each, projection) }));
  const labels = new Map<string, PlacedLabel>();
  if (visible.length > MOST_LABELLED) return { names, labels };
  for (const each of visible) {
    const isFree = (box: Box) =>
      !taken.some((other) => overlaps(box, other)) &&
      !discs.some((disc) => disc.id !== each.id && overlaps(box, disc.box));
    const box = labelBoxes(each, projection, measure).find(isFree);
    if (!box) continue;
    taken.push(grow(box, AIR));
    labels.set(each.id, { case: each, box });
  }
  return { names, labels };
}

/** Names are set wide in Chinese only, in pixels a character. */
export function trackingOf(name: string): number {
  return /\p{Script=Han}/u.test(name) ? NAME.tracking : 0;
}

/** Right of the disc by rule; left of it where only that is free. */
export function labelBoxes(each: SceneCase, projection: Projection, measure: Measure): [Box, Box] {
  const { x, y } = project(projection, each.x, each.y);
  const width = Math.max(measure(each.title, "title"), measure(each.place, "place"));
  const top = y - LABEL.middle;
  const bottom = top + LABEL.height;
  const away = Math.max(LABEL.start, each.radius + LABEL.gap);
  const right = x + away;
  const left = x - away;
  return [
    { left: right, top, right: right + width, bottom },
    { left: left - width, top, right: left, bottom },
  ];
}

function placeName(group: SceneGroup, projection: Projection, measure: Measure): PlacedName {
  const { x, y } = project(projection, group.anchor[0], group.anchor[1]);
  const room = widthOf(group) * projection.scale;
  const text = measure(group.name, "name") <= room ? group.name : group.shortName;
  const half = measure(text, "name") / 2;
  const top = y - NAME.middle;
  return { group, text, box: { left: x - half, top, right: x + half, bottom: top + NAME.height } };
}

function widthOf(group: SceneGroup): number {
  const xs = group.polygon.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs);
}

function discBox(each: SceneCase, projection: Projection): Box {
  const { x, y } = project(projection, each.x, each.y);
  return { left: x - each.radius, top: y - each.radius, right: x + each.radius, bottom: y + each.radius };
}

function grow(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}
