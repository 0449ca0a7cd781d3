import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIMITS } from "../../src/commands/query.ts";
import type { AtlasProblem } from "../../src/model/atlas.ts";
import { createApp } from "../../src/serve/app.ts";
import { LadybugStore } from "../../src/store/ladybug.ts";
import { readTable } from "../store/guard/tables.ts";
import { SMALL_GRAPH } from "../store/small-graph.ts";

const folder = mkdtempSync(join(tmpdir(), "reform-atlas-"));
const store = new LadybugStore(folder);
beforeAll(() => store.replace(SMALL_GRAPH));
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const app = createApp({
  graph: SMALL_GRAPH,
  build: "b1",
  questions: [],
  ask: () => Promise.reject(new Error("no saved question here")),
  query: (cypher, parameters) => store.query(cypher, parameters, LIMITS),
  viewer: new Map(),
  host: "127.0.0.1",
});

const send = (body: string, headers: Record<string, string> = {}, method = "POST") =>
  app.request("http://localhost/api/query", {
    method,
    headers: { host: "localhost:7450", "content-type": "application/json", ...headers },
    ...(method === "GET" ? {} : { body }),
  });
const ask = (cypher: string, parameters = {}) => send(JSON.stringify({ cypher, parameters }));
const COUNT = "MATCH (c:ReformCase) RETURN count(*) AS cases";
const ANSWER = { columns: ["cases"], rows: [[5]], truncated: false };

describe("POST /api/query", () => {
  it("answers a reading query, with parameters too", async () => {
    expect(await (await ask(COUNT)).json()).toEqual(ANSWER);
    const byIds = await ask("MATCH (c:ReformCase) WHERE c.id IN $编号 RETURN c.id AS id ORDER BY id", {
      编号: ["d1-02", "d1-01"],
    });
    expect(await byIds.json()).toMatchObject({ rows: [["d1-01"], ["d1-02"]] });
    expect((await send(JSON.stringify({ cypher: COUNT }))).status).toBe(200);
  });

  it("refuses every attack with its line and column, and answers the next one", async () => {
    for (const { cypher } of readTable("console-bad")) {
      const response = await ask(cypher);
      expect([cypher, response.status]).toEqual([cypher, 403]);
      expect(await response.json()).toEqual({
        ...{ ok: false, code: "REFUSED", status: 403, error: expect.stringContaining("查询被拒绝") },
        ...{ line: expect.any(Number), column: expect.any(Number) },
      });
    }
    expect(await (await ask(COUNT)).json()).toEqual(ANSWER);
  });

  it("gives the engine's reason for what it cannot run", async () => {
    const response = await ask("RETURN nobody AS x");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "FAILED", error: expect.stringContaining("nobody") });
  });

  it.each<[string, string, Record<string, string>, number, string]>([
    ["a form", "cypher=RETURN", { "content-type": "application/x-www-form-urlencoded" }, 415, "TYPE"],
    ["plain text", `{"cypher":"${COUNT}"}`, { "content-type": "text/plain" }, 415, "TYPE"],
    ["another site", `{"cypher":"${COUNT}"}`, { origin: "https://evil.example" }, 403, "ORIGIN"],
    ["another port", `{"cypher":"${COUNT}"}`, { origin: "http://localhost:9999" }, 403, "ORIGIN"],
    ["a page without an origin", `{"cypher":"${COUNT}"}`, { origin: "null" }, 403, "ORIGIN"],
    ["another site's frame", `{"cypher":"${COUNT}"}`, { "sec-fetch-site": "cross-site" }, 403, "ORIGIN"],
    ["another host", `{"cypher":"${COUNT}"}`, { host: "evil.example" }, 421, "HOST"],
    ["70 KB", JSON.stringify({ cypher: COUNT, parameters: { a: "x".repeat(70_000) } }), {}, 413, "SIZE"],
    ["no JSON", "{", {}, 400, "USAGE"],
    ["a list", "[]", {}, 400, "USAGE"],
    ["null", "null", {}, 400, "USAGE"],
    ["no text", '{"parameters":{}}', {}, 400, "USAGE"],
    ["a number for a text", '{"cypher":1}', {}, 400, "USAGE"],
    ["a list of parameters", `{"cypher":"${COUNT}","parameters":[]}`, {}, 400, "USAGE"],
    ["an unknown key", `{"cypher":"${COUNT}","rows":1}`, {}, 400, "USAGE"],
    ["__proto__", `{"cypher":"${COUNT}","__proto__":{"x":1}}`, {}, 400, "USAGE"],
    ["__proto__ as a parameter", `{"cypher":"${COUNT}","parameters":{"__proto__":"x"}}`, {}, 400, "QUERY"],
    ["null as a parameter", `{"cypher":"${COUNT}","parameters":{"ids":null}}`, {}, 400, "QUERY"],
    ["null in a parameter", `{"cypher":"${COUNT}","parameters":{"ids":["a",null]}}`, {}, 400, "QUERY"],
    ["a map as a parameter", `{"cypher":"${COUNT}","parameters":{"a":{"b":1}}}`, {}, 400, "QUERY"],
    ["an infinite number", `{"cypher":"${COUNT}","parameters":{"a":1e999}}`, {}, 400, "QUERY"],
  ])("refuses %s in the one shape of an error", async (_, body, headers, status, code) => {
    const response = await send(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ ok: false, code, status, error: expect.stringMatching(/。$/) });
  });

  it("takes a request of its own page", async () => {
    const own = { origin: "http://localhost:7450", "sec-fetch-site": "same-origin" };
    expect((await send(JSON.stringify({ cypher: COUNT }), own)).status).toBe(200);
  });

  it("takes nothing but POST, and no other path does", async () => {
    const response = await send("", {}, "GET");
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    for (const method of ["PUT", "DELETE", "PATCH"]) expect((await send("", {}, method)).status).toBe(405);
    const elsewhere = await app.request("http://localhost/api/query/x", {
      method: "POST",
      headers: { host: "localhost" },
    });
    expect([elsewhere.status, elsewhere.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("ends slow queries in time, says so or that it is busy, and serves everything else meanwhile", async () => {
    // Much to join and little to keep, so that it is the time that runs out, and not the memory.
    const names = [..."abcdefghijkl"];
    const slow = `MATCH ${names.map((name) => `(${name}:Region)`).join(", ")} RETURN count(DISTINCT ${names.map((name) => `size(${name}.id)`).join(" + ")}) AS n`;
    const before = process.memoryUsage.rss();
    const start = performance.now();
    const asked = Array.from({ length: 14 }, () => ask(slow));
    const waits: number[] = [];
    let finished = false;
    const beside = (async () => {
      while (!finished) {
        const asked = performance.now();
        await app.request("http://localhost/healthz", { headers: { host: "localhost" } });
        waits.push(performance.now() - asked);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    const responses = await Promise.all(asked);
    expect(performance.now() - start).toBeLessThan(3500);
    finished = true;
    await beside;
    const problems = (await Promise.all(responses.map((response) => response.json()))) as AtlasProblem[];
    const kinds = new Set(problems.map(({ code, status }) => `${status} ${code}`));
    expect(kinds).toEqual(new Set(["504 TIMEOUT", "429 BUSY"]));
    const busy = responses.find(({ status }) => status === 429)!;
    expect(Number(busy.headers.get("retry-after"))).toBeGreaterThan(0);
    waits.sort((a, b) => a - b);
    expect(waits[Math.floor(waits.length * 0.99)]).toBeLessThan(200);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 2 ** 20);
    expect(await (await ask(COUNT)).json()).toEqual(ANSWER);
  });
});
