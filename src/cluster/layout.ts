/**
 * Where cases and names stand. A label is part of its case's box, so at the fitted zoom no label hides another.
 *
 * Groups are soft blocks of a floorplan; within a block, cases are rows of labels under the group's name. Beyond
 * {@link MOST_LABELS} cases labels cannot all show: blocks are sized by their number of cases, cases are dots.
 */

import { dotPlaces, dotShapes } from "./dots.ts";
import type { Edge } from "./edges.ts";
import { type Attraction, floorplan } from "./floorplan.ts";
import { type GroupContent, type GroupPlaces, placeRows, rowShapes } from "./group-rows.ts";
import { DISC_CENTRE, NAME_LINE, PAGE, type Size, TITLE_LINE } from "./label-box.ts";
import type { Point } from "./polygon.ts";
import type { ShapeCurve } from "./shapes.ts";
import type { Rectangle } from "./slicing-tree.ts";

/** A page of 1086 × 588 holds some seventy labels of usual length; twice that can still be read after one step of zoom. */
const MOST_LABELS = 150;

/** Attractions of a group that shape the floorplan; more only blur it. */
const STRONGEST = 4;

export interface LayoutInput {
  /** Label boxes by case number. */
  readonly boxes: readonly Size[];
  /** Members by group; together every case once. */
  readonly groups: readonly (readonly number[])[];
  /** Boxes of the names; a size of 0 for a group that has none. */
  readonly names: readonly Size[];
  readonly edges: readonly Edge[];
}

/** In page units: x to the right, y downward. */
export interface Layout {
  /** Centres of discs, by case number. */
  readonly cases: readonly Point[];
  /** Middle of the name's line, by group. */
  readonly anchors: readonly Point[];
  /** What each group covers: labels and name, or dots. */
  readonly boxes: readonly (readonly Rectangle[])[];
  /** How much the page had to be enlarged; at most 1 when all labels fit. */
  readonly stretch: number;
}

export function layout(input: LayoutInput): Layout {
  const isLabelled = input.boxes.length <= MOST_LABELS;
  const contents = input.groups.map(
    (members, group): GroupContent => ({
      boxes: members.map((own) => input.boxes[own]!),
      name: input.names[group]!,
    }),
  );
  const curves = contents.map(
    (content): ShapeCurve =>
      isLabelled ? rowShapes(content) : dotShapes(content.boxes.length / input.boxes.length),
  );
  const { rectangles, stretch } = floorplan(curves, attractions(input), PAGE);
  const inner = innerEdges(input);
  const places = contents.map((content, group) =>
    isLabelled
      ? placeRows(content, rectangles[group]!, inner[group]!, group + 1)
      : dotPlaces(content, rectangles[group]!),
  );
  return { ...collected(input, contents, places, isLabelled), stretch };
}

function collected(
  { boxes, groups }: LayoutInput,
  contents: readonly GroupContent[],
  places: readonly GroupPlaces[],
  isLabelled: boolean,
): Omit<Layout, "stretch"> {
  const cases = new Array<Point>(boxes.length);
  const covered = groups.map((members, group) => {
    const own = members.map((member, index): Rectangle => {
      const { x, y } = places[group]!.boxes[index]!;
      cases[member] = isLabelled ? [x + DISC_CENTRE, y + TITLE_LINE] : [x, y];
      return isLabelled ? { x, y, ...boxes[member]! } : { x, y, width: 0, height: 0 };
    });
    const { name } = contents[group]!;
    if (name.width === 0) return own;
    const nameBox = { ...places[group]!.name, ...name };
    // Over dots a name may be wider than its group's land, which then only has to hold its middle.
    return [...own, isLabelled ? nameBox : { ...nameBox, x: nameBox.x + name.width / 2, width: 0 }];
  });
  const anchors = places.map(
    ({ name }, group): Point => [name.x + contents[group]!.name.width / 2, name.y + NAME_LINE],
  );
  return { cases, anchors, boxes: covered };
}

/** Edges within a group, by positions in it. */
function innerEdges({ groups, edges, boxes }: LayoutInput): Edge[][] {
  const groupOf = new Uint32Array(boxes.length);
  const position = new Uint32Array(boxes.length);
  for (const [group, members] of groups.entries()) {
    for (const [index, own] of members.entries()) {
      groupOf[own] = group;
      position[own] = index;
    }
  }
  const inner: Edge[][] = groups.map(() => []);
  for (const { a, b, weight } of edges) {
    if (groupOf[a] === groupOf[b]) inner[groupOf[a]!]!.push({ a: position[a]!, b: position[b]!, weight });
  }
  return inner;
}

/** Summed edges between groups, over √ of the product of their sizes; the strongest of each group. */
function attractions({ groups, edges, boxes }: LayoutInput): Attraction[] {
  const groupOf = new Uint32Array(boxes.length);
  for (const [group, members] of groups.entries()) for (const own of members) groupOf[own] = group;
  const sums = new Map<number, number>();
  for (const { a, b, weight } of edges) {
    const [first, second] = [groupOf[a]!, groupOf[b]!].sort((p, q) => p - q) as [number, number];
    if (first === second) continue;
    const key = first * groups.length + second;
    sums.set(key, (sums.get(key) ?? 0) + weight / Math.sqrt(groups[first]!.length * groups[second]!.length));
  }
  const degree = new Uint32Array(groups.length);
  return [...sums]
    .map(([key, weight]) => ({ a: Math.floor(key / groups.length), b: key % groups.length, weight }))
    .sort((p, q) => q.weight - p.weight || p.a - q.a || p.b - q.b)
    .filter(({ a, b }) => {
      const isStrong = degree[a]! < STRONGEST || degree[b]! < STRONGEST;
      degree[a]! += 1;
      degree[b]! += 1;
      return isStrong;
    });
}
