import { describe, expect, it } from "vitest";
import {
  convexHull,
  inset,
  type Point,
  resampled,
  signedArea,
  simplified,
  smoothed,
} from "../../src/cluster/polygon.ts";

const SQUARE: Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];

describe("outlines", () => {
  it("have a convex hull without inner points", () => {
    expect(convexHull([...SQUARE, [5, 5], [0, 5]])).toEqual(SQUARE);
  });

  it("have none for points on a line", () => {
    expect(
      convexHull([
        [0, 0],
        [1, 1],
        [2, 2],
      ]).length,
    ).toBeLessThan(3);
  });

  it("keep their area when they are resampled", () => {
    expect(signedArea(resampled(SQUARE, 1))).toBeCloseTo(100, 6);
  });

  it("lose corners when they are smoothed, and stay inside", () => {
    const round = smoothed(resampled(SQUARE, 0.5), 2);
    expect(signedArea(round)).toBeLessThan(100);
    expect(Math.min(...round.flat())).toBeGreaterThan(-1e-9);
    expect(Math.max(...round.flat())).toBeLessThan(10 + 1e-9);
  });

  it("move inward in either direction of the ring", () => {
    const ring = resampled(SQUARE, 1);
    expect(signedArea(inset(ring, 1))).toBeLessThan(80);
    expect(-signedArea(inset(ring.toReversed(), 1))).toBeLessThan(80);
  });

  it("are simplified to their corners", () => {
    expect(simplified(resampled(SQUARE, 1), 0.01)).toHaveLength(4);
  });
});
