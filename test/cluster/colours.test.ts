import { describe, expect, it } from "vitest";
import { paletteDistances } from "../../src/cluster/colour-distance.ts";
import { mapColours } from "../../src/cluster/colours.ts";

const border = (a: number, b: number) => ({ a, b, length: 1 });

describe("colours of the map", () => {
  it("are none for no group and one for one", () => {
    expect(mapColours(0, [])).toEqual([]);
    expect(mapColours(1, [])).toHaveLength(1);
  });

  it("differ from group to group while there are enough", () => {
    const colours = mapColours(12, [border(0, 1), border(3, 7)]);
    expect([...colours].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it("are told apart across every border of a map like the drawn one, also by colour-blind readers", () => {
    const borders = [0, 1, 2, 3, 4, 5, 6]
      .map((a) => border(a, a + 1))
      .concat([border(0, 2), border(1, 4), border(3, 6)]);
    const colours = mapColours(8, borders);
    const distances = paletteDistances();
    for (const { a, b } of borders) expect(distances[colours[a]! - 1]![colours[b]! - 1]).toBeGreaterThan(9);
  });

  it("repeat when there are many groups, but never across a border", () => {
    const borders = Array.from({ length: 39 }, (_, a) => border(a, a + 1)).concat(
      Array.from({ length: 34 }, (_, a) => border(a, a + 6)),
    );
    const colours = mapColours(40, borders);
    for (const { a, b } of borders) expect(colours[a]).not.toBe(colours[b]);
  });
});
