/** A page cut into rectangles, by cuts from edge to edge: the tree of cuts, its least shapes and its rectangles. */

import type { Size } from "./label-box.ts";
import { above, beside, type ShapeCurve } from "./shapes.ts";

/** The upper left corner and the size; y grows downward. */
export interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

export type SlicingTree = Leaf | Cut;

export interface Leaf {
  readonly module: number;
}

export interface Cut {
  /** `beside`: first left, second right; `above`: first over second. */
  readonly way: "beside" | "above";
  readonly first: SlicingTree;
  readonly second: SlicingTree;
}

/** The tree with the curve of every block, so that rectangles can be handed down. */
interface Shaped {
  readonly curve: ShapeCurve;
  readonly node: SlicingTree;
  readonly first?: Shaped;
  readonly second?: Shaped;
}

export interface Fit {
  /** By module number. */
  readonly rectangles: readonly Rectangle[];
  /** How much larger than the page the blocks are, in the worse direction; at most 1 when all fits. */
  readonly stretch: number;
}

/**
 * Places every module on the page. What room is left goes to all blocks in proportion to their size; blocks that do
 * not fit enlarge the page in both directions, so that its proportions stay.
 */
export function fitOnPage(tree: SlicingTree, curves: readonly ShapeCurve[], page: Size): Fit {
  const shaped = shape(tree, curves);
  const stretches = shaped.curve.map(({ width, height }) =>
    Math.max(width / page.width, height / page.height),
  );
  const stretch = Math.min(...stretches);
  const scale = Math.max(1, stretch);
  const rectangles: Rectangle[] = [];
  handDown(shaped, { x: 0, y: 0, width: page.width * scale, height: page.height * scale }, rectangles);
  return { rectangles, stretch };
}

function shape(node: SlicingTree, curves: readonly ShapeCurve[]): Shaped {
  if ("module" in node) return { curve: curves[node.module]!, node };
  const first = shape(node.first, curves);
  const second = shape(node.second, curves);
  const curve = node.way === "beside" ? beside(first.curve, second.curve) : above(first.curve, second.curve);
  return { curve, node, first, second };
}

function handDown({ node, first, second }: Shaped, room: Rectangle, out: Rectangle[]): void {
  if ("module" in node) {
    out[node.module] = room;
    return;
  }
  if (node.way === "beside") {
    const width = share(
      leastWidth(first!.curve, room.height),
      leastWidth(second!.curve, room.height),
      room.width,
    );
    handDown(first!, { ...room, width }, out);
    handDown(second!, { ...room, x: room.x + width, width: room.width - width }, out);
  } else {
    const height = share(
      leastHeight(first!.curve, room.width),
      leastHeight(second!.curve, room.width),
      room.height,
    );
    handDown(first!, { ...room, height }, out);
    handDown(second!, { ...room, y: room.y + height, height: room.height - height }, out);
  }
}

function share(first: number, second: number, room: number): number {
  return (first / (first + second)) * room;
}

/** The narrowest shape that is not higher; the flattest where all are. Rounding of sums must not make one too high. */
function leastWidth(curve: ShapeCurve, height: number): number {
  return (curve.find((shape) => shape.height <= height + ROUNDING) ?? curve.at(-1)!).width;
}

function leastHeight(curve: ShapeCurve, width: number): number {
  return (curve.findLast((shape) => shape.width <= width + ROUNDING) ?? curve[0]!).height;
}

const ROUNDING = 1e-6;
