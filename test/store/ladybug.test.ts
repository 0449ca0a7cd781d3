import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { GraphNode, PropertyGraph } from "../../src/model/graph.ts";
import { LadybugStore } from "../../src/store/ladybug.ts";
import { SMALL_GRAPH } from "./small-graph.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const LIMITS = { rows: 1000, milliseconds: 5000 };
const EMPTY: PropertyGraph = { nodes: [], relationships: [] };

/** What engines and CSV files are known to change. */
const HOSTILE = [
  ...["", " ", "　", "a", "0350", "3.0", "true", "null", "NULL", "1e5", "2025-01-01", "-"],
  ...[
    '"',
    '""',
    "'",
    "\\",
    "\\\\",
    '\\"',
    "a\\",
    'a"b,c',
    "a,b",
    "[a,b]",
    "[",
    "{a: 1}",
    "（一）、",
    "a;b",
    "#a",
  ],
  ...["\n", "\r", "\r\n", "甲\n乙", "\t", "\u001E", "\u001D", "\u0085", "\u2028", "\uFEFFa", "\uFFFF"],
  ...[
    "😀",
    "𠀀",
    "e\u0301",
    "\u0301a",
    "\u200D",
    "👨‍👩‍👧",
    "🇨🇳",
    "क्षि",
    "x".repeat(300_000),
    "字".repeat(70_000),
  ],
];

function emptyStore(folder = temporaryFolder()): LadybugStore {
  const store = new LadybugStore(folder);
  onTestFinished(() => store.close());
  return store;
}

async function loaded(graph: PropertyGraph = SMALL_GRAPH): Promise<LadybugStore> {
  const store = emptyStore();
  await store.replace(graph);
  return store;
}

const platform = (id: string, name: string | null, aliases: readonly string[] | null): GraphNode => ({
  label: "Platform",
  id,
  properties: { name, aliases },
});

describe("a graph in LadybugDB", () => {
  it("comes back byte for byte, also an empty one", async () => {
    for (const graph of [EMPTY, SMALL_GRAPH]) {
      const store = await loaded(graph);
      expect(JSON.stringify(await store.read())).toBe(JSON.stringify(graph));
    }
  });

  it("keeps hostile texts exactly, alone and as items of lists", async () => {
    const nodes = [
      ...HOSTILE.map((text, index) => platform(`甲${index + 100}`, text, [text])),
      ...[HOSTILE, [], [""], ["", ""], ["", "", ""], ["a", ""], null].map((list, index) =>
        platform(`乙${index}`, index === 0 ? null : "", list),
      ),
    ].sort((a, b) => (a.id < b.id ? -1 : 1));
    const store = await loaded({ nodes, relationships: [] });
    expect((await store.read()).nodes).toEqual(nodes);
  });

  it("keeps numbers exactly", async () => {
    const outcomes = [0, -1, 1.5, 0.1, 1e21, 5e-324, 1.7976931348623157e308, 2 ** 53 - 1].map(
      (before, index): GraphNode => ({
        label: "Outcome",
        id: `o${index}`,
        properties: {
          ...{ name: "", metric: "cost", before, after: null, unit: null, changePct: -before, delta: null },
        },
      }),
    );
    const store = await loaded({ nodes: outcomes, relationships: [] });
    const { rows } = await store.query(
      "MATCH (o:Outcome) RETURN o.id AS id, o.before AS number ORDER BY id",
      {},
      LIMITS,
    );
    expect(rows.map(([, number]) => number)).toEqual(outcomes.map(({ properties }) => properties.before));
  });

  it("stores ids that carry every hostile text", async () => {
    const ids = HOSTILE.filter((text) => text !== "");
    const store = await loaded({ nodes: ids.map((id) => platform(id, "", [])), relationships: [] });
    expect(new Set((await store.read()).nodes.map(({ id }) => id))).toEqual(new Set(ids));
  });

  it("is replaced whole, and the same store answers with the new one", async () => {
    const store = await loaded();
    expect((await store.read()).nodes).toHaveLength(SMALL_GRAPH.nodes.length);
    await store.replace(EMPTY);
    expect(await store.read()).toEqual(EMPTY);
  });

  it("lives in a folder with any name", async () => {
    const store = emptyStore(join(temporaryFolder(), "图 [1]*?'s"));
    await store.replace(SMALL_GRAPH);
    expect(await store.read()).toEqual(SMALL_GRAPH);
  });

  it("reports progress up to the number of rows", async () => {
    const seen: number[] = [];
    await emptyStore().replace(SMALL_GRAPH, (done, total) => seen.push(done / total));
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});

describe("an answer", () => {
  const folder = mkdtempSync(join(tmpdir(), "reform-atlas-"));
  const store = new LadybugStore(folder);
  beforeAll(() => store.replace(SMALL_GRAPH));
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it("has nodes and relationships by label and id, without what is not known", async () => {
    const { columns, rows } = await store.query(
      `MATCH (c:ReformCase)-[i:INVOLVES]->(d:Department) WHERE c.id = 'd1-01' AND i.role = 'lead'
       RETURN d AS 部门, i AS 参与, [d] AS 列表, count(*) AS 数`,
      {},
      LIMITS,
    );
    const market = { label: "Department", id: "market", properties: { name: "市场监管", english: "market" } };
    const quotes = ["由甲市市场监管局牵头"];
    const properties = {
      role: "lead",
      names: ["甲市市场监管局"],
      quotes,
      startOffsets: [0],
      endOffsets: [10],
    };
    const involves = { type: "INVOLVES", from: "d1-01", to: "market", properties };
    expect(columns).toEqual(["部门", "参与", "列表", "数"]);
    expect(rows).toEqual([[market, involves, [market], 1]]);
    const noYear = "MATCH (o:Outcome) WHERE o.id = 'd1-02#1' RETURN o AS node";
    const [[node]] = (await store.query(noYear, {}, LIMITS)).rows as [[{ properties: object }]];
    expect(Object.keys(node.properties)).toEqual(["name", "metric", "changePct"]);
  });

  it("has only the properties of a node's own label when a column mixes labels", async () => {
    const { rows } = await store.query(
      "MATCH (n:Department|TargetGroup) WHERE n.id = 'tax' RETURN n AS node",
      {},
      LIMITS,
    );
    expect(rows).toEqual([
      [{ label: "Department", id: "tax", properties: { name: "税务", english: "tax" } }],
    ]);
  });

  it("gives paths as their nodes and relationships", async () => {
    const query = "MATCH p = (r:Region)-[:PART_OF*2..2]->(:Region) RETURN p AS path LIMIT 1";
    const [[path]] = (await store.query(query, {}, LIMITS)).rows as [
      [{ nodes: { id: string }[]; relationships: object[] }],
    ];
    expect(path.relationships).toHaveLength(2);
    expect(path.nodes[0]).toMatchObject({ label: "Region" });
  });

  it("takes parameters of every type, an empty list too", async () => {
    const ask = async (ids: readonly string[]) =>
      (
        await store.query(
          "MATCH (c:ReformCase) WHERE c.id IN $ids RETURN c.id AS id ORDER BY id",
          { ids },
          LIMITS,
        )
      ).rows;
    expect(await ask(["d1-01", "d1-02"])).toEqual([["d1-01"], ["d1-02"]]);
    expect(await ask([])).toEqual([]);
  });

  it("stops at the row limit and says so", async () => {
    const ask = (rows: number) =>
      store.query("MATCH (c:ReformCase) RETURN c.id AS id ORDER BY id", {}, { ...LIMITS, rows });
    expect(await ask(2)).toMatchObject({ rows: [["d1-01"], ["d1-02"]], truncated: true });
    expect(await ask(5)).toMatchObject({ truncated: false });
    const endless =
      "MATCH (a:ReformCase), (b:ReformCase), (c:ReformCase), (d:Region), (e:Region) RETURN a.id AS id";
    expect((await store.query(endless, {}, { ...LIMITS, rows: 10 })).rows).toHaveLength(10);
  });

  it("ends a query that takes too long", async () => {
    const names = [..."abcdefghij"];
    const nodes = names.map((name) => `(${name}:Region)`).join(", ");
    const ids = names.map((name) => `${name}.id`).join(" + ");
    const slow = `MATCH ${nodes} RETURN count(DISTINCT ${ids}) AS n`;
    await expect(store.query(slow, {}, { rows: 10, milliseconds: 100 })).rejects.toThrow(
      expect.objectContaining({ code: "QUERY", message: expect.stringContaining("超过 0.1 秒") }),
    );
  });

  it.each([
    ["RETURN 1 AS n, 2 AS n", "两列同名"],
    ["MATCH (n:Nobody) RETURN n AS node", "Nobody"],
    ["MATCH (n RETURN n", "Parser"],
    ["RETURN $missing AS n", "missing"],
    ["CREATE (:Cluster {id: 'x'})", "只能以"],
    ["MATCH (r:Region) RETURN r.level AS a, count(DISTINCT r.id) AS b, count(r.id) AS c", "DISTINCT"],
  ])("of %s is a refusal that says why", async (cypher, reason) => {
    await expect(store.query(cypher, {}, LIMITS)).rejects.toThrow(
      expect.objectContaining({ code: "QUERY", message: expect.stringContaining(reason) }),
    );
  });
});

describe("a store that cannot be read", () => {
  const failure = (word: string) =>
    expect.objectContaining({ code: "STORE", message: expect.stringContaining(word) });
  const graphFile = (folder: string) =>
    join(folder, readdirSync(folder).find((name) => name.endsWith(".lbug"))!);

  it("says where there is no graph yet", async () => {
    const folder = temporaryFolder();
    await expect(emptyStore(join(folder, "none")).read()).rejects.toThrow(failure("UNAVAILABLE"));
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ["a changed byte", (file: string) => appendFileSync(file, "x")],
    ["another file in its place", (file: string) => writeFileSync(file, "not a graph")],
    ["an empty file", (file: string) => writeFileSync(file, "")],
    ["no file", (file: string) => rmSync(file)],
    ["a manifest that is none", (file: string) => writeFileSync(join(file, "../manifest.json"), "{")],
    [
      "a manifest that leads elsewhere",
      (file: string) => writeFileSync(join(file, "../manifest.json"), '{"file":"../x"}'),
    ],
  ])("finds %s before the engine does", async (_, damage) => {
    const folder = temporaryFolder();
    const store = emptyStore(folder);
    await store.replace(SMALL_GRAPH);
    chmodSync(graphFile(folder), 0o644);
    damage(graphFile(folder));
    await expect(store.read()).rejects.toThrow(failure("DAMAGED"));
    await store.replace(SMALL_GRAPH);
    expect(await store.read()).toEqual(SMALL_GRAPH);
  });

  it("says when the graph was built for other columns", async () => {
    const folder = temporaryFolder();
    const store = emptyStore(folder);
    await store.replace(SMALL_GRAPH);
    const path = join(folder, "manifest.json");
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), schema: "other" }));
    await expect(store.read()).rejects.toThrow(failure("另一版本"));
  });
});
