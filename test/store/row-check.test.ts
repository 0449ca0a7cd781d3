import { describe, expect, it } from "vitest";
import type { GraphNode, GraphRelationship, PropertyGraph, PropertyValue } from "../../src/model/graph.ts";
import { checkRows } from "../../src/store/row-check.ts";
import { readSchema } from "../../src/store/schema.ts";
import { SMALL_GRAPH } from "./small-graph.ts";

const schema = readSchema();

type Values = Readonly<Record<string, PropertyValue>>;

const reformCase = (properties: Values, id = "d1-01"): GraphNode => ({ label: "ReformCase", id, properties });
const platform = (properties: Values): GraphNode => ({ label: "Platform", id: "甲事通", properties });
const uses = (properties: Values, to = "甲事通"): GraphRelationship => ({
  ...{ type: "USES_PLATFORM", fromLabel: "ReformCase", from: "d1-01", toLabel: "Platform", to, properties },
});
const graph = (...rows: (GraphNode | GraphRelationship)[]): PropertyGraph => ({
  nodes: rows.filter((row) => "label" in row),
  relationships: rows.filter((row) => "type" in row),
});

/** Values that the types forbid and a defect may give all the same. */
const wrong = (value: unknown) => value as PropertyValue;

describe("rows that a store takes", () => {
  it.each([
    ["nothing at all", graph()],
    ["a whole graph", SMALL_GRAPH],
    ["a row without properties", graph(reformCase({}))],
    [
      "null in every kind of column",
      graph(reformCase({ name: null, year: null, x: null }), platform({ aliases: null })),
    ],
    ["a whole number in a column of fractions", graph(reformCase({ x: 1 }))],
    ["empty lists and texts", graph(platform({ name: "", aliases: [] }))],
    ["one id under two labels", graph(reformCase({}, "甲"), { label: "Region", id: "甲", properties: {} })],
  ])("include %s", (_, rows) => {
    expect(() => checkRows(rows, schema)).not.toThrow();
  });
});

describe("a row that cannot be stored exactly", () => {
  it.each([
    ["a fraction for an integer", reformCase({ year: 1.5 }), "year 应为整数，却是 1.5"],
    ["an integer that doubles cannot hold", reformCase({ year: 2 ** 53 }), "year 应为整数"],
    ["a text for an integer", reformCase({ year: "2025" }), 'year 应为整数，却是 "2025"'],
    ["NaN", reformCase({ x: Number.NaN }), "x 应为有限的数，却是 NaN"],
    ["infinity", reformCase({ x: Number.POSITIVE_INFINITY }), "x 应为有限的数"],
    ["a number for a text", reformCase({ title: 5 }), "title 应为文字，却是 5"],
    ["undefined", reformCase({ title: wrong(undefined) }), "title 应为文字"],
    ["NUL", reformCase({ title: "a\0b" }), "title 含有空字符 U+0000"],
    ["half a character", reformCase({ title: "a\uD83D" }), "title 含有残缺的字符"],
    ["a text for a list", platform({ aliases: "甲" }), "aliases 应为列表"],
    ["null in a list", platform({ aliases: wrong([null]) }), "aliases 应为文字，却是 null"],
    ["mixed types in a list", platform({ aliases: wrong(["a", 1]) }), "aliases 应为文字，却是 1"],
    ["the separator in an item", platform({ aliases: ["a\u001Fb"] }), "aliases 含有控制字符 U+001F"],
    ["an unknown property", platform({ colour: "red" }), "colour 是图模式里没有的属性"],
    [
      "a property named like a method",
      platform({ constructor: wrong("x") }),
      "constructor 是图模式里没有的属性",
    ],
    ["an unknown label", { ...platform({}), label: "Nobody" as "Platform" }, "label 是图模式里没有的标签"],
    ["an empty id", { ...platform({}), id: "" }, "id 是空的"],
    ["an id too long for an index", { ...platform({}), id: "字".repeat(2001) }, "id 有 2001 个字符"],
  ])("is refused for %s, naming record and field", (_, row, problem) => {
    expect(() => checkRows(graph(row), schema)).toThrow(
      expect.objectContaining({
        code: "STORE",
        message: expect.stringContaining(`${row.label}“${row.id}” 的 ${problem}`),
      }),
    );
  });

  it("is refused for an id given twice", () => {
    expect(() => checkRows(graph(platform({}), platform({})), schema)).toThrow("Platform“甲事通” 的 id 重复");
  });

  it("is refused for a relationship given twice between two nodes", () => {
    const twice = graph(reformCase({}), platform({}), uses({}), uses({}));
    expect(() => checkRows(twice, schema)).toThrow("USES_PLATFORM（d1-01 → 甲事通） 的 type 重复");
  });

  it.each([
    ["an end that is no node", uses({}, "乙"), "Platform 指向不存在的节点“乙”"],
    [
      "labels that the type does not join",
      { ...uses({}), toLabel: "Region" as const },
      "没有的关系（ReformCase → Region）",
    ],
    [
      "lists of different lengths",
      uses({ quotes: ["a"], startOffsets: [1, 2], endOffsets: [2] }),
      "长短不一（1、2、1）",
    ],
    ["quotes without offsets", uses({ quotes: ["a"] }), "长短不一"],
    [
      "an offset that is no integer",
      uses({ quotes: ["a"], startOffsets: [0.5], endOffsets: [1] }),
      "startOffsets 应为整数",
    ],
  ])("is refused for %s", (_, row, problem) => {
    expect(() => checkRows(graph(reformCase({}), platform({}), row), schema)).toThrow(problem);
  });
});
