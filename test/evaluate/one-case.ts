/** A labelled case, and a record of it that is partly right: one mechanism missed, one that nobody has. */

import type { GoldCase } from "../../src/evaluate/gold.ts";
import type { CaseRecord } from "../../src/model/record.ts";

export const GOLD_CASE: GoldCase = {
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

export const RECORD: CaseRecord = {
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
