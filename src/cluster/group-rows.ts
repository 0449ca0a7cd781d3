/** The cases of one group as rows of labels below its name: what shapes that can take, and where each label stands. */

import type { Edge } from "./edges.ts";
import type { Size } from "./label-box.ts";
import { pick, type Random, seededRandom } from "./random.ts";
import { type ShapeCurve, shapeCurve } from "./shapes.ts";
import type { Rectangle } from "./slicing-tree.ts";

/** Least room between two labels, and from the outermost labels to the edge of the group's rectangle. */
const GAP_X = 14;
const GAP_Y = 4;
const EDGE_X = 18;
const EDGE_Y = 13;

/** More room than this between labels makes a group fall apart: the rest stays at its edges. */
const WIDEST_GAP = 70;
const HIGHEST_GAP = 26;

/** Exchanges tried for each label of a group: those of a dozen settle within half of that. */
const SWAPS = 40;

/** Rows that all began and ended alike would look like a table: each takes its own part of the spare room. */
const LEAST_GAP_PART = 0.4;
const MOST_GAP_PART = 1;
const LEAST_INDENT_PART = 0.25;
const MOST_INDENT_PART = 0.75;

/** Labels of a row leave its line by at most this part of the room between lines, half up and half down. */
const WAVER = 0.9;

/** Boxes by their position in the group, and the name's; a group without a name has a name of size 0. */
export interface GroupContent {
  readonly boxes: readonly Size[];
  readonly name: Size;
}

/** The upper left corners of the boxes, and of the name. */
export interface GroupPlaces {
  readonly boxes: readonly { readonly x: number; readonly y: number }[];
  readonly name: { readonly x: number; readonly y: number };
}

/** Every number of rows gives one shape. */
export function rowShapes(content: GroupContent): ShapeCurve {
  return shapeCurve(
    content.boxes.map((_, index) => outerSize(content, balancedRows(content.boxes, index + 1))),
  );
}

function outerSize(content: GroupContent, rows: readonly (readonly number[])[]): Size {
  const widths = rows.map((row) => rowWidth(content.boxes, row));
  const heights = rows.map((row) => rowHeight(content.boxes, row) + GAP_Y);
  return {
    width: Math.max(content.name.width, ...widths) + 2 * EDGE_X,
    height: content.name.height + heights.reduce((sum, height) => sum + height, 0) + 2 * EDGE_Y - GAP_Y,
  };
}

/** Longest first into the shortest row (Graham's rule): rows of about equal width. */
function balancedRows(boxes: readonly Size[], count: number): number[][] {
  const rows: number[][] = Array.from({ length: count }, () => []);
  const byWidth = [...boxes.keys()].sort((a, b) => boxes[b]!.width - boxes[a]!.width || a - b);
  for (const box of byWidth) {
    rows.reduce((least, row) => (rowWidth(boxes, row) < rowWidth(boxes, least) ? row : least)).push(box);
  }
  return rows;
}

function rowWidth(boxes: readonly Size[], row: readonly number[]): number {
  return row.reduce((sum, box) => sum + boxes[box]!.width + GAP_X, row.length > 0 ? -GAP_X : 0);
}

function rowHeight(boxes: readonly Size[], row: readonly number[]): number {
  return Math.max(0, ...row.map((box) => boxes[box]!.height));
}

/** Fills a rectangle that one of the group's shapes fits into; `edges` join positions in the group. */
export function placeRows(
  content: GroupContent,
  room: Rectangle,
  edges: readonly Edge[],
  seed: number,
): GroupPlaces {
  const random = seededRandom(seed);
  const start = bestRows(content, room);
  const rows = withShortEdges(content, room, start, edges, random);
  return spread(content, room, rows, random);
}

/** The number of rows whose shape leaves room in both directions alike. */
function bestRows(content: GroupContent, room: Rectangle): number[][] {
  const choices = content.boxes.map((_, index) => balancedRows(content.boxes, index + 1));
  const spare = choices.map((rows) => {
    const { width, height } = outerSize(content, rows);
    return Math.min(1 - width / room.width, 1 - height / room.height);
  });
  return choices[spare.indexOf(Math.max(...spare))]!;
}

/** Exchanges labels while edges get shorter and no row gets too wide. */
function withShortEdges(
  content: GroupContent,
  room: Rectangle,
  start: readonly (readonly number[])[],
  edges: readonly Edge[],
  random: Random,
): number[][] {
  const rows = start.map((row) => [...row]);
  const count = content.boxes.length;
  const widest = Math.max(room.width - 2 * EDGE_X, ...rows.map((row) => rowWidth(content.boxes, row)));
  const length = () =>
    edgeLength(
      spread(content, room, rows, () => 0.5),
      edges,
    );
  let shortest = length();
  for (let attempt = 0; attempt < SWAPS * count && count > 1; attempt++) {
    const [p, q] = [placeOf(rows, pick(random, count)), placeOf(rows, pick(random, count))];
    exchange(rows, p, q);
    const fits = [p, q].every(([row]) => rowWidth(content.boxes, rows[row]!) <= widest);
    const now = fits ? length() : Number.POSITIVE_INFINITY;
    if (now < shortest) shortest = now;
    else exchange(rows, p, q);
  }
  return rows;
}

type Place = readonly [row: number, column: number];

function placeOf(rows: readonly (readonly number[])[], box: number): Place {
  const row = rows.findIndex((candidate) => candidate.includes(box));
  return [row, rows[row]!.indexOf(box)];
}

function exchange(rows: number[][], [a, i]: Place, [b, j]: Place): void {
  [rows[a]![i], rows[b]![j]] = [rows[b]![j]!, rows[a]![i]!];
}

function edgeLength({ boxes }: GroupPlaces, edges: readonly Edge[]): number {
  let sum = 0;
  for (const { a, b, weight } of edges) {
    sum += weight * Math.hypot(boxes[a]!.x - boxes[b]!.x, boxes[a]!.y - boxes[b]!.y);
  }
  return sum;
}

/** Rows from top to bottom, each with its spare width before, between and after its labels. */
function spread(
  { boxes, name }: GroupContent,
  room: Rectangle,
  rows: readonly (readonly number[])[],
  random: Random,
): GroupPlaces {
  const heights = rows.map((row) => rowHeight(boxes, row));
  const used = heights.reduce((sum, height) => sum + height + GAP_Y, name.height + 2 * EDGE_Y - GAP_Y);
  const spareHeight = Math.max(0, room.height - used);
  const lineGap = Math.min(HIGHEST_GAP - GAP_Y, spareHeight / (rows.length + 1));
  let y = room.y + EDGE_Y + (spareHeight - lineGap * rows.length) / 2;
  const places = new Array<{ x: number; y: number }>(boxes.length);
  const namePlace = { x: room.x + (room.width - name.width) / 2, y };
  y += name.height + lineGap;
  for (const [index, row] of rows.entries()) {
    const spareWidth = Math.max(0, room.width - 2 * EDGE_X - rowWidth(boxes, row));
    const even = (spareWidth / row.length) * between(LEAST_GAP_PART, MOST_GAP_PART, random);
    const gap = row.length > 1 ? Math.min(WIDEST_GAP - GAP_X, even) : 0;
    const sides = spareWidth - gap * (row.length - 1);
    let x = room.x + EDGE_X + sides * between(LEAST_INDENT_PART, MOST_INDENT_PART, random);
    for (const box of row) {
      places[box] = { x, y: y + lineGap * WAVER * between(-0.5, 0.5, random) };
      x += boxes[box]!.width + GAP_X + gap;
    }
    y += heights[index]! + GAP_Y + lineGap;
  }
  return { boxes: places, name: namePlace };
}

function between(least: number, most: number, random: Random): number {
  return least + (most - least) * random();
}
