import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";
import { describe, expect, it, onTestFinished } from "vitest";
import { Neo4jStore } from "../../src/store/neo4j.ts";
import { Neo4jConnection, type Neo4jLogin, requireVersion } from "../../src/store/neo4j-connection.ts";
import { answer } from "../../src/store/neo4j-query.ts";
import { readSchema } from "../../src/store/schema.ts";
import { afterBytes, afterEveryOtherCommit, cuttingProxy } from "../neo4j/cutting-proxy.ts";
import { type LeasedServer, leaseNeo4j } from "../neo4j/lease.ts";
import { LIMITS } from "./contract.ts";
import { generatedGraph } from "./generated-graph.ts";
import { SMALL_GRAPH } from "./small-graph.ts";

const server = await leaseNeo4j();
const login: Neo4jLogin = { user: "neo4j", password: "secret", database: undefined };
const IN_STEPS = { rows: 0, characters: 0 };

function opened(url: string, as = login, options = {}): Neo4jStore {
  const store = new Neo4jStore(url, as, options);
  onTestFinished(() => store.close());
  return store;
}

const unavailable = (reason: string) =>
  expect.objectContaining({
    code: "STORE",
    message: expect.stringMatching(new RegExp(`^UNAVAILABLE .*bolt://127.0.0.1:\\d+.*${reason}`)),
  });

describe("a Neo4j that is not there", () => {
  /** A port of this machine, with what listens on it. */
  async function listening(onConnection: Parameters<typeof createServer>[1]): Promise<string> {
    const listener = createServer(onConnection);
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      listener.close();
    });
    return `bolt://127.0.0.1:${(listener.address() as { port: number }).port}`;
  }

  it("is named at once, with what to check, whatever was asked", async () => {
    const store = opened("bolt://127.0.0.1:9");
    const begin = performance.now();
    await expect(store.replace(SMALL_GRAPH)).rejects.toThrow(unavailable("连不上：确认 Neo4j 已启动"));
    await expect(store.read()).rejects.toThrow(unavailable("连不上"));
    await expect(store.query("RETURN 1 AS one", {}, LIMITS)).rejects.toThrow(unavailable("连不上"));
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  it("but a server that says nothing, is given up after some seconds", async () => {
    const url = await listening(() => {});
    await expect(opened(url).read()).rejects.toThrow(unavailable("(连不上|没有应答)"));
  }, 30_000);

  it("but a server of another kind, is told from Neo4j", async () => {
    const url = await listening((socket) => {
      socket.on("error", () => {});
      socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    await expect(opened(url).read()).rejects.toThrow(unavailable("(Bolt 端口|连不上)"));
  });

  it.each(["Neo4j/4.4.38", "Neo4j/3.5.0", "Memgraph/2.0", undefined])("refuses the version %s", (agent) => {
    expect(() => requireVersion(agent, "bolt://127.0.0.1:1")).toThrow(unavailable("需要 Neo4j 5"));
  });

  it.each(["Neo4j/5.0.0", "Neo4j/5.26.12", "Neo4j/2025.06.1"])("takes the version %s", (agent) => {
    expect(() => requireVersion(agent, "bolt://127.0.0.1:1")).not.toThrow();
  });
});

describe.skipIf(server === null)("a Neo4j server", () => {
  const { url, login: right } = server as LeasedServer;
  const store = (options = {}): Neo4jStore => opened(url, right, options);

  it.each([
    ["a wrong password", { ...right, password: "wrong" }, "用户名或密码不对"],
    ["no password", { ...right, password: undefined }, "用户名或密码不对"],
    ["a database that it has not", { ...right, database: "nowhere" }, "没有这个数据库：检查 NEO4J_DATABASE"],
  ])("with %s says so", async (_, wrong, reason) => {
    await expect(opened(url, wrong).read()).rejects.toThrow(unavailable(reason));
  });

  it("with somebody's own nodes under our labels keeps them", async () => {
    await store().replace({ nodes: [], relationships: [] });
    await runs("CREATE (:Region {id: '丙省', name: '别人的'})");
    await expect(store().replace(SMALL_GRAPH)).rejects.toThrow(/不是本程序写入的 Region 节点.*原有的图未动/);
    expect(await runs("MATCH (n:Region) RETURN n.name AS name")).toEqual([["别人的"]]);
    await runs("MATCH (n:Region) DELETE n");
    await store().replace(SMALL_GRAPH);
  });

  it("keeps what it has beside our graph", async () => {
    await runs("CREATE (:Note {text: '备忘'})");
    await store().replace({ nodes: [], relationships: [] });
    await store().replace(SMALL_GRAPH);
    expect(await runs("MATCH (n:Note) WITH n, n.text AS text DELETE n RETURN text")).toEqual([["备忘"]]);
  });

  it("has an answer for what the fence in front does not know: files, procedures and writes", async () => {
    await store().replace(SMALL_GRAPH);
    const connection = await Neo4jConnection.open(url, right);
    onTestFinished(() => connection.close());
    const ask = (cypher: string) =>
      answer(connection, readSchema(), { cypher, parameters: {}, limits: LIMITS });
    for (const [cypher, reason] of [
      ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "LoadCSV"],
      ["MATCH (n:Region) CALL { LOAD CSV FROM 'http://127.0.0.1:9/' AS l RETURN l } RETURN l", "LoadCSV"],
      ["CALL db.labels() YIELD label RETURN label", "ProcedureCall"],
      ["CALL db.clearQueryCaches() YIELD value RETURN value", "ProcedureCall"],
      ["CREATE (n:Region {id: 'x'}) RETURN n.id AS id", "AccessMode|只能读图|read access"],
    ] as const)
      await expect(ask(cypher), cypher).rejects.toThrow(
        expect.objectContaining({ code: "QUERY", message: expect.stringMatching(reason) }),
      );
    expect((await ask("MATCH (c:ReformCase) RETURN count(c) AS cases")).rows).toEqual([[5]]);
  });

  it("ends what its own time limit does not, and answers the next", async () => {
    await store().replace(SMALL_GRAPH);
    const nested = `RETURN ${"(".repeat(3000)}1${")".repeat(3000)} AS one`;
    const begin = performance.now();
    await expect(store().query(nested, {}, { rows: 1, milliseconds: 500 })).rejects.toThrow(
      expect.objectContaining({ code: "QUERY" }),
    );
    expect(performance.now() - begin).toBeLessThan(3500);
    expect((await store().query("RETURN 1 AS one", {}, LIMITS)).rows).toEqual([[1]]);
  });

  describe("in the middle of a load", { timeout: 180_000 }, () => {
    const before = SMALL_GRAPH;
    const after = generatedGraph(2_000);

    it.each([50, 400, 900, 1500, 2500])(
      "whose loader is killed after %i ms has the old graph, the new one or says that it has neither, and the next load ends in the new one",
      async (milliseconds) => {
        await store().replace(before);
        const { user, password } = right;
        const script = fileURLToPath(new URL("./killed-neo4j-load.mjs", import.meta.url));
        const parameters = [url, user!, password!, "2000", `${milliseconds}`];
        const child = spawn(execPath, [script, ...parameters], { stdio: "ignore" });
        await new Promise((resolve) => child.on("exit", resolve));
        const found = await store()
          .read()
          .catch((error: Error) => error);
        if (found instanceof Error) expect(found.message).toContain("还不完整");
        else expect([JSON.stringify(before), JSON.stringify(after)]).toContain(JSON.stringify(found));
        await store().replace(after);
        expect(JSON.stringify(await store().read())).toBe(JSON.stringify(after));
      },
    );

    it.each([
      ["at once, with cuts in the middle", undefined, afterBytes(2_000, 30_000, 200_000)],
      ["in steps, with cuts in the middle", IN_STEPS, afterBytes(2_000, 30_000, 200_000, 100_000)],
      ["at once, with every other acknowledgement lost", undefined, afterEveryOtherCommit()],
      ["in steps, with every other acknowledgement lost", IN_STEPS, afterEveryOtherCommit()],
    ])("loses its connections, and the load (%s) ends in the same graph", async (_, atomic, cutAfter) => {
      await store().replace(before);
      const graph = generatedGraph(700);
      const proxy = await cuttingProxy(url, cutAfter);
      await opened(proxy.url, right, { atomic }).replace(graph);
      expect(proxy.cuts()).toBeGreaterThan(2);
      expect(JSON.stringify(await store().read())).toBe(JSON.stringify(graph));
    });

    it("loses its connection for good, and the loader says in one line what is kept", async () => {
      await store().replace(before);
      const proxy = await cuttingProxy(url, () => false);
      const loader = opened(proxy.url, right, { atomic: IN_STEPS, retryMilliseconds: 1000 });
      const load = loader.replace(after, (done) => {
        if (done > 2000) proxy.close();
      });
      await expect(load).rejects.toThrow(
        unavailable("已写入 \\d+ / 14430 行，图还不完整：再运行一次 build 就会补全。$"),
      );
      await store().replace(after);
      expect(JSON.stringify(await store().read())).toBe(JSON.stringify(after));
    });
  });

  async function runs(cypher: string): Promise<unknown[][]> {
    const driver = neo4j.driver(url, neo4j.auth.basic(right.user!, right.password!));
    try {
      const { records } = await driver.executeQuery(cypher);
      return records.map((record) => [...record.values()]);
    } finally {
      await driver.close();
    }
  }
});
