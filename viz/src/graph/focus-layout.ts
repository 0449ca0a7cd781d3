/**
 * Where everything around a chosen case stands: columns that read like a sentence, always in the same order.
 *
 * Pixels of the free part of the view; nothing is measured, so that the same case gives the same picture everywhere.
 */

import type { View } from "./camera-fit.ts";
import type { Capped, Focus, FocusCase, FocusItem } from "./focus.ts";

/** Below this width the columns do not fit, and the list in the panel stands for them. */
export const COLUMNS_FROM = 560;

/** Columns as shares of the width: links that are not mechanisms, the case, mechanisms, cases that share them. */
const COLUMNS = { left: 0.233, centre: 0.4, mechanism: 0.59, case: 0.778 } as const;

/** Wider views keep the columns together in their middle. */
const WIDEST = 1_080;

/** Room for the breadcrumb and the heads of columns above, and for air below. */
const TOP = 96;
const BOTTOM = 22;

/** Way from row to row: as wide as on a drawing, narrower where many rows must fit, then the page gets longer. */
const PITCH = { left: [26, 38], mechanism: [38, 52], case: [40, 47] } as const;
const GROUP_GAP = 14;

/** From the middle of a sign to its label, and from the end of a label to the next curve. */
const LABEL_AWAY = 11;
const CURVE_AWAY = 6;
const EDGE = 14;

/** Widths of lines: a mechanism's by its weight, at most 2.6 px. */
const THINNEST = 0.9;
const PER_WEIGHT = 0.42;
const THICKEST = 2.6;

export const FOCUS_LABEL = { size: 12.5, note: 11 } as const;

export interface FocusRow {
  readonly x: number;
  readonly y: number;
  readonly side: "left" | "right";
  /** Pixels that the label may take. */
  readonly room: number;
}

export type PlacedItem = FocusRow & {
  readonly item: FocusItem;
  readonly curve: string;
  readonly width: number;
};
export type PlacedMore = FocusRow & {
  readonly kind: Capped;
  readonly n: number;
  readonly curve: string | null;
};
export type PlacedCase = FocusRow & {
  readonly each: FocusCase;
  /** From the end of a mechanism's label, or from the centre where the entity stands at the left. */
  readonly curves: readonly { readonly from: string; readonly path: string }[];
};

export interface FocusLayout {
  readonly width: number;
  /** At least the height of the view; more where the rows do not fit into it. */
  readonly height: number;
  readonly centre: { readonly x: number; readonly y: number };
  readonly items: readonly PlacedItem[];
  readonly more: readonly PlacedMore[];
  readonly cases: readonly PlacedCase[];
  readonly heads: { readonly mechanism: Head | null; readonly case: Head | null };
}

interface Head {
  readonly x: number;
  readonly y: number;
}

/** Where the case stands while all rows fit into the view. */
export function centreOf({ width, height }: View): { readonly x: number; readonly y: number } {
  const page = Math.min(WIDEST, width);
  return {
    x: Math.round((width - page) / 2 + page * COLUMNS.centre),
    y: Math.round((TOP + height - BOTTOM) / 2),
  };
}

/** `labelOf` gives the name in the language shown: second-step curves start where it ends. */
export function layoutFocus(focus: Focus, view: View, labelOf: (item: FocusItem) => string): FocusLayout {
  const page = Math.min(WIDEST, view.width);
  const start = (view.width - page) / 2;
  const at = (share: number) => Math.round(start + page * share);
  const left = rowsOf(focus.left, PITCH.left, view.height);
  const right = rowsOf([focus.mechanisms], PITCH.mechanism, view.height);
  const far = rowsOf([{ items: focus.cases, rest: focus.restCases, kind: "case" }], PITCH.case, view.height);
  const height = Math.max(view.height, ...[left, right, far].map((column) => TOP + column.length + BOTTOM));
  const centre = centreOf({ width: view.width, height });
  const y = (column: Column<unknown>, row: number) => Math.round(centre.y - column.length / 2 + row);
  const leftX = at(COLUMNS.left);
  const rightX = at(COLUMNS.mechanism);
  const farX = at(COLUMNS.case);
  const leftRoom = leftX - LABEL_AWAY - start - EDGE;
  const rightRoom = farX - rightX - 3 * LABEL_AWAY;

  const items: PlacedItem[] = [];
  const more: PlacedMore[] = [];
  for (const [column, side, x, room] of [
    [left, "left", leftX, leftRoom],
    [right, "right", rightX, rightRoom],
  ] as const) {
    for (const row of column.rows) {
      const place = { x, y: y(column, row.at), side, room };
      const curve = curveOf(centre, place);
      if (row.item) items.push({ ...place, item: row.item, curve, width: widthOf(row.item) });
      else more.push({ ...place, kind: row.kind, n: row.rest, curve });
    }
  }
  const placed = new Map(items.map((each) => [each.item.key, each]));
  const cases: PlacedCase[] = [];
  for (const row of far.rows) {
    const room = start + page - farX - LABEL_AWAY - 2 - EDGE / 2;
    const place = { x: farX, y: y(far, row.at), side: "right" as const, room };
    if (!row.item) {
      more.push({ ...place, kind: "case", n: row.rest, curve: null });
      continue;
    }
    const curves = row.item.through.flatMap((key) => {
      const from = placed.get(key);
      if (!from) return [];
      const begin = from.side === "left" ? centre : endOfLabel(from, labelOf(from.item));
      return [{ from: key, path: curveOf(begin, place) }];
    });
    cases.push({ ...place, each: row.item, curves });
  }
  const headOf = (column: Column<unknown>, x: number): Head | null =>
    column.rows.length === 0 ? null : { x: x - 4, y: y(column, 0) - 27 };
  const heads = { mechanism: headOf(right, rightX), case: headOf(far, farX) };
  return { width: view.width, height, centre, items, more, cases, heads };
}

/** As much of a label as fits, by the width that its characters are known to have: a Han one is square. */
export function clipped(label: string, room: number, size: number = FOCUS_LABEL.size): string {
  if (labelWidth(label, size) <= room) return label;
  let kept = "";
  let width = size;
  for (const character of label) {
    width += characterWidth(character) * size;
    if (width > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** An estimate in pixels. */
export function labelWidth(label: string, size: number): number {
  let width = 0;
  for (const character of label) width += characterWidth(character) * size;
  return width;
}

/** From CJK punctuation on, and for the quotes of Chinese text, characters are square; others a little over half. */
function characterWidth(character: string): number {
  return character >= "\u2E80" || /[“”‘’…·]/.test(character) ? 1 : 0.53;
}

interface Column<T> {
  readonly rows: readonly (
    | { readonly at: number; readonly item: T }
    | { readonly at: number; readonly item: null; readonly kind: Capped; readonly rest: number }
  )[];
  /** From the first row to the last. */
  readonly length: number;
}

type Rows<T> = { readonly items: readonly T[]; readonly rest: number; readonly kind: Capped };

function rowsOf<T>(
  groups: readonly Rows<T>[],
  [least, most]: readonly [number, number],
  height: number,
): Column<T> {
  const count = groups.reduce((sum, { items, rest }) => sum + items.length + (rest > 0 ? 1 : 0), 0);
  const gaps = Math.max(0, groups.length - 1) * GROUP_GAP;
  const free = (height - TOP - BOTTOM - gaps) / Math.max(1, count);
  const pitch = Math.max(least, Math.min(most, free));
  const rows: Column<T>["rows"][number][] = [];
  let at = 0;
  for (const [index, { items, rest, kind }] of groups.entries()) {
    if (index > 0) at += GROUP_GAP;
    for (const item of items) {
      rows.push({ at, item });
      at += pitch;
    }
    if (rest > 0) {
      rows.push({ at, item: null, kind, rest });
      at += pitch;
    }
  }
  return { rows, length: Math.max(0, at - pitch) };
}

function widthOf({ link, weight }: FocusItem): number {
  if (link.kind !== "mechanism") return 1.1;
  return Math.min(THICKEST, THINNEST + PER_WEIGHT * weight);
}

function endOfLabel(row: FocusRow, label: string): { x: number; y: number } {
  const shown = clipped(label, row.room);
  return { x: row.x + LABEL_AWAY + labelWidth(shown, FOCUS_LABEL.size) + CURVE_AWAY, y: row.y };
}

/** An S: level where it leaves and where it arrives. */
function curveOf(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const middle = Math.round((from.x + to.x) / 2);
  return `M${Math.round(from.x)} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}
