import { describe, expect, it } from "vitest";
import { columnOf, rollUp, rowOf, shortRegionName } from "../../viz/src/matrix/roll-up.ts";
import { stepBounds, stepOf } from "../../viz/src/matrix/steps.ts";
import { smallCase, smallIndex } from "./small-atlas.ts";

const EAST = "青海省/西宁市/城东区";

describe("rollUp", () => {
  it("has no rows and no columns without cases", () => {
    expect(rollUp(smallIndex([]))).toEqual({ columns: [], categories: [] });
  });

  it("counts a county under its prefecture and a province for itself", () => {
    const matrix = rollUp(
      smallIndex([
        smallCase("a", { regions: [EAST], mechanisms: ["pledge"] }),
        smallCase("b", { regions: ["青海省"], mechanisms: ["pledge"] }),
      ]),
    );
    const row = rowOf(matrix, "pledge");
    expect([...(row?.cells ?? [])].map(([id, cases]) => [id, cases.map((each) => each.id)])).toEqual([
      ["青海省/西宁市", ["a"]],
      ["青海省", ["b"]],
    ]);
  });

  it("counts a case once in a category that it practises twice, and once in two regions", () => {
    const matrix = rollUp(
      smallIndex([
        smallCase("a", { regions: [EAST, "青海省/海东市"], mechanisms: ["pledge", "fewer-steps"] }),
      ]),
    );
    const row = rowOf(matrix, "approval");
    expect(row?.cases).toHaveLength(1);
    expect([...(row?.cells.values() ?? [])].map((cases) => cases.length)).toEqual([1, 1]);
  });

  it("does not count the shorter telling of a case", () => {
    const matrix = rollUp(
      smallIndex([
        smallCase("a", { regions: [EAST], mechanisms: ["pledge"] }),
        smallCase("b", { regions: [EAST], mechanisms: ["pledge"], duplicateOf: "a" }),
      ]),
    );
    expect(rowOf(matrix, "pledge")?.cases.map((each) => each.id)).toEqual(["a"]);
    expect(matrix.columns.map((column) => column.cases.length)).toEqual([1]);
  });

  it("sorts provinces by GB/T code, each before its divisions, and divisions without a code last", () => {
    const paths = ["青海省/柴达木循环经济试验区", "青海省/海东市", "青海省", EAST, "云南省/大理白族自治州"];
    const matrix = rollUp(smallIndex(paths.map((path, at) => smallCase(`${at}`, { regions: [path] }))));
    expect(matrix.columns.map((column) => column.id)).toEqual([
      "云南省/大理白族自治州",
      "青海省",
      "青海省/西宁市",
      "青海省/海东市",
      "青海省/柴达木循环经济试验区",
    ]);
  });

  it("puts what most cases do first, and leaves out what none does", () => {
    const matrix = rollUp(
      smallIndex([
        smallCase("a", { mechanisms: ["credit-repair"] }),
        smallCase("b", { mechanisms: ["credit-repair", "pledge"] }),
      ]),
    );
    expect(matrix.categories.map(({ mechanism }) => mechanism.id)).toEqual(["credit", "approval"]);
    expect(rowOf(matrix, "fewer-steps")).toBeNull();
  });
});

describe("columnOf and shortRegionName", () => {
  it("keeps province and prefecture, and folds what lies below", () => {
    expect(["青海省", "青海省/西宁市", EAST].map(columnOf)).toEqual([
      "青海省",
      "青海省/西宁市",
      "青海省/西宁市",
    ]);
  });

  it("drops the kind of division but never leaves a single character", () => {
    expect(["西宁市", "平潭综合实验区", "阿里地区", "沙市"].map(shortRegionName)).toEqual([
      "西宁",
      "平潭",
      "阿里",
      "沙市",
    ]);
  });
});

describe("steps of a cell", () => {
  const matrixOf = (counts: readonly number[]) =>
    rollUp(
      smallIndex(
        counts.flatMap((count, at) =>
          Array.from({ length: count }, (_, number) =>
            smallCase(`${at}-${number}`, { regions: [`青海省/市${at}`], mechanisms: ["pledge"] }),
          ),
        ),
      ),
    );

  it("gives small counts a step each", () => {
    const bounds = stepBounds(matrixOf([1, 3]));
    expect(bounds).toEqual([1, 2, 3]);
    expect([0, 1, 2, 3].map((count) => stepOf(count, bounds))).toEqual([0, 1, 2, 3]);
  });

  it("gives large counts rising bounds, however many cells have one case", () => {
    const bounds = stepBounds(matrixOf([1, 1, 1, 1, 1, 1, 1, 9]));
    expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b));
    expect(bounds).toHaveLength(5);
    expect(stepOf(9, bounds)).toBe(5);
  });
});
