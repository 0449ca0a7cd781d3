import { describe, expect, it } from "vitest";
import { formatAnswer } from "../../src/store/answer.ts";
import type { QueryCell, QueryResult } from "../../src/store/store.ts";

const answerOf = (columns: string[], ...rows: QueryCell[][]): QueryResult => ({
  columns,
  rows,
  truncated: false,
});
const node = { label: "Region", id: "丙省", properties: { name: "丙省" } };

describe("an answer as JSON", () => {
  it("is an array of objects with the columns as keys", () => {
    const answer = answerOf(["案例", "数", "原文", "地区"], ["甲", 1, ["a"], node], [null, 0.5, [], null]);
    expect(JSON.parse(formatAnswer(answer, "json"))).toEqual([
      { 案例: "甲", 数: 1, 原文: ["a"], 地区: node },
      { 案例: null, 数: 0.5, 原文: [], 地区: null },
    ]);
  });

  it("is an empty array without a row", () => {
    expect(formatAnswer(answerOf(["案例"]), "json")).toBe("[]\n");
  });
});

describe("an answer as CSV", () => {
  it("begins with a header line, also without a row", () => {
    expect(formatAnswer(answerOf(["案例", "数"]), "csv")).toBe("案例,数\n");
  });

  it("quotes what must be quoted, joins lists, names nodes", () => {
    const answer = answerOf(["a", "b", "c", "d"], ['甲,"乙"', ["一", "二"], node, null]);
    expect(formatAnswer(answer, "csv")).toBe('a,b,c,d\n"甲,""乙""",一；二,丙省,\n');
  });

  it("lets no text become a formula, and leaves numbers numbers", () => {
    const answer = answerOf(["=a"], ["=1+1"], ["+1"], ["-甲"], ["@x"], [["=x", "y"]], [-5], ["甲=1"]);
    expect(formatAnswer(answer, "csv").split("\n").slice(0, -1)).toEqual([
      "'=a",
      "'=1+1",
      "'+1",
      "'-甲",
      "'@x",
      "'=x；y",
      "-5",
      "甲=1",
    ]);
  });
});

describe("an answer as a table", () => {
  const table = (...cells: QueryCell[]) =>
    formatAnswer(answerOf(["案例"], ...cells.map((cell) => [cell])), "table");

  it("counts Chinese characters as two columns wide", () => {
    expect(table("甲市ab")).toBe("┌────────┐\n│ 案例   │\n├────────┤\n│ 甲市ab │\n└────────┘\n");
  });

  it("keeps its lines straight with marks, emoji and quotation marks of any width", () => {
    const lines = table("“甲”", "e\u0301", "😀", "，").split("\n");
    expect(lines.slice(3, -2).filter((line) => line.startsWith("│"))).toEqual([
      "│ “甲” │",
      "│ e\u0301    │",
      "│ 😀   │",
      "│ ，   │",
    ]);
  });

  it("is a head alone without a row", () => {
    expect(formatAnswer(answerOf(["案例", "数"]), "table")).toBe(
      "┌──────┬────┐\n│ 案例 │ 数 │\n└──────┴────┘\n",
    );
  });

  it("puts the items of a list one below the other", () => {
    expect(table(["甲", "乙"])).toContain("│ 甲   │\n│ 乙   │");
  });

  it("wraps long texts without losing a character", () => {
    const text = "信用修复一次办，".repeat(20);
    const shown = table(text).split("\n").slice(3, -2);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.map((line) => line.slice(1, -1).trim()).join("")).toBe(text);
  });

  it("passes nothing on to the terminal but text", () => {
    expect(table("a\u001B[2Jb\rc\nd")).toContain("a [2Jb c d");
  });
});
