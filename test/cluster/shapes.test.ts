import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { above, beside, shapeCurve } from "../../src/cluster/shapes.ts";

const side = fc.integer({ min: 1, max: 60 });
const curve = fc
  .array(fc.record({ width: side, height: side }), { minLength: 1, maxLength: 4 })
  .map((shapes) => shapeCurve(shapes));

describe("shape curves", () => {
  it("leave out what is larger both ways", () => {
    const shapes = [
      { width: 2, height: 3 },
      { width: 3, height: 3 },
      { width: 3, height: 1 },
    ];
    expect(shapeCurve(shapes)).toEqual([shapes[0], shapes[2]]);
  });

  it("of two blocks hold exactly the least sums of any two shapes", () => {
    fc.assert(
      fc.property(curve, curve, (left, right) => {
        const pairs = left.flatMap((a) => right.map((b) => [a, b] as const));
        const sums = pairs.map(([a, b]) => ({
          width: a.width + b.width,
          height: Math.max(a.height, b.height),
        }));
        const stacks = pairs.map(([a, b]) => ({
          width: Math.max(a.width, b.width),
          height: a.height + b.height,
        }));
        expect(beside(left, right)).toEqual(shapeCurve(sums));
        expect(above(left, right)).toEqual(shapeCurve(stacks));
      }),
      { seed: 1 },
    );
  });
});
