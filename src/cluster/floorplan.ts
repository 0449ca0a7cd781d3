/**
 * Which group stands where: a slicing floorplan, annealed.
 *
 * Wong, Liu: A new algorithm for floorplan design. DAC 1986. Blocks are soft (a group may be wide or high); wanted are
 * a page without holes, blocks that are neither strips nor towers, and similar groups beside each other.
 */

import type { Size } from "./label-box.ts";
import { pick, type Random, seededRandom } from "./random.ts";
import type { ShapeCurve } from "./shapes.ts";
import { type Cut, type Fit, fitOnPage, type Rectangle, type SlicingTree } from "./slicing-tree.ts";

/** How strongly two modules, a and b, belong together. */
export interface Attraction {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Independent starts; the best is kept. */
const STARTS = 4;

/** Moves times modules, over all starts: some 9,000 moves a start for ten groups, half a second in all. */
const WORK = 360_000;

/** What does not fit costs most: labels would overlap. */
const STRETCH_COST = 60;

/** Mean squared log of width : height against {@link PLEASANT_RATIO}. */
const RATIO_COST = 2;

/** Labels are wide, so are territories (design §4). */
const PLEASANT_RATIO = 1.7;

/** Weighted mean distance of groups that belong together, in page diagonals. */
const DISTANCE_COST = 3;

/** Costs differ by about this much between good plans; what annealing starts and ends with. */
const HOT = 0.5;
const COLD = 0.005;

/** A rectangle for each module, on the page or, where they do not fit, on a page enlarged in proportion. */
export function floorplan(
  curves: readonly ShapeCurve[],
  attractions: readonly Attraction[],
  page: Size,
): Fit {
  if (curves.length === 0) return { rectangles: [], stretch: 0 };
  const moves = Math.ceil(WORK / STARTS / curves.length);
  let best: Plan | undefined;
  for (let seed = 1; seed <= STARTS; seed++) {
    const plan = annealed(curves, attractions, page, moves, seededRandom(seed));
    if (!best || plan.cost < best.cost) best = plan;
  }
  return best!.fit;
}

interface Plan {
  readonly tree: SlicingTree;
  readonly fit: Fit;
  readonly cost: number;
}

function annealed(
  curves: readonly ShapeCurve[],
  attractions: readonly Attraction[],
  page: Size,
  moves: number,
  random: Random,
): Plan {
  const planOf = (tree: SlicingTree): Plan => {
    const fit = fitOnPage(tree, curves, page);
    return { tree, fit, cost: costOf(fit, attractions, page) };
  };
  let current = planOf(balancedTree(shuffled(curves.length, random), "beside"));
  let best = current;
  for (let move = 0; move < moves && curves.length > 1; move++) {
    const temperature = HOT * (COLD / HOT) ** (move / moves);
    const next = planOf(moved(current.tree, curves.length, random));
    if (next.cost <= current.cost || random() < Math.exp((current.cost - next.cost) / temperature))
      current = next;
    if (current.cost < best.cost) best = current;
  }
  return best;
}

function costOf({ rectangles, stretch }: Fit, attractions: readonly Attraction[], page: Size): number {
  const ratios = rectangles.map(({ width, height }) => Math.log(width / height / PLEASANT_RATIO) ** 2);
  const ratio = ratios.reduce((sum, value) => sum + value, 0) / ratios.length;
  let [distance, weights] = [0, 0];
  for (const { a, b, weight } of attractions) {
    distance += weight * between(rectangles[a]!, rectangles[b]!);
    weights += weight;
  }
  const mean = weights > 0 ? distance / weights / Math.hypot(page.width, page.height) : 0;
  return STRETCH_COST * Math.max(0, stretch - 1) + RATIO_COST * ratio + DISTANCE_COST * mean;
}

function between(a: Rectangle, b: Rectangle): number {
  return Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
}

function shuffled(count: number, random: Random): number[] {
  const numbers = Array.from({ length: count }, (_, number) => number);
  for (let at = count - 1; at > 0; at--) {
    const other = pick(random, at + 1);
    [numbers[at], numbers[other]] = [numbers[other]!, numbers[at]!];
  }
  return numbers;
}

function balancedTree(modules: readonly number[], way: Cut["way"]): SlicingTree {
  if (modules.length === 1) return { module: modules[0]! };
  const half = modules.length >> 1;
  const across = way === "beside" ? "above" : "beside";
  return {
    way,
    first: balancedTree(modules.slice(0, half), across),
    second: balancedTree(modules.slice(half), across),
  };
}

/** One of three moves: two modules change places, a cut turns, a module leaves its place and cuts another's. */
function moved(tree: SlicingTree, count: number, random: Random): SlicingTree {
  const a = pick(random, count);
  const b = (a + 1 + pick(random, count - 1)) % count;
  switch (pick(random, 3)) {
    case 0:
      return mapLeaves(tree, (module) => ({ module: module === a ? b : module === b ? a : module }));
    case 1:
      return turnedCut(tree, a);
    default: {
      const [own, other] = [{ module: a }, { module: b }];
      const way = random() < 0.5 ? "beside" : "above";
      const [first, second] = random() < 0.5 ? [own, other] : [other, own];
      return mapLeaves(without(tree, a)!, (module) => (module === b ? { way, first, second } : { module }));
    }
  }
}

function mapLeaves(node: SlicingTree, change: (module: number) => SlicingTree): SlicingTree {
  if ("module" in node) return change(node.module);
  return { way: node.way, first: mapLeaves(node.first, change), second: mapLeaves(node.second, change) };
}

/** Turns the cut right above a module. */
function turnedCut(node: SlicingTree, module: number): SlicingTree {
  if ("module" in node) return node;
  const isAbove = [node.first, node.second].some((part) => "module" in part && part.module === module);
  if (isAbove) return { ...node, way: node.way === "beside" ? "above" : "beside" };
  return { way: node.way, first: turnedCut(node.first, module), second: turnedCut(node.second, module) };
}

/** The tree after a module has left it: its sibling takes the place of their cut. Undefined when nothing is left. */
function without(node: SlicingTree, module: number): SlicingTree | undefined {
  if ("module" in node) return node.module === module ? undefined : node;
  const first = without(node.first, module);
  const second = without(node.second, module);
  if (!first || !second) return first ?? second;
  return { way: node.way, first, second };
}
