import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changesBetween, readEvaluation } from "../../src/evaluate/changes.ts";
import { evaluate } from "../../src/evaluate/index.ts";
import { GOLD_CASE, RECORD } from "./one-case.ts";

const before = evaluate([GOLD_CASE], [RECORD]);
const after = evaluate(
  [GOLD_CASE],
  [{ ...RECORD, mechanisms: [{ id: "one-thing", evidence: [] }], platforms: [] }],
);

describe("two runs", () => {
  it("that are the same differ in nothing", () => {
    const { macroF1, scores, righted, wronged } = changesBetween(before, before);
    expect([macroF1, righted, wronged]).toEqual([0, [], []]);
    expect(scores.every(({ precision, recall, f1 }) => precision === 0 && recall === 0 && f1 === 0)).toBe(
      true,
    );
  });

  it("list what became right: a link found, and one no longer claimed", () =>
    expect(changesBetween(before, after).righted).toEqual([
      { kind: "mechanisms", case: "001-02", sign: "+", link: "grid" },
      { kind: "mechanisms", case: "001-02", sign: "-", link: "one-thing" },
    ]));

  it("list what became wrong", () =>
    expect(changesBetween(before, after).wronged).toEqual([
      { kind: "platforms", case: "001-02", sign: "-", link: "甲政通" },
    ]));

  it("tell the change of every figure, with its sign", () => {
    const { scores } = changesBetween(before, after);
    expect(scores.find(({ kind }) => kind === "mechanisms")).toEqual({
      kind: "mechanisms",
      ...{ precision: 0.5, recall: 1, f1: 1 },
    });
    expect(scores.find(({ kind }) => kind === "platforms")!.f1).toBe(-1);
  });
});

describe("an earlier run", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "atlas-changes-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (text: string): string => {
    const path = join(folder, "之前.json");
    writeFileSync(path, text);
    return path;
  };

  it("is read back as it was written", () => {
    const { macroF1, errors } = readEvaluation(file(JSON.stringify(before)));
    expect([macroF1, errors]).toEqual([before.macroF1, before.errors]);
  });

  it.each([
    ["no JSON", "不是 JSON"],
    ["labels instead of figures", "[]"],
    ["figures without the list of errors", JSON.stringify({ ...before, errors: undefined })],
  ])("is refused by name when it is %s", (_, text) =>
    expect(() => readEvaluation(file(text))).toThrow(/对照文件 .*之前\.json 读不懂.*--json/),
  );

  it("is refused by name when it is not there", () =>
    expect(() => readEvaluation(join(folder, "无.json"))).toThrow("对照文件"));
});
