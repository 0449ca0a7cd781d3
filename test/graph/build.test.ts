import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build.ts";
import type { PropertyGraph, RelationshipType } from "../../src/model/graph.ts";
import { graphInput, graphOf, record } from "./records.ts";

const quote = (text: string, start: number) => ({ quote: text, start, end: start + text.length });
const links = (graph: PropertyGraph, type: RelationshipType) =>
  graph.relationships.filter((row) => row.type === type).map(({ from, to }) => `${from} → ${to}`);
const node = (graph: PropertyGraph, label: string, id: string) =>
  graph.nodes.find((row) => row.label === label && row.id === id);

describe("the graph of no case", () => {
  it("holds the documents alone", () => {
    const facts = { issuer: "某某委", published: null, year: 2030, batch: "2030年首批" };
    const graph = buildGraph(
      graphInput([], { documents: [{ path: "甲.txt", text: "全文", sha256: "ab", facts }] }),
    );
    expect(graph.relationships).toEqual([]);
    expect(graph.nodes).toEqual([
      {
        label: "Document",
        id: "甲.txt",
        properties: { name: "某某委 2030年首批", ...facts, sha256: "ab", text: "全文" },
      },
    ]);
  });
});

describe("the graph of cases", () => {
  const one = record({
    id: "甲-01",
    title: "福州市推行一件事",
    order: 3,
    regions: {
      primary: ["福建省/福州市"],
      mentioned: ["福建省/福州市/晋安区"],
      evidence: [
        { region: "福建省/福州市", ...quote("在福州市试行", 5) },
        { region: "福建省/福州市", ...quote("福州市全域推广", 20) },
      ],
      ambiguous: [],
    },
    departments: [
      {
        id: "market-regulation",
        role: "lead",
        names: ["市市场监管局"],
        evidence: [quote("市市场监管局牵头", 40)],
      },
    ],
    mechanisms: [{ id: "one-thing", evidence: [quote("推行一件事", 0)] }],
    outcomes: [
      {
        metric: "duration",
        before: 15,
        after: 5,
        unit: "个工作日",
        changePct: null,
        delta: null,
        evidence: [],
      },
      {
        metric: "materials",
        before: null,
        after: null,
        unit: "%",
        changePct: -60,
        delta: null,
        evidence: [],
      },
    ],
  });
  const graph = graphOf([one]);

  it("links regions up to the province", () => {
    expect(links(graph, "PART_OF")).toEqual([
      "福建省/福州市 → 福建省",
      "福建省/福州市/晋安区 → 福建省/福州市",
    ]);
    expect(links(graph, "IMPLEMENTED_IN")).toEqual(["甲-01 → 福建省/福州市"]);
    expect(links(graph, "MENTIONS_REGION")).toEqual(["甲-01 → 福建省/福州市/晋安区"]);
  });

  it("links a mechanism to its category", () => {
    expect(links(graph, "BROADER")).toEqual(["one-thing → integrated-service"]);
    expect(node(graph, "Mechanism", "integrated-service")?.properties.kind).toBe("category");
  });

  it("says of each mechanism how often its links were right, and of a category that nobody knows", () => {
    const measured = new Map([["one-thing", { precision: 0.9, support: 10 }]]);
    const rated = buildGraph(graphInput([one], { measured }));
    expect(node(rated, "Mechanism", "one-thing")?.properties).toMatchObject({ precision: 0.9, support: 10 });
    expect(node(rated, "Mechanism", "integrated-service")?.properties).toMatchObject({
      precision: null,
      support: 0,
    });
    expect(node(rated, "Department", "market-regulation")?.properties).not.toHaveProperty("support");
  });

  it("carries quotes and offsets in parallel lists", () => {
    const link = graph.relationships.find(({ type }) => type === "IMPLEMENTED_IN");
    expect(link?.properties).toEqual({
      quotes: ["在福州市试行", "福州市全域推广"],
      startOffsets: [5, 20],
      endOffsets: [11, 27],
    });
  });

  it("keeps who leads and under which names", () => {
    const link = graph.relationships.find(({ type }) => type === "INVOLVES");
    expect(link?.properties).toMatchObject({ role: "lead", names: ["市市场监管局"] });
  });

  it("numbers outcomes and names them as a planner reads them", () => {
    expect(node(graph, "Outcome", "甲-01#1")?.properties.name).toBe("用时 15 → 5 个工作日");
    expect(node(graph, "Outcome", "甲-01#2")?.properties.name).toBe("材料 −60%");
  });

  it("gives a case its number, label and place", () => {
    expect(node(graph, "ReformCase", "甲-01")?.properties).toMatchObject({
      name: "福州市推行一件事",
      title: "福州市推行一件事",
      caseNo: 3,
      place: "福州",
    });
  });

  it("is the same whatever the order of the records", () => {
    const other = record({ id: "乙-01", mechanisms: [{ id: "one-thing", evidence: [] }] });
    expect(graphOf([one, other])).toEqual(graphOf([other, one]));
  });

  it("names a record whose id is not in the vocabulary", () => {
    const wrong = record({ id: "甲-02", mechanisms: [{ id: "no-such", evidence: [] }] });
    expect(() => graphOf([wrong])).toThrow("no-such");
  });
});

describe("the same case told several times", () => {
  const told = (id: string, length: number, duplicates: string[]) =>
    record({ id, span: [10, 10 + length], duplicates });

  it("points from the shorter telling to the fuller one", () => {
    const graph = graphOf([told("甲-01", 500, ["乙-01"]), told("乙-01", 900, ["甲-01"])]);
    expect(links(graph, "DUPLICATE_OF")).toEqual(["甲-01 → 乙-01"]);
  });

  it("points to the smaller id when both are of one length", () => {
    const graph = graphOf([told("b-01", 500, ["a-01"]), told("a-01", 500, ["b-01"])]);
    expect(links(graph, "DUPLICATE_OF")).toEqual(["b-01 → a-01"]);
  });

  it("points straight to the fullest of three, never in a chain", () => {
    const graph = graphOf([
      told("a-01", 300, ["b-01"]),
      told("b-01", 500, ["a-01", "c-01"]),
      told("c-01", 900, ["b-01"]),
    ]);
    expect(links(graph, "DUPLICATE_OF")).toEqual(["a-01 → c-01", "b-01 → c-01"]);
  });
});

describe("platforms", () => {
  const uses = (id: string, ...names: string[]) =>
    record({
      id,
      platforms: names.map((name, index) => ({ name, aliases: [], evidence: [quote(name, 10 * index)] })),
    });

  it("are one node under the name that all cases agree on", () => {
    const records = [uses("甲-01", "江东通APP", "江东通"), uses("甲-02", "江东通")];
    const members = [
      { record: "甲-01", name: "江东通APP" },
      { record: "甲-01", name: "江东通" },
      { record: "甲-02", name: "江东通" },
    ];
    const naming = [{ name: "江东通", aliases: ["江东通APP"], members }];
    const graph = buildGraph(graphInput(records, { platforms: naming }));
    expect(links(graph, "USES_PLATFORM")).toEqual(["甲-01 → 江东通", "甲-02 → 江东通"]);
    expect(graph.relationships.find(({ type }) => type === "USES_PLATFORM")?.properties.quotes).toEqual([
      "江东通APP",
      "江东通",
    ]);
    expect(node(graph, "Platform", "江东通")?.properties).toEqual({ name: "江东通", aliases: ["江东通APP"] });
  });

  it("have ids without marks, lower case, and never the same one twice", () => {
    const graph = graphOf([uses("甲-01", "“E 办” 平台", "e办平台")]);
    expect(graph.nodes.filter(({ label }) => label === "Platform").map(({ id }) => id)).toEqual([
      "e办平台",
      "e办平台-2",
    ]);
  });

  it("refuse a name that nobody resolved", () => {
    expect(() => buildGraph(graphInput([uses("甲-01", "江东通")], { platforms: [] }))).toThrow("江东通");
  });
});
