import { describe, expect, it } from "vitest";
import { connectedParts, partition } from "../../src/cluster/louvain.ts";

const edges = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([a, b]) => ({ a, b, weight: 1 }));
const TWO_TRIANGLES = edges([0, 1], [0, 2], [1, 2], [3, 4], [3, 5], [4, 5], [2, 3]);

describe("groups", () => {
  it("of no case are none, and of cases without edges are of one", () => {
    expect(partition(0, []).groups).toEqual([]);
    expect(partition(2, []).groups).toEqual([[0], [1]]);
  });

  it("are what hangs together", () => {
    expect(partition(7, TWO_TRIANGLES).groups).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  });

  it("are the same on every run", () => {
    expect(partition(7, TWO_TRIANGLES)).toEqual(partition(7, TWO_TRIANGLES));
  });

  it("get smaller with the resolution", () => {
    expect(partition(6, TWO_TRIANGLES, 0.1).groups).toHaveLength(1);
    expect(partition(6, TWO_TRIANGLES, 4).groups.length).toBeGreaterThan(2);
  });

  it("that hang together only through another group are split", () => {
    expect(connectedParts([0, 1, 0, 0], edges([0, 1], [1, 2], [2, 3]))).toEqual([[0], [1], [2, 3]]);
  });
});
