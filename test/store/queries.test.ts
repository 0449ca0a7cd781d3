import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PropertyGraph } from "../../src/model/graph.ts";
import { LadybugStore } from "../../src/store/ladybug.ts";
import { savedParameters } from "../../src/store/parameters.ts";
import { loadSavedQuestions } from "../../src/store/saved-queries.ts";
import { SMALL_GRAPH } from "./small-graph.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const LIMITS = { rows: 1000, milliseconds: 5000 };
const questions = loadSavedQuestions();

const folder = mkdtempSync(join(tmpdir(), "reform-atlas-"));
const store = new LadybugStore(folder);
beforeAll(() => store.replace(SMALL_GRAPH));
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function answer(name: string, written: Readonly<Record<string, string>> = {}, from = store) {
  const question = questions.find((candidate) => candidate.name === name)!;
  return from.query(question.cypher, savedParameters(question, written), LIMITS);
}

/** Rows with the named columns only. */
async function rowsOf(name: string, written: Readonly<Record<string, string>>, ...names: string[]) {
  const { columns, rows } = await answer(name, written);
  return rows.map((row) => names.map((column) => row[columns.indexOf(column)]));
}

describe("the question which regions share a mechanism", () => {
  const ask = (mechanism: string, level: string) =>
    rowsOf("regions-sharing-mechanism", { mechanism, level }, "地区编号", "案例编号", "原文");

  it("rolls up to the level, one row a region and case, and keeps a case above the level under its own region", async () => {
    expect(await ask("credit-repair", "prefecture")).toEqual([
      ["丙省", "d1-03", ["统一修复规则"]],
      ["丙省/甲市", "d1-01", ["推行信用修复", "信用修复一次办"]],
      ["丙省/甲市", "d1-02", ["主动修复信用"]],
    ]);
    expect(await ask("credit-repair", "province")).toEqual([
      ["丙省", "d1-01", ["推行信用修复", "信用修复一次办"]],
      ["丙省", "d1-02", ["主动修复信用"]],
      ["丙省", "d1-03", ["统一修复规则"]],
    ]);
    expect(await ask("credit-repair", "county")).toEqual([
      ["丙省", "d1-03", ["统一修复规则"]],
      ["丙省/甲市", "d1-01", ["推行信用修复", "信用修复一次办"]],
      ["丙省/甲市/乙区", "d1-02", ["主动修复信用"]],
    ]);
  });

  it("keeps a zone, which is of no level, under its own name below its host's level", async () => {
    expect(await ask("one-thing", "county")).toEqual([
      ["丙省/甲市", "d1-01", ["打包成一件事"]],
      ["丙省/甲市/丁开发区", "d2-02", ["一件事帮办"]],
      ["戊省/己市", "d2-02", ["一件事帮办"]],
    ]);
  });

  it("takes a category for all mechanisms below it, still one row a region and case", async () => {
    expect((await ask("credit", "prefecture"))[1]).toEqual([
      "丙省/甲市",
      "d1-01",
      ["推行信用修复", "信用修复一次办", "出具信用报告"],
    ]);
    expect(await ask("nobody", "prefecture")).toEqual([]);
  });
});

describe("the other questions", () => {
  it.each<[string, Record<string, string>, string[], unknown[][]]>([
    [
      "mechanisms-shared-by-regions",
      { regionA: "丙省/甲市", regionB: "戊省" },
      ["机制编号", "地区编号", "案例编号", "原文"],
      [
        ["one-thing", "丙省/甲市", "d1-01", ["打包成一件事"]],
        ["one-thing", "丙省/甲市", "d2-02", ["一件事帮办"]],
        ["one-thing", "戊省", "d2-02", ["一件事帮办"]],
      ],
    ],
    [
      "mechanism-leads",
      { mechanism: "credit" },
      ["部门编号", "机构", "案例编号", "原文"],
      [["market", ["甲市市场监管局"], "d1-01", ["由甲市市场监管局牵头"]]],
    ],
    [
      "mechanism-platforms",
      { mechanism: "credit-repair" },
      ["平台编号", "案例编号", "原文"],
      [
        ["丙易办", "d1-02", ["上线丙易办"]],
        ["甲事通", "d1-01", ["依托甲事通"]],
      ],
    ],
    [
      "target-group-cases",
      { targetGroup: "enterprise" },
      ["案例编号", "对象编号", "原文"],
      [
        ["d1-01", "small-firm", ["小微企业"]],
        ["d1-02", "enterprise", ["企业"]],
      ],
    ],
    ["target-group-cases", { targetGroup: "small-firm" }, ["案例编号"], [["d1-01"]]],
    [
      "target-group-mechanisms",
      { targetGroup: "small-firm" },
      ["对象编号", "机制编号", "案例数"],
      [
        ["small-firm", "credit-repair", 1],
        ["small-firm", "credit-report", 1],
        ["small-firm", "one-thing", 1],
      ],
    ],
    [
      "region-cases",
      { region: "丙省/甲市" },
      ["地区编号", "案例编号", "原文"],
      [
        ["丙省/甲市", "d1-01", ["甲市推行"]],
        ["丙省/甲市/丁开发区", "d2-02", ["丁开发区"]],
        ["丙省/甲市/乙区", "d1-02", ["乙区上线"]],
      ],
    ],
    ["region-cases", { region: "戊省" }, ["地区编号", "案例编号"], [["戊省/己市", "d2-02"]]],
    [
      "mechanism-evidence",
      { mechanism: "credit-repair", region: "丙省/甲市/乙区" },
      ["案例编号", "原文", "起点", "终点", "文件编号"],
      [["d1-02", ["主动修复信用"], [0], [6], "d1.txt"]],
    ],
    [
      "similar-cases",
      { caseId: "d1-02" },
      ["相似案例编号", "相似度", "共同机制"],
      [["d1-01", 1.25, ["信用修复"]]],
    ],
    [
      "similar-cases",
      {},
      ["案例编号", "相似案例编号", "相似度"],
      [
        ["d1-01", "d1-02", 1.25],
        ["d1-01", "d1-03", 0.5],
      ],
    ],
    ["clusters", {}, ["群组编号", "案例数", "地区数", "代表案例编号"], [["c-d1-01", 3, 3, "d1-01"]]],
    [
      "outcomes-by-metric",
      { metric: "materials" },
      ["成效编号", "之前", "变化百分比", "原文"],
      [["d1-02#1", null, -60, ["材料减少60%"]]],
    ],
    [
      "department-mechanisms",
      { department: "market" },
      ["机制编号", "案例数", "牵头案例数"],
      [
        ["one-thing", 2, 1],
        ["credit-repair", 1, 1],
        ["credit-report", 1, 1],
      ],
    ],
    [
      "mechanism-pairs",
      { minimum: "1" },
      ["机制编号", "另一机制编号", "案例数"],
      [
        ["credit-repair", "credit-report", 1],
        ["credit-repair", "no-apply", 1],
        ["credit-repair", "one-thing", 1],
        ["credit-report", "one-thing", 1],
      ],
    ],
    ["mechanism-pairs", {}, ["机制编号"], []],
    ["department-pairs", {}, ["部门编号", "另一部门编号", "案例数"], [["market", "tax", 2]]],
    [
      "platforms-across-regions",
      {},
      ["平台编号", "地区数", "案例数", "地区编号", "该地案例数"],
      [
        ["甲事通", 2, 2, "丙省/甲市", 2],
        ["甲事通", 2, 2, "戊省/己市", 1],
      ],
    ],
    [
      "platform-cases",
      { platform: "甲事通APP" },
      ["平台编号", "案例编号"],
      [
        ["甲事通", "d1-01"],
        ["甲事通", "d2-02"],
      ],
    ],
    [
      "platform-cases",
      {},
      ["平台编号", "案例编号"],
      [
        ["丙易办", "d1-02"],
        ["甲事通", "d1-01"],
        ["甲事通", "d2-02"],
      ],
    ],
    [
      "twice-told-cases",
      {},
      ["案例编号", "文件编号", "较略的讲述编号", "较略的文件编号"],
      [["d1-01", "d1.txt", "d2-01", "d2.txt"]],
    ],
    [
      "mechanism-region-counts",
      { level: "province" },
      ["机制编号", "地区编号", "案例数"],
      [
        ["credit-repair", "丙省", 3],
        ["credit-report", "丙省", 1],
        ["no-apply", "丙省", 1],
        ["one-thing", "丙省", 2],
        ["one-thing", "戊省", 1],
      ],
    ],
    [
      "mechanism-overview",
      {},
      ["机制编号", "分类", "案例数", "地区数", "牵头部门数"],
      [
        ["credit-repair", "信用建设", 3, 3, 1],
        ["one-thing", "", 2, 3, 2],
        ["credit-report", "信用建设", 1, 1, 1],
        ["no-apply", "", 1, 1, 0],
      ],
    ],
    ["region-gaps", { region: "戊省" }, ["机制编号", "别处案例数", "别处地区数"], [["credit-repair", 3, 3]]],
    ["region-gaps", { region: "丙省" }, ["机制编号"], []],
    [
      "documents",
      {},
      ["文件编号", "案例数", "不计数案例数"],
      [
        ["d1.txt", 3, 0],
        ["d2.txt", 2, 1],
      ],
    ],
  ])("%s %j", async (name, written, columns, rows) => {
    expect(await rowsOf(name, written, ...columns)).toEqual(rows);
  });
});

describe("every saved question", () => {
  it("is among those that this file asks", async () => {
    const asked = `regions-sharing-mechanism mechanisms-shared-by-regions mechanism-leads mechanism-platforms
      target-group-cases target-group-mechanisms region-cases mechanism-evidence similar-cases clusters outcomes-by-metric
      department-mechanisms mechanism-pairs department-pairs platforms-across-regions platform-cases twice-told-cases
      mechanism-region-counts mechanism-overview region-gaps documents`;
    expect(questions.map(({ name }) => name)).toEqual(asked.split(/\s+/).sort());
  });

  it("answers a graph without a row with no row", async () => {
    const empty = new LadybugStore(temporaryFolder());
    const nothing: PropertyGraph = { nodes: [], relationships: [] };
    await empty.replace(nothing);
    for (const { name } of questions)
      expect([name, (await answer(name, {}, empty)).rows]).toEqual([name, []]);
    await empty.close();
  });

  it("names region and case by id wherever it names them", async () => {
    for (const { name } of questions) {
      const { columns } = await answer(name);
      for (const kind of ["地区", "案例", "机制", "部门", "平台"])
        if (columns.includes(kind))
          expect([name, columns]).toEqual([name, expect.arrayContaining([`${kind}编号`])]);
    }
  });
});

/** What one of the engines lacks or answers differently. */
const NOT_PORTABLE: readonly [string, RegExp][] = [
  ["a cast", /\b(toInteger|toFloat|toString|cast)\s*\(/i],
  [
    "a function that one engine lacks",
    /\b(type|elementId|startNode|endNode|split|head|last|tail|properties|labels|label|keys|id|exists|isEmpty|rand|datetime|date|shortestPath|list_\w+)\s*\(/i,
  ],
  ["a function that counts characters differently", /\b(substring|reverse|trim|ltrim|rtrim)\s*\(/i],
  ["a list predicate or comprehension", /\b(any|all|none|single|reduce)\s*\(|\[\s*\w+\s+IN\b/i],
  ["an index into a list", /[\w\])]\[\s*[\d$]/],
  ["a map projection", /\w\s*\{\s*\./],
  ["UNION", /\bUNION\b/i],
  ["null as a value", /\b(IN|=|<>)\s*null\b|\$\w+\s+IS\b/i],
  ["a subquery of another kind", /\b(EXISTS|COUNT)\s*\{(?!\s*MATCH\b)/],
  ["an unbounded path", /\*\s*(\]|\.\.\s*\]|\d+\s*\.\.\s*\])/],
  ["rounding, which differs at halves", /\bround\s*\(/i],
  ["a collected list in an order of the engine's own", /collect\s*\(\s*DISTINCT/i],
  ["string addition with what may be null", /\+\s*\w+\.(?!id\b)\w+/],
  ["whole numbers where others are meant", /\bELSE\s+\w+\.\w+/i],
];

describe("the Cypher of every saved question", () => {
  it.each(questions)("$name is in the subset of both engines", ({ cypher }) => {
    const code = cypher.replace(/\/\/[^\n]*/g, "").replace(/'[^']*'/g, "''");
    for (const [what, pattern] of NOT_PORTABLE)
      expect([what, pattern.exec(code)?.[0]]).toEqual([what, undefined]);

    const [projections, order] = code.slice(code.lastIndexOf("RETURN")).split("ORDER BY");
    const columns = topLevel(projections!.replace(/^RETURN\s+(DISTINCT\s+)?/, ""));
    const aliases = columns.map((column) => / AS (\S+)$/.exec(column.trim())?.[1]);
    expect(aliases).not.toContain(undefined);
    for (const key of order!.split(",")) expect(aliases).toContain(key.trim().split(" ")[0]);

    const variables = [...code.matchAll(/[([](\w+):/g)].map(([, name]) => name);
    const allAliases = [...code.matchAll(/ AS ([^\s,]+)/g)].map(([, name]) => name);
    expect(allAliases.filter((name) => variables.includes(name))).toEqual([]);
    for (const [withOrder] of code.matchAll(
      /WITH(?:(?!RETURN|MATCH)[\s\S])*ORDER BY(?:(?!RETURN|MATCH|UNWIND)[\s\S])*/g,
    ))
      expect(withOrder).toContain("LIMIT");
  });

  it.each(questions)("$name counts no case that is told more fully elsewhere", ({ name, cypher }) => {
    const counted = [...cypher.matchAll(/\((\w+):ReformCase\)-\[/g)].length > 0;
    const settled = ["twice-told-cases", "documents", "similar-cases"].includes(name);
    expect(cypher.includes("NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }")).toBe(
      counted && !settled,
    );
  });
});

/** Parts between commas that no bracket holds. */
function topLevel(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if ("([{".includes(character)) depth++;
    if (")]}".includes(character)) depth--;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
