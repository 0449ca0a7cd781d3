import { describe, expect, it } from "vitest";
import { shownColumns } from "../../viz/src/query/columns.ts";
import { answerCsv, answerTable, cellText } from "../../viz/src/query/csv.ts";

const answer = (columns: readonly string[], ...rows: unknown[][]) => ({ columns, rows, truncated: false });

describe("answers as text", () => {
  it("is a header alone without rows", () => {
    expect(answerCsv(answer(["地区"]))).toBe("\uFEFF地区\r\n");
  });

  it("quotes commas, quotes and line breaks", () => {
    expect(answerCsv(answer(["a"], ['甲,"乙"\n丙']))).toBe('\uFEFFa\r\n"甲,""乙""\n丙"\r\n');
  });

  it("makes formulas plain, but not numbers below zero", () => {
    expect(answerCsv(answer(["a"], ["=1+1"], [-60], ["@x"]))).toBe("\uFEFFa\r\n'=1+1\r\n-60\r\n'@x\r\n");
  });

  it("keeps one row on one line for pasting", () => {
    expect(answerTable(answer(["a", "b"], ["甲\n乙", ["丙", "丁"]]))).toBe("a\tb\n甲 乙\t丙；丁");
  });

  it("writes nodes by their name and null as nothing", () => {
    expect(cellText({ label: "Region", id: "x", properties: { name: "西宁市" } })).toBe("西宁市");
    expect(cellText(null)).toBe("");
  });
});

describe("shownColumns", () => {
  it("folds the column of ids into that of the names, and keeps it where it stands alone", () => {
    expect(shownColumns({ columns: ["案例", "案例编号", "平台编号"] })).toEqual([
      { at: 0, name: "案例", ids: 1 },
      { at: 2, name: "平台编号", ids: null },
    ]);
  });
});
