/** Colours of the map: neighbouring territories differ most, as on a political map. */

import { PALETTE } from "../model/palette.ts";
import { paletteDistances } from "./colour-distance.ts";
import type { Territories } from "./voronoi.ts";

/** Beyond this distance two colours are told apart at once, and more does not help. */
const CLEAR_DISTANCE = 40;

/** The same colour on both sides of a border. */
const SAME_COLOUR_COST = 1000;

/** Rounds of improvement; a dozen groups settle in three or four. */
const MOST_ROUNDS = 20;

/**
 * Palette numbers 1–12 by group. With up to twelve groups each has its own; with more, all are used about equally
 * often and never on both sides of a border while that can be had.
 */
export function mapColours(groups: number, borders: Territories["borders"]): number[] {
  const neighbours: number[][] = Array.from({ length: groups }, () => []);
  for (const { a, b } of borders) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  const distances = paletteDistances();
  const colours = Array.from({ length: groups }, (_, group) => group % PALETTE.length);
  const costOf = (group: number) =>
    neighbours[group]!.reduce((sum, other) => sum + clash(distances[colours[group]!]![colours[other]!]!), 0);

  const spare = Array.from({ length: Math.max(0, PALETTE.length - groups) }, (_, index) => groups + index);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let improved = false;
    for (let group = 0; group < groups; group++) {
      for (let other = group + 1; other < groups; other++) improved = swapIfBetter(group, other) || improved;
      for (const index of spare.keys()) improved = takeIfBetter(group, index) || improved;
    }
    if (!improved) break;
  }
  return colours.map((colour) => colour + 1);

  function swapIfBetter(group: number, other: number): boolean {
    if (colours[group] === colours[other]) return false;
    const before = costOf(group) + costOf(other);
    swap(group, other);
    const isBetter = costOf(group) + costOf(other) < before - 1e-9;
    if (!isBetter) swap(group, other);
    return isBetter;
  }

  function swap(group: number, other: number): void {
    [colours[group], colours[other]] = [colours[other]!, colours[group]!];
  }

  function takeIfBetter(group: number, index: number): boolean {
    const [before, own] = [costOf(group), colours[group]!];
    colours[group] = spare[index]!;
    const isBetter = costOf(group) < before - 1e-9;
    if (isBetter) spare[index] = own;
    else colours[group] = own;
    return isBetter;
  }
}

function clash(distance: number): number {
  if (distance === 0) return SAME_COLOUR_COST;
  return distance >= CLEAR_DISTANCE ? 0 : (CLEAR_DISTANCE / distance) ** 2;
}
