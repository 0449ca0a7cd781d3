import { describe, expect, it } from "vitest";
import { countDropped, countValues } from "../../viz/src/filter/counts.ts";
import { facetTrees } from "../../viz/src/filter/facet-rows.ts";
import { facetValues, inRole, ownRegion } from "../../viz/src/filter/facet-values.ts";
import {
  conditionsOf,
  type Filter,
  matches,
  NO_FILTER,
  refused,
  toggled,
  withMode,
  without,
} from "../../viz/src/filter/filter.ts";
import { textOf } from "../../viz/src/strings/text.ts";
import { smallCase, smallIndex } from "./small-atlas.ts";

const EAST = "青海省/西宁市/城东区";

const index = smallIndex([
  smallCase("a", { regions: [EAST], mechanisms: ["pledge", "credit-repair"], metrics: ["duration"] }),
  smallCase("b", { regions: ["青海省/海东市"], mechanisms: ["pledge"], year: 2025, batch: "2025年首批" }),
  smallCase("c", {
    regions: ["青海省"],
    mechanisms: ["fewer-steps"],
    departments: [{ id: "finance", role: "lead" }],
  }),
  smallCase("d", { document: "e.txt", regions: [EAST], mechanisms: ["pledge"], duplicateOf: "a" }),
]);
const values = facetValues(index);
const found = (filter: Filter) => [...values].filter(([, each]) => matches(filter, each)).map(([id]) => id);

describe("a filter", () => {
  it("that asks nothing leaves every case once, duplicates never", () => {
    expect(found(NO_FILTER)).toEqual(["a", "b", "c"]);
  });

  it("finds none of the cases for a value that this build does not have", () => {
    expect(found(toggled(NO_FILTER, "platform", "从前的平台"))).toEqual([]);
  });

  it("wants any value of a facet, or all where that is chosen", () => {
    const any = toggled(toggled(NO_FILTER, "mechanism", "pledge"), "mechanism", "credit-repair");
    expect(found(any)).toEqual(["a", "b"]);
    expect(found(withMode(any, "mechanism", "all"))).toEqual(["a"]);
  });

  it("wants every facet to agree", () => {
    const filter = toggled(toggled(NO_FILTER, "mechanism", "pledge"), "region", "青海省/海东市");
    expect(found(filter)).toEqual(["b"]);
  });

  it("refuses a value even where another is wanted", () => {
    const filter = refused(toggled(NO_FILTER, "mechanism", "pledge"), "mechanism", "credit");
    expect(found(filter)).toEqual(["b"]);
  });

  it("takes a county for its prefecture and province, and a province for itself alone where that is asked", () => {
    expect(found(toggled(NO_FILTER, "region", "青海省/西宁市"))).toEqual(["a"]);
    expect(found(toggled(NO_FILTER, "region", "青海省"))).toEqual(["a", "b", "c"]);
    expect(found(toggled(NO_FILTER, "region", ownRegion("青海省")))).toEqual(["c"]);
  });

  it("takes a mechanism for its category", () => {
    expect(found(toggled(NO_FILTER, "mechanism", "approval"))).toEqual(["a", "b", "c"]);
  });

  it("tells who leads from who supports", () => {
    expect(found(toggled(NO_FILTER, "department", inRole("finance", "lead")))).toEqual(["c"]);
    expect(found(toggled(NO_FILTER, "department", inRole("finance", "partner")))).toEqual([]);
  });

  it("finds a case by each document that tells it", () => {
    expect(found(toggled(NO_FILTER, "document", "e.txt"))).toEqual(["a"]);
  });
});

describe("changing a filter", () => {
  it("wants and wants no longer, refuses and refuses no longer", () => {
    const wanted = toggled(NO_FILTER, "batch", "2025");
    expect(toggled(wanted, "batch", "2025")).toEqual(NO_FILTER);
    const unwanted = refused(wanted, "batch", "2025");
    expect(conditionsOf(unwanted)).toEqual([{ kind: "batch", value: "2025", isUnwanted: true }]);
    expect(refused(unwanted, "batch", "2025")).toEqual(NO_FILTER);
    expect(toggled(unwanted, "batch", "2025")).toEqual(NO_FILTER);
  });

  it("keeps the mode of a facet whose last condition goes", () => {
    const all = withMode(toggled(NO_FILTER, "mechanism", "pledge"), "mechanism", "all");
    expect(without(all, { kind: "mechanism", value: "pledge" }).mechanism?.mode).toBe("all");
  });
});

describe("counts of values", () => {
  const counts = (filter: Filter) => countValues(values.values(), filter);

  it("are those of all cases without a filter", () => {
    expect(counts(NO_FILTER).mechanism.get("pledge")).toBe(2);
    expect(counts(NO_FILTER).region.get("青海省/西宁市")).toBe(1);
  });

  it("ignore their own facet and obey the others", () => {
    const filter = toggled(NO_FILTER, "region", "青海省/海东市");
    expect(counts(filter).region.get("青海省/西宁市")).toBe(1);
    expect(counts(filter).mechanism.get("pledge")).toBe(1);
    expect(counts(filter).mechanism.has("credit-repair")).toBe(false);
  });

  it("count a case in no facet when two others refuse it", () => {
    const filter = toggled(toggled(NO_FILTER, "region", "青海省/海东市"), "mechanism", "fewer-steps");
    expect(counts(filter).department.size).toBe(0);
  });

  it("narrow with what is wanted already where all is wanted", () => {
    const filter = withMode(toggled(NO_FILTER, "mechanism", "credit-repair"), "mechanism", "all");
    expect(counts(filter).mechanism.get("pledge")).toBe(1);
    expect(counts(filter).mechanism.has("fewer-steps")).toBe(false);
  });

  it("say for a refused value what it keeps away", () => {
    expect(counts(refused(NO_FILTER, "mechanism", "pledge")).mechanism.get("pledge")).toBe(2);
  });

  it("say what dropping each condition would give", () => {
    const filter = refused(toggled(NO_FILTER, "department", "finance"), "mechanism", "approval");
    expect(countDropped(values.values(), filter).map(({ kind, count }) => [kind, count])).toEqual([
      ["mechanism", 1],
      ["department", 0],
    ]);
  });
});

describe("rows of a facet", () => {
  const trees = facetTrees(index, values, "zh", textOf("zh"));

  it("show the divisions of a single province and its own work, without what no case has", () => {
    expect(trees.region.map(({ name }) => name)).toEqual(["省级", "西宁市", "海东市"]);
    expect(trees.region[1]?.below.map(({ name }) => name)).toEqual(["城东区"]);
  });

  it("show provinces where there are several", () => {
    const two = smallIndex([
      smallCase("a", { regions: [EAST] }),
      smallCase("b", { regions: ["云南省/大理白族自治州"] }),
    ]);
    const rows = facetTrees(two, facetValues(two), "zh", textOf("zh")).region;
    expect(rows.map(({ name }) => name)).toEqual(["云南省", "青海省"]);
  });

  it("put mechanisms below their categories and batches below their years", () => {
    expect(trees.mechanism.map(({ value, below }) => [value, below.map((row) => row.value)])).toEqual([
      ["approval", ["fewer-steps", "pledge"]],
      ["credit", ["credit-repair"]],
    ]);
    expect(trees.batch.map(({ name, below }) => [name, below.map((row) => row.name)])).toEqual([
      ["2025 年", ["2025年首批"]],
    ]);
  });
});
