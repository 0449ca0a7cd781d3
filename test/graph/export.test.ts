import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { clusterGraph } from "../../src/cluster/index.ts";
import { EXPORT_FORMATS, exportGraph } from "../../src/graph/export.ts";
import type { PropertyGraph } from "../../src/model/graph.ts";
import { goldRecords, graphOf, record } from "./records.ts";

const EMPTY: PropertyGraph = { nodes: [], relationships: [] };
const scratch = () => mkdtempSync(join(tmpdir(), "atlas-export-"));

function exported(graph: PropertyGraph, format: (typeof EXPORT_FORMATS)[number]): string {
  const path = join(scratch(), "out");
  return exportGraph(graph, format, path)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

const hostile = graphOf([record({ id: "甲-01", title: '=1+1 <b>"&\u0001\n第二行' })]);
const gold = clusterGraph(graphOf(goldRecords()));

describe("every format", () => {
  it.each(EXPORT_FORMATS)("%s writes an empty graph", (format) => {
    expect(() => exported(EMPTY, format)).not.toThrow();
  });

  it.each(EXPORT_FORMATS)("%s gives the same bytes twice, in whatever order rows come", (format) => {
    const shuffled = { nodes: gold.nodes.toReversed(), relationships: gold.relationships.toReversed() };
    expect(exported(shuffled, format)).toBe(exported(gold, format));
  });

  it.each(EXPORT_FORMATS)("%s says which path cannot be written", (format) => {
    const file = join(scratch(), "file");
    writeFileSync(file, "");
    expect(() => exportGraph(gold, format, join(file, "below"))).toThrow(file);
  });
});

describe("json", () => {
  it("holds every row", () => {
    const back = JSON.parse(exported(gold, "json"));
    expect(back.nodes).toHaveLength(gold.nodes.length);
    expect(back.relationships).toEqual(gold.relationships);
  });
});

describe("csv", () => {
  it("is a file for each label and type", () => {
    const folder = join(scratch(), "csv");
    exportGraph(gold, "csv", folder);
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(["APPLIES.csv", "ReformCase.csv", "BROADER.csv"]),
    );
  });

  it("does not let a title become a formula, and begins with a BOM", () => {
    const folder = join(scratch(), "csv");
    exportGraph(hostile, "csv", folder);
    const text = readFileSync(join(folder, "ReformCase.csv"), "utf8");
    expect(text.startsWith("\ufeffid,name,")).toBe(true);
    expect(text).not.toMatch(/(^|,|")=1/mu);
  });
});

describe("gexf", () => {
  it("is read back with every node, edge, position and colour", () => {
    const graph = parse(MultiDirectedGraph, exported(gold, "gexf"));
    expect(graph.order).toBe(gold.nodes.length);
    expect(graph.size).toBe(gold.relationships.length);
    const [own] = gold.nodes.filter(({ label }) => label === "ReformCase");
    const attributes = graph.getNodeAttributes(`ReformCase:${own!.id}`);
    expect(attributes).toMatchObject({
      x: own!.properties.x,
      y: own!.properties.y,
      label: own!.properties.name,
    });
    expect(attributes.color).toMatch(/^#/u);
  });

  it("survives what XML forbids", () => {
    expect(parse(MultiDirectedGraph, exported(hostile, "gexf")).order).toBe(hostile.nodes.length);
  });
});

describe("graphml", () => {
  it("escapes marks and replaces what XML forbids", () => {
    const text = exported(hostile, "graphml");
    expect(text).toContain("=1+1 &lt;b&gt;&quot;&amp;\ufffd\n第二行");
  });
});

describe("cypher", () => {
  it("writes strings that end where they should", () => {
    expect(exported(hostile, "cypher")).toContain(String.raw`title: "=1+1 <b>\"&\u0001\n第二行"`);
  });
});
