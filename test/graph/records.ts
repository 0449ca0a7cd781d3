/** Case records for tests: invented ones, and the labelled cases of the seeds as if all had been found. */

import { readFileSync } from "node:fs";
import { buildGraph, type GraphInput } from "../../src/graph/build.ts";
import type { PropertyGraph } from "../../src/model/graph.ts";
import type { PlatformNaming } from "../../src/model/platform-naming.ts";
import type { CaseRecord } from "../../src/model/record.ts";
import { loadDepartments, loadMechanisms, loadTargetGroups } from "../../src/vocabulary/concepts.ts";
import { loadDisplayRules } from "../../src/vocabulary/display.ts";
import { OWN_VOCABULARY } from "../../src/vocabulary/index.ts";
import { GOLD } from "../documents.ts";

export const display = loadDisplayRules(OWN_VOCABULARY);
const mechanisms = loadMechanisms(OWN_VOCABULARY).byId;
const targetGroups = loadTargetGroups(OWN_VOCABULARY).byId;
const departments = loadDepartments(OWN_VOCABULARY).byId;

const LEVELS = ["province", "prefecture", "county", "township"] as const;

export function record(own: Partial<CaseRecord> & Pick<CaseRecord, "id">): CaseRecord {
  return {
    title: own.id,
    document: "甲.txt",
    span: [0, 100],
    order: null,
    issuer: null,
    published: null,
    year: null,
    batch: null,
    regions: { primary: [], mentioned: [], evidence: [], ambiguous: [] },
    departments: [],
    platforms: [],
    mechanisms: [],
    targetGroups: [],
    outcomes: [],
    duplicates: [],
    sections: [],
    ...own,
  };
}

/** Every name a platform of its own. */
export function ownNames(records: readonly CaseRecord[]): PlatformNaming {
  const pairs = records.flatMap(({ id, platforms }) => platforms.map(({ name }) => ({ record: id, name })));
  return [...new Set(pairs.map(({ name }) => name))].map((name) => ({
    name,
    aliases: [],
    members: pairs.filter((pair) => pair.name === name),
  }));
}

/** With the project's vocabulary, levels by the depth of the path, and one document for each that a record names. */
export function graphInput(records: readonly CaseRecord[], own: Partial<GraphInput> = {}): GraphInput {
  const facts = { issuer: null, published: null, year: null, batch: null };
  const paths = [...new Set(records.map(({ document }) => document))];
  return {
    records,
    documents: paths.map((path) => ({ path, text: "", sha256: "", facts })),
    platforms: ownNames(records),
    mechanisms,
    measured: new Map(),
    targetGroups,
    departments,
    display,
    region: (path) => ({ level: LEVELS[path.split("/").length - 1] ?? "zone", code: null }),
    ...own,
  };
}

export function graphOf(records: readonly CaseRecord[]): PropertyGraph {
  return buildGraph(graphInput(records));
}

interface GoldCase {
  readonly id: string;
  readonly title: string;
  readonly regions: { readonly primary: { readonly required: readonly string[] } };
  readonly mechanisms: readonly { readonly id: string }[];
  readonly target_groups: readonly { readonly id: string }[];
  readonly platforms: readonly { readonly name: string }[];
}

/** The labelled cases of the seeds. */
export function goldRecords(): CaseRecord[] {
  const cases: GoldCase[] = Object.values(JSON.parse(readFileSync(`${GOLD}seeds-dev.json`, "utf8")));
  const unique = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => [
    ...new Map(items.map((item) => [keyOf(item), item])).values(),
  ];
  return cases.map((gold) =>
    record({
      id: gold.id,
      title: gold.title,
      regions: { primary: gold.regions.primary.required, mentioned: [], evidence: [], ambiguous: [] },
      mechanisms: unique(gold.mechanisms, ({ id }) => id).map(({ id }) => ({ id, evidence: [] })),
      targetGroups: unique(gold.target_groups, ({ id }) => id).map(({ id }) => ({ id, evidence: [] })),
      platforms: unique(gold.platforms, ({ name }) => name).map(({ name }) => ({
        name,
        aliases: [],
        evidence: [],
      })),
    }),
  );
}
