/** What every store must do, whatever its engine: the same tests for all. */

import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { GraphNode, PropertyGraph } from "../../src/model/graph.ts";
import { byCodePoint } from "../../src/model/order.ts";
import type { QueryResult, Store } from "../../src/store/store.ts";
import { generatedGraph } from "./generated-graph.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";
import { SMALL_GRAPH } from "./small-graph.ts";

export const LIMITS = { rows: 1000, milliseconds: 10_000 };
const EMPTY: PropertyGraph = { nodes: [], relationships: [] };

/** A store's place: every call opens it anew. */
export type OpenStore = () => Store;

export interface Places {
  /** Where nothing has ever been loaded. */
  untouched(): Promise<OpenStore>;
  /** Whose graph a test may replace. */
  any(): Promise<OpenStore>;
}

export function describeStore(engine: string, places: Places): void {
  describe(`a graph in ${engine}`, () => describeGraph(places));
  describe(`a large graph in ${engine}`, () => describeLargeGraph(places));
  describe(`an answer of ${engine}`, () => describeAnswers(places));
  describe(`several at once in ${engine}`, () => describeConcurrency(places));
}

function closed<T extends Store>(store: T): T {
  onTestFinished(() => store.close());
  return store;
}

const platform = (id: string, name: string | null, aliases: readonly string[] | null): GraphNode => ({
  label: "Platform",
  id,
  properties: { name, aliases },
});

export function describeGraph({ untouched, any }: Places): void {
  async function loaded(graph: PropertyGraph): Promise<Store> {
    const store = closed((await any())());
    await store.replace(graph);
    return store;
  }

  it("is missed where none was loaded", async () => {
    const store = closed((await untouched())());
    await expect(store.read()).rejects.toThrow(
      expect.objectContaining({
        code: "STORE",
        message: expect.stringMatching(/UNAVAILABLE .*还没有图.*build/),
      }),
    );
  });

  it("comes back byte for byte, also an empty one", async () => {
    for (const graph of [EMPTY, SMALL_GRAPH]) {
      const store = await loaded(graph);
      expect(JSON.stringify(await store.read())).toBe(JSON.stringify(graph));
    }
  });

  it("is the same when it is loaded again, and for whoever opens the store next", async () => {
    const place = await any();
    const [first, second] = [closed(place()), closed(place())];
    await first.replace(SMALL_GRAPH);
    await first.replace(SMALL_GRAPH);
    expect(await first.read()).toEqual(SMALL_GRAPH);
    expect(await second.read()).toEqual(SMALL_GRAPH);
  });

  it("loses what is gone, gains what is new and changes what has changed", async () => {
    const withoutSecondDocument = without(SMALL_GRAPH, ({ id }) => id.startsWith("d2"));
    const changed = changedProperty(SMALL_GRAPH, "d1-02", "title", "乙区换了题目");
    const unknown = changedProperty(SMALL_GRAPH, "d1-02", "year", null);
    const store = await loaded(SMALL_GRAPH);
    for (const graph of [withoutSecondDocument, SMALL_GRAPH, changed, unknown, EMPTY, SMALL_GRAPH]) {
      await store.replace(graph);
      expect(await store.read()).toEqual(graph);
    }
  });

  it("keeps hostile texts exactly, alone and as items of lists", async () => {
    const lists = [HOSTILE_TEXTS, [], [""], ["", ""], ["", "", ""], ["a", ""], null];
    const nodes = [
      ...HOSTILE_TEXTS.map((text, index) => platform(`甲${index + 100}`, text, [text])),
      ...lists.map((list, index) => platform(`乙${index}`, index === 0 ? null : "", list)),
    ].sort((a, b) => byCodePoint(a.id, b.id));
    const store = await loaded({ nodes, relationships: [] });
    expect((await store.read()).nodes).toEqual(nodes);
  });

  it("keeps numbers exactly", async () => {
    const numbers = [0, -1, 1.5, 0.1, 1e21, 5e-324, 1.7976931348623157e308, 2 ** 53 - 1];
    const outcomes = numbers.map((before, index): GraphNode => {
      const properties = { before, after: null, unit: null, changePct: 0 - before, delta: null };
      return { label: "Outcome", id: `o${index}`, properties: { name: "", metric: "cost", ...properties } };
    });
    const store = await loaded({ nodes: outcomes, relationships: [] });
    expect((await store.read()).nodes).toEqual(outcomes);
    const { rows } = await store.query(
      "MATCH (o:Outcome) RETURN o.id AS id, o.before AS number ORDER BY id",
      {},
      LIMITS,
    );
    expect(rows.map(([, number]) => number)).toEqual(numbers);
  });

  it("has ids that carry every hostile text", async () => {
    const ids = HOSTILE_TEXTS.filter((text) => text !== "" && text.length <= 2000);
    const store = await loaded({ nodes: ids.map((id) => platform(id, "", [])), relationships: [] });
    expect(new Set((await store.read()).nodes.map(({ id }) => id))).toEqual(new Set(ids));
  });

  it("stays as it was when a row of the next one cannot be stored", async () => {
    const store = await loaded(SMALL_GRAPH);
    const wrong = changedProperty(SMALL_GRAPH, "d1-02", "year", 1.5);
    await expect(store.replace(wrong)).rejects.toThrow("ReformCase“d1-02” 的 year");
    expect(await store.read()).toEqual(SMALL_GRAPH);
  });
}

function describeLargeGraph({ any }: Places): void {
  it("of 10,000 cases comes back exactly, and loading says how far it is", async () => {
    const graph = generatedGraph(10_000);
    const store = closed((await any())());
    const seen: number[] = [];
    await store.replace(graph, (done, total) => seen.push(done / total));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    expect(await store.read()).toEqual(graph);
  });
}

function describeAnswers({ any }: Places): void {
  let store: Store;
  beforeAll(async () => {
    store = (await any())();
    await store.replace(SMALL_GRAPH);
    return () => store.close();
  });
  const ask = (cypher: string, parameters = {}, limits = LIMITS): Promise<QueryResult> =>
    store.query(cypher, parameters, limits);

  it("has nodes and relationships by label and id, without what is not known", async () => {
    const { columns, rows } = await ask(
      `MATCH (c:ReformCase)-[i:INVOLVES]->(d:Department) WHERE c.id = 'd1-01' AND i.role = 'lead'
       RETURN d AS 部门, i AS 参与, [d] AS 列表, count(*) AS 数`,
    );
    const market = { label: "Department", id: "market", properties: { name: "市场监管", english: "market" } };
    const evidence = { quotes: ["由甲市市场监管局牵头"], startOffsets: [0], endOffsets: [10] };
    const properties = { role: "lead", names: ["甲市市场监管局"], ...evidence };
    const involves = { type: "INVOLVES", from: "d1-01", to: "market", properties };
    expect(columns).toEqual(["部门", "参与", "列表", "数"]);
    expect(rows).toEqual([[market, involves, [market], 1]]);
    const noYear = await ask("MATCH (o:Outcome) WHERE o.id = 'd1-02#1' RETURN o AS node");
    const [[node]] = noYear.rows as [[{ properties: object }]];
    expect(Object.keys(node.properties)).toEqual(["name", "metric", "changePct"]);
  });

  it("has only the properties of a node's own label when a column mixes labels", async () => {
    const { rows } = await ask("MATCH (n:Department|TargetGroup) WHERE n.id = 'tax' RETURN n AS node");
    const tax = { label: "Department", id: "tax", properties: { name: "税务", english: "tax" } };
    expect(rows).toEqual([[tax]]);
  });

  it("gives paths as their nodes and relationships", async () => {
    const { rows } = await ask(
      "MATCH p = (r:Region)-[:PART_OF*2..2]->(:Region) WHERE r.id = '丙省/甲市/乙区' RETURN p AS path",
    );
    const [[path]] = rows as [[{ nodes: { id: string }[]; relationships: { from: string; to: string }[] }]];
    expect(path.nodes.map(({ id }) => id)).toEqual(["丙省/甲市/乙区", "丙省/甲市", "丙省"]);
    expect(path.relationships.map(({ from, to }) => [from, to])).toEqual([
      ["丙省/甲市/乙区", "丙省/甲市"],
      ["丙省/甲市", "丙省"],
    ]);
  });

  it("takes parameters of every type, an empty list too", async () => {
    const byIds = "MATCH (c:ReformCase) WHERE c.id IN $ids RETURN c.id AS id ORDER BY id";
    expect((await ask(byIds, { ids: ["d1-01", "d1-02"] })).rows).toEqual([["d1-01"], ["d1-02"]]);
    expect((await ask(byIds, { ids: [] })).rows).toEqual([]);
    const byValues =
      "MATCH (c:ReformCase) WHERE c.caseNo IN $numbers AND c.x >= $least AND $yes AND c.name CONTAINS $text RETURN c.id AS id ORDER BY id LIMIT $most";
    const parameters = { numbers: [1, 2, 9], least: 0.5, yes: true, text: "信用", most: 1 };
    expect((await ask(byValues, parameters)).rows).toEqual([["d1-01"]]);
  });

  it("counts with integers and divides them as integers", async () => {
    const { rows } = await ask(
      "RETURN 7 / 2 AS half, $n / 2 AS asked, 7 / 2.0 AS fraction, 9007199254740991 AS large",
      {
        n: 7,
      },
    );
    expect(rows).toEqual([[3, 3, 3.5, 9_007_199_254_740_991]]);
  });

  it("sorts texts by code point, nulls last", async () => {
    const { rows } = await ask(
      "UNWIND ['￥', '😀', 'a', 'Z', '福', '丙'] AS text RETURN text AS text ORDER BY text",
    );
    expect(rows.flat()).toEqual(["Z", "a", "丙", "福", "￥", "😀"]);
    const numbers = await ask(
      "MATCH (c:ReformCase) RETURN c.caseNo AS number, c.id AS id ORDER BY number, id",
    );
    expect(numbers.rows.map(([number]) => number)).toEqual([1, 2, 3, null, null]);
  });

  it("stops at the row limit and says so", async () => {
    const all = "MATCH (c:ReformCase) RETURN c.id AS id ORDER BY id";
    expect(await ask(all, {}, { ...LIMITS, rows: 2 })).toMatchObject({
      rows: [["d1-01"], ["d1-02"]],
      truncated: true,
    });
    expect(await ask(all, {}, { ...LIMITS, rows: 5 })).toMatchObject({ truncated: false });
    const endless =
      "MATCH (a:ReformCase), (b:ReformCase), (c:ReformCase), (d:Region), (e:Region) RETURN a.id AS id";
    expect((await ask(endless, {}, { ...LIMITS, rows: 10 })).rows).toHaveLength(10);
  });

  it("ends when it takes too long, and the next one comes", async () => {
    const names = [..."abcdefghij"];
    const nodes = names.map((name) => `(${name}:Region)`).join(", ");
    const ids = names.map((name) => `${name}.id`).join(" + ");
    const slow = `MATCH ${nodes} RETURN count(DISTINCT ${ids}) AS n`;
    await expect(ask(slow, {}, { rows: 10, milliseconds: 300 })).rejects.toThrow(
      expect.objectContaining({ code: "QUERY", message: expect.stringContaining("超过 0.3 秒") }),
    );
    expect((await ask("RETURN 1 AS one")).rows).toEqual([[1]]);
  });

  it.each([
    ["RETURN 1 AS n, 2 AS n", /同名|same name/],
    ["MATCH (n:Nobody) RETURN n AS node", /Nobody/],
    ["MATCH (:ReformCase)-[r:KNOWS]->() RETURN r.role AS role", /KNOWS/],
    ["MATCH (n RETURN n", /\S/],
    ["RETURN $missing AS n", /missing/],
    ["CREATE (:Cluster {id: 'x'})", /只能以/],
    ["MATCH (c:ReformCase) SET c.title = '' RETURN c.id AS id", /第 1 行第 22 列的 SET/],
  ])("of %s is a refusal that says why", async (cypher, reason) => {
    await expect(ask(cypher)).rejects.toThrow(
      expect.objectContaining({ code: "QUERY", message: expect.stringMatching(reason) }),
    );
  });
}

export function describeConcurrency({ any }: Places): void {
  const COUNT = "MATCH (c:ReformCase) RETURN count(c) AS cases";
  const small = SMALL_GRAPH;
  const large = generatedGraph(300);
  const casesOf = ({ nodes }: PropertyGraph): number =>
    nodes.filter(({ label }) => label === "ReformCase").length;

  it("twenty questions get the same answer each", async () => {
    const store = closed((await any())());
    await store.replace(small);
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.query(COUNT, {}, LIMITS)));
    expect(answers.map(({ rows }) => rows)).toEqual(answers.map(() => [[casesOf(small)]]));
  });

  it("more questions than may wait are told to come back, and the others get their answers", async () => {
    const store = closed((await any())());
    await store.replace(small);
    await store.query(COUNT, {}, LIMITS);
    const limits = { ...LIMITS, waiting: 3 };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => store.query(COUNT, {}, limits)),
    );
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: "QUERY", kind: "BUSY" });
    for (const outcome of outcomes)
      if (outcome.status === "fulfilled") expect(outcome.value.rows).toEqual([[casesOf(small)]]);
    expect((await store.query(COUNT, {}, limits)).rows).toEqual([[casesOf(small)]]);
  });

  it("readers during loads see one whole graph each time, or are told to wait", async () => {
    const place = await any();
    const [writer, reader] = [closed(place()), closed(place())];
    await writer.replace(small);
    const seen = new Set<string>();
    let finished = false;
    const reading = (async () => {
      while (!finished) seen.add(await wholeGraph(reader));
    })();
    for (const graph of [large, small, large]) await writer.replace(graph);
    finished = true;
    await reading;
    seen.delete("refused");
    expect(new Set([small, large].map((graph) => JSON.stringify(graph)))).toEqual(
      new Set([...seen, JSON.stringify(small), JSON.stringify(large)]),
    );
  });

  it("of two loads, each ends or yields, and the graph is one of the two", async () => {
    const place = await any();
    const stores = [closed(place()), closed(place())];
    const outcomes = await Promise.allSettled(
      stores.map((store, index) => store.replace(index === 0 ? small : large)),
    );
    const yielded = outcomes.filter((outcome) => outcome.status === "rejected");
    for (const { reason } of yielded) expect(reason).toMatchObject({ code: "STORE", message: /^LOCKED/ });
    expect(yielded.length).toBeLessThan(2);
    const graph = JSON.stringify(await closed(place()).read());
    expect([small, large].map((each) => JSON.stringify(each))).toContain(graph);
  });
}

/** The graph that a reader finds, after a question that must be answered or refused likewise. */
async function wholeGraph(reader: Store): Promise<string> {
  try {
    await reader.query("MATCH (c:ReformCase) RETURN count(c) AS cases", {}, LIMITS);
    return JSON.stringify(await reader.read());
  } catch (error) {
    expect(error).toMatchObject({ code: "STORE", message: expect.stringMatching(/还不完整|一再替换/) });
    return "refused";
  }
}

/** Without the nodes that fit, and their relationships. */
function without({ nodes, relationships }: PropertyGraph, fits: (node: GraphNode) => boolean): PropertyGraph {
  const gone = new Set(nodes.filter(fits).map(({ id }) => id));
  return {
    nodes: nodes.filter(({ id }) => !gone.has(id)),
    relationships: relationships.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  };
}

function changedProperty(
  graph: PropertyGraph,
  id: string,
  name: string,
  value: string | number | null,
): PropertyGraph {
  const nodes = graph.nodes.map((node) =>
    node.id === id ? { ...node, properties: { ...node.properties, [name]: value } } : node,
  );
  return { ...graph, nodes };
}
