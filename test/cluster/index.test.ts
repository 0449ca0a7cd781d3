import { describe, expect, it } from "vitest";
import { clusterGraph } from "../../src/cluster/index.ts";
import type { PropertyGraph } from "../../src/model/graph.ts";
import { goldRecords, graphOf, record } from "../graph/records.ts";
import { caseId, casesWith, generatedGraph } from "./graphs.ts";

const clusters = (graph: PropertyGraph) => graph.nodes.filter(({ label }) => label === "Cluster");
const groupOf = (graph: PropertyGraph, id: string) =>
  graph.relationships.find(({ type, from }) => type === "IN_CLUSTER" && from === id)?.to;
const node = (graph: PropertyGraph, id: string) => graph.nodes.find((row) => row.id === id)!;

describe("clustering", () => {
  it("of no case adds nothing", () => {
    const graph = graphOf([]);
    expect(clusterGraph(graph)).toEqual(graph);
  });

  it("of one case makes a group of one, without colour and territory", () => {
    const [cluster] = clusters(clusterGraph(graphOf(casesWith([0]))));
    expect(cluster).toMatchObject({
      id: `c-${caseId(0)}`,
      properties: { size: 1, color: 0, polygon: "[]", name: "一件事", mechanisms: ["one-thing"] },
    });
  });

  it("of two cases that share nothing keeps them apart, each at its own place", () => {
    const map = clusterGraph(graphOf(casesWith([0], [1])));
    expect(clusters(map)).toHaveLength(2);
    expect(node(map, caseId(0)).properties).not.toMatchObject({
      x: node(map, caseId(1)).properties.x,
      y: node(map, caseId(1)).properties.y,
    });
  });

  it("of cases without any link still places all of them", () => {
    const map = clusterGraph(graphOf(casesWith([], [], [])));
    expect(clusters(map).map(({ properties }) => properties.name)).toEqual([0, 1, 2].map(caseId));
  });

  it("joins cases that share a rare mechanism, and names the group by it", () => {
    const map = clusterGraph(graphOf(casesWith([0, 1], [0, 1], [2], [3])));
    expect(groupOf(map, caseId(0))).toBe(groupOf(map, caseId(1)));
    expect(node(map, groupOf(map, caseId(0))!).properties).toMatchObject({
      size: 2,
      label: "一类事 · 一件事",
    });
  });

  it("puts the shorter telling where the fuller one is, and counts it nowhere", () => {
    const [a, b, c] = casesWith([0, 1], [0, 1], [2]);
    const fuller = { ...a!, duplicates: ["乙-01"] };
    const shorter = record({ id: "乙-01", span: [0, 10], mechanisms: a!.mechanisms, duplicates: [a!.id] });
    const map = clusterGraph(graphOf([fuller, b!, c!, shorter]));
    expect(groupOf(map, "乙-01")).toBe(groupOf(map, a!.id));
    expect(node(map, "乙-01").properties.x).toBe(node(map, a!.id).properties.x);
    expect(node(map, groupOf(map, a!.id)!).properties.size).toBe(2);
    expect(
      map.relationships.filter(({ type, from, to }) => type === "SIMILAR_TO" && [from, to].includes("乙-01")),
    ).toEqual([]);
  });

  it("stores a similar pair once, from the smaller to the larger id", () => {
    const similar = clusterGraph(generatedGraph(40, 6)).relationships.filter(
      ({ type }) => type === "SIMILAR_TO",
    );
    expect(similar.length).toBeGreaterThan(0);
    expect(similar.every(({ from, to }) => from < to)).toBe(true);
    expect(new Set(similar.map(({ from, to }) => `${from} ${to}`)).size).toBe(similar.length);
  });

  it("gives the same bytes twice, in whatever order rows come", () => {
    const graph = graphOf(goldRecords());
    const shuffled = { nodes: graph.nodes.toReversed(), relationships: graph.relationships.toReversed() };
    expect(JSON.stringify(clusterGraph(shuffled))).toBe(JSON.stringify(clusterGraph(graph)));
  });
});
