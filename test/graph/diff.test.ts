import { describe, expect, it } from "vitest";
import { describeDiff } from "../../src/commands/dry-run.ts";
import { diffGraphs, isEmptyDiff, type RowChange } from "../../src/graph/diff.ts";
import type { GraphNode, GraphRelationship, PropertyGraph } from "../../src/model/graph.ts";
import { SMALL_GRAPH } from "../store/small-graph.ts";

const EMPTY: PropertyGraph = { nodes: [], relationships: [] };

const shown = ({ kind, row, properties }: RowChange): string =>
  [kind, "label" in row ? row.id : `${row.from} ${row.type} ${row.to}`, ...properties].join(" ");

/** The difference to the small graph after some of its rows were changed. */
function differing(
  nodes: (node: GraphNode) => GraphNode | null,
  relationships: (row: GraphRelationship) => GraphRelationship | null = (row) => row,
) {
  const { documents, entities, whole } = diffGraphs(SMALL_GRAPH, {
    nodes: SMALL_GRAPH.nodes.map(nodes).filter((node) => node !== null),
    relationships: SMALL_GRAPH.relationships.map(relationships).filter((row) => row !== null),
  });
  return {
    documents: Object.fromEntries([...documents].map(([id, changes]) => [id, changes.map(shown)])),
    entities: entities.map(shown),
    whole: whole.map(shown),
  };
}

const withProperties = (id: string, properties: GraphNode["properties"]) => (node: GraphNode) =>
  node.id === id ? { ...node, properties: { ...node.properties, ...properties } } : node;

describe("the difference of two graphs", () => {
  it("is none for the same graph, and for null against left out", () => {
    expect(isEmptyDiff(diffGraphs(EMPTY, EMPTY))).toBe(true);
    expect(isEmptyDiff(diffGraphs(SMALL_GRAPH, SMALL_GRAPH))).toBe(true);
    const bare: PropertyGraph = {
      nodes: [{ label: "Region", id: "丙省", properties: {} }],
      relationships: [],
    };
    const nulls = { ...bare, nodes: [{ ...bare.nodes[0]!, properties: { code: null } }] };
    expect(isEmptyDiff(diffGraphs(bare, nulls))).toBe(true);
  });

  it("of a first build is everything, each document under its own name", () => {
    const { documents, whole } = diffGraphs(EMPTY, SMALL_GRAPH);
    expect([...documents.keys()]).toEqual(["d1.txt", "d2.txt"]);
    expect(new Set(whole.map(({ row }) => ("label" in row ? row.label : row.type)))).toEqual(
      new Set(["Cluster", "SIMILAR_TO", "IN_CLUSTER"]),
    );
  });

  it("takes two platforms that one sentence names for two new platforms", () => {
    const first = SMALL_GRAPH.relationships.find(({ type }) => type === "USES_PLATFORM")!;
    const second = SMALL_GRAPH.nodes.find(({ label, id }) => label === "Platform" && id !== first.to)!;
    const relationships = [...SMALL_GRAPH.relationships, { ...first, to: second.id }];
    const { whole } = diffGraphs(EMPTY, { nodes: SMALL_GRAPH.nodes, relationships });
    expect(whole.map(({ row }) => ("label" in row ? row.label : row.type))).not.toContain("USES_PLATFORM");
  });

  it("puts a document that is gone, with its cases, links and outcomes, under that document", () => {
    const gone = new Set(["d2.txt", "d2-01", "d2-02"]);
    const { documents, entities, whole } = differing(
      (node) => (gone.has(node.id) ? null : node),
      (row) => (gone.has(row.from) || gone.has(row.to) ? null : row),
    );
    expect(Object.keys(documents)).toEqual(["d2.txt"]);
    expect(documents["d2.txt"]).toContain("removed d2-01");
    expect(documents["d2.txt"]).toContain("removed d2-01 DUPLICATE_OF d1-01");
    expect(entities).toEqual([]);
    expect(whole).toEqual(["removed d2-01 IN_CLUSTER c-d1-01"]);
  });

  it("names the properties of a case that changed, and its place on the map apart", () => {
    expect(differing(withProperties("d1-02", { title: "换了", year: 2026, x: 9 }))).toEqual({
      documents: { "d1.txt": ["changed d1-02 title year"] },
      entities: [],
      whole: ["changed d1-02 x"],
    });
  });

  it("takes an outcome for its case's document, and new proof for its case's", () => {
    const { documents } = differing(withProperties("d1-01#1", { after: 3 }), (row) =>
      row.type === "SERVES" && row.from === "d1-02"
        ? { ...row, properties: { ...row.properties, quotes: ["经营主体"] } }
        : row,
    );
    expect(documents).toEqual({
      "d1.txt": ["changed d1-01#1 after", "changed d1-02 SERVES enterprise quotes"],
    });
  });

  it("counts what no document owns as an entity", () => {
    expect(differing((node) => (node.id === "no-apply" ? null : node)).entities).toEqual([
      "removed no-apply",
    ]);
  });

  it("sees in a platform with another name, and the same proof, the name only", () => {
    const renamed = (id: string) => (id === "丙易办" ? "丙省易办" : id);
    const { documents, entities, whole } = differing(
      (node) => ({ ...node, id: renamed(node.id) }),
      (row) => ({ ...row, to: renamed(row.to) }),
    );
    expect([documents, entities]).toEqual([{}, []]);
    expect(whole.sort()).toEqual([
      "added d1-02 USES_PLATFORM 丙省易办",
      "added 丙省易办",
      "removed d1-02 USES_PLATFORM 丙易办",
      "removed 丙易办",
    ]);
  });
});

describe("a dry run's text", () => {
  it("says when nothing would change", () => {
    expect(describeDiff(diffGraphs(SMALL_GRAPH, SMALL_GRAPH))).toBe("建图不会改变什么。\n");
  });

  it("has one heading for documents and entities, one for what is computed over all cases", () => {
    const changed = SMALL_GRAPH.nodes
      .map(withProperties("d1-02", { title: "换了", x: 9 }))
      .map(withProperties("甲事通", { aliases: [] }));
    const relationships = SMALL_GRAPH.relationships.filter(({ type }) => type !== "SIMILAR_TO");
    expect(describeDiff(diffGraphs(SMALL_GRAPH, { nodes: changed, relationships }))).toBe(
      `图没有改动。建图会改变（+ 新增，− 去掉，~ 改动）：

文件自身的内容
  d1.txt
    ~ 案例 d1-02 乙区上线免申即享（title）

由全部案例重新算出的内容（相似、群组、位置、平台名称）
    ~ 平台 甲事通 甲事通（aliases）
    案例位置 ~1；相似 −2
`,
    );
  });
});
