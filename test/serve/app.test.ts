import { describe, expect, it } from "vitest";
import { AtlasError } from "../../src/errors.ts";
import type { Atlas, AtlasCasePage, AtlasEvidence, SavedQuestion } from "../../src/model/atlas.ts";
import type {
  GraphNode,
  GraphRelationship,
  NodeLabel,
  PropertyGraph,
  RelationshipType,
} from "../../src/model/graph.ts";
import { createApp } from "../../src/serve/app.ts";

const node = (label: NodeLabel, id: string, properties: GraphNode["properties"] = {}): GraphNode => ({
  label,
  id,
  properties: { name: id, ...properties },
});
const evidence = (quote: string, start: number) => ({
  quotes: [quote],
  startOffsets: [start],
  endOffsets: [start + quote.length],
});
const link = (
  type: RelationshipType,
  from: [NodeLabel, string],
  to: [NodeLabel, string],
  properties: GraphRelationship["properties"] = {},
): GraphRelationship => ({ type, fromLabel: from[0], from: from[1], toLabel: to[0], to: to[1], properties });

const TEXT = "信件。甲市免申即享。乙省免申即享。";
const reform = (id: string, startOffset: number, endOffset: number): GraphNode =>
  node("ReformCase", id, {
    title: `${id}办法`,
    startOffset,
    endOffset,
    place: "甲",
    caseNo: 1,
    batch: null,
    sections: "[]",
  });

/** Two cases of one document and a shorter telling of the first one. */
const GRAPH: PropertyGraph = {
  nodes: [
    node("Document", "甲.txt", { text: TEXT }),
    reform("a", 3, 10),
    reform("b", 10, 17),
    reform("c", 3, 6),
    node("Mechanism", "no-application", {
      ...{ kind: "mechanism", english: "No application", precision: 0.875, support: 8 },
    }),
    node("Mechanism", "policy-delivery", { kind: "category" }),
    node("Region", "乙省", { level: "province" }),
    node("Region", "乙省/甲市", { level: "prefecture" }),
  ],
  relationships: [
    ...["a", "b", "c"].map((id) => link("DESCRIBED_IN", ["ReformCase", id], ["Document", "甲.txt"])),
    link("APPLIES", ["ReformCase", "a"], ["Mechanism", "no-application"], evidence("甲市免申即享", 3)),
    link("APPLIES", ["ReformCase", "b"], ["Mechanism", "no-application"], evidence("乙省免申即享", 10)),
    link("APPLIES", ["ReformCase", "c"], ["Mechanism", "no-application"], evidence("甲市", 3)),
    link("BROADER", ["Mechanism", "no-application"], ["Mechanism", "policy-delivery"]),
    link("IMPLEMENTED_IN", ["ReformCase", "a"], ["Region", "乙省/甲市"], evidence("甲市免申即享", 3)),
    link("IMPLEMENTED_IN", ["ReformCase", "b"], ["Region", "乙省"], evidence("乙省免申即享", 10)),
    link("IMPLEMENTED_IN", ["ReformCase", "c"], ["Region", "乙省/甲市"], evidence("甲市", 3)),
    link("PART_OF", ["Region", "乙省/甲市"], ["Region", "乙省"]),
    link("DUPLICATE_OF", ["ReformCase", "c"], ["ReformCase", "a"]),
  ],
};

const question: SavedQuestion = {
  name: "cases",
  group: "regions",
  title: "案例",
  titleEnglish: "Cases",
  description: "",
  descriptionEnglish: "",
  cypher: "MATCH (c:ReformCase) RETURN c.id AS id",
  parameters: [],
};

const app = createApp({
  graph: GRAPH,
  build: "b1",
  questions: [question],
  ask: async (_, parameters) => {
    if (parameters.bad) throw new AtlasError("USAGE", "没有参数 bad");
    return { columns: ["id"], rows: [["a"]], truncated: false };
  },
  query: async () => ({ columns: [], rows: [], truncated: false }),
  viewer: new Map([["/", { body: new TextEncoder().encode("<html>"), type: "text/html; charset=utf-8" }]]),
  host: "127.0.0.1",
});

const get = (path: string, init?: RequestInit) =>
  app.request(`http://localhost${path}`, { ...init, headers: { host: "localhost:7450", ...init?.headers } });
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;

describe("the API", () => {
  it("gives the overview, with shorter tellings marked", async () => {
    const atlas = await json<Atlas>("/api/atlas");
    expect(atlas.build).toBe("b1");
    expect(atlas.cases.map(({ id, duplicateOf }) => [id, duplicateOf])).toEqual([
      ["a", null],
      ["b", null],
      ["c", "a"],
    ]);
    expect(atlas.documents[0]!.cases).toBe(2);
    expect(atlas.mechanisms[0]).toEqual({
      id: "no-application",
      name: "no-application",
      english: "No application",
      kind: "mechanism",
      broader: "policy-delivery",
      precision: 0.875,
      support: 8,
    });
    expect(atlas.mechanisms[1]).toMatchObject({ precision: null, support: 0 });
  });

  it("gives a case with its own text, and quotes that are slices of it", async () => {
    const page = await json<AtlasCasePage>("/api/cases/b");
    expect(page.text).toBe("乙省免申即享。");
    for (const { quotes } of page.links)
      for (const { quote, start, end } of quotes) expect(page.text.slice(start, end)).toBe(quote);
    expect(page.links.find(({ kind }) => kind === "mechanism")!.others).toBe(1);
  });

  it("gives the other tellings of a case, from either side", async () => {
    expect((await json<AtlasCasePage>("/api/cases/a")).duplicates.map(({ id }) => id)).toEqual(["c"]);
    expect((await json<AtlasCasePage>("/api/cases/c")).duplicates.map(({ id }) => id)).toEqual(["a"]);
  });

  it("gives the quotes of a cell, a category for all below it, a shorter telling not counted", async () => {
    const ids = async (mechanism: string, region: string) =>
      (
        await json<AtlasEvidence>(`/api/evidence?mechanism=${mechanism}&region=${encodeURIComponent(region)}`)
      ).cases.map(({ id }) => id);
    expect(await ids("no-application", "乙省/甲市")).toEqual(["a"]);
    expect(await ids("policy-delivery", "乙省/甲市")).toEqual(["a"]);
    expect(await ids("no-application", "乙省")).toEqual(["b"]);
    expect(await ids("no-application", "丙省")).toEqual([]);
  });

  it("lists and asks saved questions, and says what is wrong with a parameter", async () => {
    expect(await json("/api/queries")).toEqual([question]);
    expect(await json("/api/queries/cases")).toEqual({ columns: ["id"], rows: [["a"]], truncated: false });
    const refused = await get("/api/queries/cases?bad=1");
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({ ok: false, code: "USAGE", error: "没有参数 bad", status: 400 });
  });
});

describe("requests", () => {
  it.each([
    ["/api/cases/nobody", 404],
    ["/api/cases/__proto__", 404],
    ["/api/queries/..%2f..%2fetc%2fpasswd", 404],
    ["/../package.json", 404],
    ["/%2e%2e/package.json", 404],
    ["/api/evidence", 400],
  ])("%s → %i in the one shape of an error", async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ ok: false, status });
  });

  it("takes nothing but GET", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"])
      expect((await get("/api/atlas", { method })).status).toBe(405);
  });

  it("refuses the name of another site", async () => {
    expect((await get("/api/atlas", { headers: { host: "evil.example" } })).status).toBe(421);
    expect((await get("/api/atlas", { headers: { host: "127.0.0.1:7450" } })).status).toBe(200);
  });

  it("carries the policy that forbids foreign scripts", async () => {
    const response = await get("/");
    expect(response.headers.get("content-security-policy")).toContain(
      "default-src 'none'; script-src 'self'",
    );
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await get("/api/nothing")).headers.get("content-security-policy")).toContain(
      "default-src 'none'",
    );
  });
});
