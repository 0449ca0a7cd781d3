import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGold } from "../src/evaluate/gold.ts";
import { evaluate } from "../src/evaluate/index.ts";
import { createExtractor } from "../src/extract/index.ts";
import type { CaseRecord } from "../src/model/record.ts";
import type { Evidence } from "../src/model/text.ts";
import { extractRecords, graphOf } from "../src/pipeline.ts";
import { resolveCases } from "../src/resolve/index.ts";
import { segment } from "../src/segment/index.ts";
import { loadVocabulary } from "../src/vocabulary/index.ts";
import { GOLD, normalised, SEEDS, seedText } from "./documents.ts";

const vocabulary = loadVocabulary();
const silent = (): void => {};
const extract = (...paths: string[]) => extractRecords(paths, vocabulary, silent);

/** Everything in a record that claims to be a slice of its document, rejected candidates too. */
function evidenceIn(record: Required<CaseRecord>): Evidence[] {
  const links = [
    record.departments,
    record.platforms,
    record.mechanisms,
    record.targetGroups,
    record.outcomes,
  ].flat();
  return [
    ...links.flatMap((link) => link.evidence),
    ...record.regions.evidence,
    ...record.regions.ambiguous,
    ...record.rejected.map((candidate) => candidate.evidence),
  ];
}

function expectExact(record: Required<CaseRecord>, text: string): void {
  for (const { quote, start, end } of evidenceIn(record)) {
    expect(text.slice(start, end)).toBe(quote);
    expect(quote).not.toMatch(/^$|\n/);
    expect(start).toBeGreaterThanOrEqual(record.span[0]);
    expect(end).toBeLessThanOrEqual(record.span[1]);
  }
}

describe("the seeds", () => {
  const { records, failures, documents } = extract(SEEDS);
  const texts = new Map(documents.map(({ document }) => [document.source.path, document.source.text]));

  it("give 67 records and no failure", () => {
    expect(failures).toEqual([]);
    expect(records).toHaveLength(67);
  });

  it("are quoted exactly, every link at least once", () => {
    for (const record of records) {
      expectExact(record, texts.get(record.document)!);
      for (const link of [
        ...record.departments,
        ...record.platforms,
        ...record.mechanisms,
        ...record.targetGroups,
        ...record.outcomes,
      ])
        expect(link.evidence.length).toBeGreaterThan(0);
      for (const region of [...record.regions.primary, ...record.regions.mentioned])
        expect(record.regions.evidence.some((evidence) => evidence.region === region)).toBe(true);
    }
  });

  it("tell four cases twice, and keep two cases of one district apart", () => {
    const twice = records.filter(({ duplicates }) => duplicates.length > 0);
    expect(twice.map(({ document }) => document.slice(0, 3))).toEqual([
      "000",
      "000",
      "000",
      "000",
      "001",
      "001",
      "001",
      "001",
    ]);
    for (const { id, duplicates } of twice)
      for (const other of duplicates)
        expect(records.find((record) => record.id === other)!.duplicates).toContain(id);
  });

  it("name 闽政通 and 福建易企办 as one platform each, with every case that names them linked or rejected", () => {
    const graph = graphOf({ records, documents, failures, skipped: [] }, vocabulary, silent);
    for (const [name, form] of [
      ["闽政通", "闽政通"],
      ["福建易企办", "易企办"],
    ] as const) {
      const platforms = graph.nodes.filter(
        ({ label, properties }) =>
          label === "Platform" &&
          [properties.name as string, ...(properties.aliases as string[])].includes(form),
      );
      expect(platforms.map(({ properties }) => properties.name)).toEqual([name]);
      const linked = new Set(
        graph.relationships
          .filter(({ type, to }) => type === "USES_PLATFORM" && to === platforms[0]!.id)
          .map(({ from }) => from),
      );
      for (const record of records) {
        const named = texts
          .get(record.document)!
          .slice(...record.span)
          .includes(form);
        const rejected = record.rejected.some(({ kind, id }) => kind === "platform" && id.includes(form));
        if (named) expect([record.id, linked.has(record.id) || rejected]).toEqual([record.id, true]);
      }
    }
  });

  it("make a graph of 63 counted reforms, the same bytes twice and in another order of files", () => {
    const again = extract(
      ...["004", "002", "000", "003", "001"].map(
        (prefix) =>
          documents
            .map(({ document }) => SEEDS + document.source.path)
            .find((path) => path.includes(`/${prefix}_`))!,
      ),
    );
    expect(JSON.stringify(again.records)).toBe(JSON.stringify(records));
    const graph = (run: typeof again): string => JSON.stringify(graphOf(run, vocabulary, silent));
    const first = graph({ records, documents, failures, skipped: [] });
    expect(graph(again)).toBe(first);
    const { nodes, relationships } = JSON.parse(first) as ReturnType<typeof graphOf>;
    const cases = nodes.filter(({ label }) => label === "ReformCase").length;
    expect([cases, cases - relationships.filter(({ type }) => type === "DUPLICATE_OF").length]).toEqual([
      67, 63,
    ]);
  });
});

describe("texts that nobody wrote", () => {
  it("are quoted exactly, whatever was cut out of the seeds and joined again", { timeout: 120_000 }, () => {
    const extractCase = createExtractor(vocabulary);
    const sources = ["000_1348f6594ab3389d.txt", "003_462165c3199169bb.txt", "004_b2c4622975eabc58.txt"].map(
      seedText,
    );
    const noise = fc.constantFrom(
      "",
      "\n",
      "\r\n",
      "，",
      "(yōu)",
      "\u200b",
      "１２％",
      "“",
      "”",
      "鼓楼区",
      "闽政通APP",
      "😀",
    );
    const piece = fc.record({
      source: fc.constantFrom(...sources),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 40, max: 400 }),
      noise,
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 6 }), (pieces) => {
        const text = pieces
          .map(
            ({ source, from, length, noise }) =>
              source.slice(Math.floor(from * source.length)).slice(0, length) + noise,
          )
          .join("");
        const document = normalised(`突变的标题\n${text}。\n`);
        let cases: ReturnType<typeof segment>["cases"];
        try {
          cases = segment(document, "突变", vocabulary.documents).cases;
        } catch {
          return;
        }
        const records = resolveCases(
          cases.map((doc) => ({ doc, mentions: extractCase(doc) })),
          vocabulary,
        );
        for (const record of records) expectExact(record, document.source.text);
      }),
      { numRuns: 150, seed: 20261124 },
    );
  });
});

describe("bad input", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "atlas-pipeline-"));
    writeFileSync(join(folder, "空.txt"), "");
    writeFileSync(join(folder, "无案例.txt"), "会议改在周三。");
    writeFileSync(join(folder, "好.txt"), seedText("004_b2c4622975eabc58.txt"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is named with place and remedy, and the rest is done", () => {
    const run = extract(folder, join(folder, "没有"));
    expect(run.records).toHaveLength(1);
    expect(run.failures.map(({ path }) => path.split("/").at(-1))).toEqual(
      expect.arrayContaining(["空.txt", "无案例.txt", "没有"]),
    );
    for (const { message } of run.failures) expect(message).toMatch(/：|。/);
  });

  it("never becomes an empty graph", () => {
    expect(() => graphOf(extract(join(folder, "空.txt")), vocabulary, silent)).toThrow("没有读到任何案例");
  });
});

describe("the links are as right as the floor asks", () => {
  const floor = {
    "regions.primary": 0.95,
    "regions.all": 0.85,
    departments: 0.85,
    "departments.lead": 0.6,
    platforms: 0.6,
    mechanisms: 0.75,
    target_groups: 0.55,
    outcomes: 0.4,
  };

  it("on the labelled seeds", () => {
    const { scores } = evaluate(readGold(`${GOLD}seeds-dev.json`), extract(SEEDS).records);
    for (const { kind, f1 } of scores)
      expect([kind, f1 >= floor[kind as keyof typeof floor]]).toEqual([kind, true]);
  });
});
