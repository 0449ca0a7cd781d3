import { describe, expect, it } from "vitest";
import type { GoldCase } from "../../src/evaluate/gold.ts";
import { readGold } from "../../src/evaluate/gold.ts";
import { evaluate } from "../../src/evaluate/index.ts";
import type { CaseRecord } from "../../src/model/record.ts";
import { GOLD } from "../documents.ts";

const GOLD_CASE: GoldCase = {
  id: "001-02",
  regions: {
    primary: { required: ["甲省/乙市"], accepted: ["甲省/乙市"] },
    mentioned: { required: [], accepted: ["甲省/丙市/丁县"] },
  },
  departments: [
    { id: "tax", required: true, roles: ["lead"] },
    { id: "customs", required: true, roles: ["lead", "partner"] },
  ],
  mechanisms: [
    { id: "one-thing", required: true },
    { id: "llm", required: false },
  ],
  target_groups: [{ id: "citizen", required: true }],
  platforms: [{ name: "甲政通", aliases: ["甲政通平台"], required: true }],
  outcomes: [{ before: 5, after: 1.5, change_pct: null, required: true }],
};

const RECORD: CaseRecord = {
  id: "001_ab-02",
  title: "",
  document: "001_ab.txt",
  span: [0, 1],
  order: 2,
  issuer: null,
  published: null,
  year: null,
  batch: null,
  regions: { primary: ["甲省/乙市"], mentioned: ["甲省/丙市"], evidence: [], ambiguous: [] },
  departments: [{ id: "tax", role: "lead", names: [], evidence: [] }],
  platforms: [{ name: "“甲政通”APP", aliases: [], evidence: [] }],
  mechanisms: [
    { id: "llm", evidence: [] },
    { id: "grid", evidence: [] },
  ],
  targetGroups: [],
  outcomes: [
    { metric: "duration", before: 5, after: 1.5, unit: "天", changePct: null, delta: null, evidence: [] },
  ],
  duplicates: [],
  sections: [],
};

describe("evaluate", () => {
  const score = (kind: string) => evaluate([GOLD_CASE], [RECORD]).scores.find((row) => row.kind === kind)!;

  it("counts precision against accepted labels and recall against required ones", () => {
    expect(score("mechanisms")).toMatchObject({ precision: 0.5, recall: 0, f1: 0, required: 1 });
    expect(score("departments")).toMatchObject({ precision: 1, recall: 0.5 });
  });

  it("asks for a lead only where both annotators say lead", () =>
    expect(score("departments.lead").required).toBe(1));

  it("does not call an ancestor of an accepted division wrong", () =>
    expect(score("regions.all").precision).toBe(1));

  it("takes a platform by any of its names", () => expect(score("platforms").f1).toBe(1));

  it("compares outcomes by their numbers", () => expect(score("outcomes").f1).toBe(1));

  it("lists each wrong link with its sign", () => {
    expect(evaluate([GOLD_CASE], [RECORD]).errors).toContainEqual({
      kind: "mechanisms",
      case: "001-02",
      sign: "+",
      link: "grid",
    });
    expect(evaluate([GOLD_CASE], [RECORD]).errors).toContainEqual({
      kind: "mechanisms",
      case: "001-02",
      sign: "-",
      link: "one-thing",
    });
  });

  it("refuses labels of other documents altogether", () => {
    expect(() => evaluate([{ ...GOLD_CASE, id: "999-01" }], [RECORD])).toThrow("检查标注文件");
  });

  it("reads the labels of the repository, and says what is wrong with others", () => {
    expect(readGold(`${GOLD}seeds-dev.json`)).toHaveLength(34);
    expect(readGold(`${GOLD}provinces-dev.json`)).toHaveLength(14);
    expect(() => readGold(`${GOLD}GUIDE.md`)).toThrow("标注文件");
  });
});
