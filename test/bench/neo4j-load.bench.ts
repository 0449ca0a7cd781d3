/**
 * Loading a graph into Neo4j: the store's way (rows over Bolt, checked, in transactions that may be repeated) against
 * LOAD CSV of the same rows, which the server fetches and merges in transactions of the same size.
 */

import { createServer } from "node:http";
import neo4j, { type Session } from "neo4j-driver";
import { afterAll, bench, describe } from "vitest";
import type { GraphRelationship, PropertyGraph } from "../../src/model/graph.ts";
import { sortedGraph } from "../../src/model/graph-order.ts";
import { Neo4jStore } from "../../src/store/neo4j.ts";
import { leaseNeo4j } from "../neo4j/lease.ts";
import { wipeNeo4j } from "../neo4j/wipe.ts";

const CASES = 100_000;
const LINKS_PER_CASE = 5;
const MECHANISMS = 200;
/** A server that has just started is many times slower than one that has loaded as much as this, in either way. */
const WARM_UP_CASES = 20_000;
/** One run of each takes half a minute. */
const ONCE = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

const server = await leaseNeo4j();
const graph = syntheticGraph(CASES);
const warmUpGraph = syntheticGraph(WARM_UP_CASES);

const bodies: Readonly<Record<string, string>> = {
  ...{ "/all/nodes": nodesCsv(graph), "/all/links": linksCsv(graph) },
  ...{ "/some/nodes": nodesCsv(warmUpGraph), "/some/links": linksCsv(warmUpGraph) },
};
const files = createServer((request, response) => response.end(bodies[request.url!]));
await new Promise<void>((resolve) => files.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${(files.address() as { port: number }).port}`;
afterAll(() => {
  files.close();
});

if (server !== null) {
  await overBolt(warmUpGraph);
  await wipeNeo4j(server);
  await byLoadCsv("/some");
}

describe.skipIf(server === null)(
  `load ${CASES} cases and ${CASES * LINKS_PER_CASE} links with quotes`,
  () => {
    // Before the run alone: what is set up for the phase of warming up is not waited for.
    const setup = (_: unknown, mode?: string): Promise<void> | undefined =>
      mode === "run" ? wipeNeo4j(server!) : undefined;
    const emptied = { ...ONCE, setup };
    bench("the store, over Bolt", () => overBolt(graph), emptied);
    bench("LOAD CSV", () => byLoadCsv("/all"), emptied);
  },
);

async function overBolt(rows: PropertyGraph): Promise<void> {
  const store = new Neo4jStore(server!.url, server!.login);
  await store.replace(rows);
  await store.close();
}

async function byLoadCsv(folder: string): Promise<void> {
  const { url, login } = server!;
  const driver = neo4j.driver(url, neo4j.auth.basic(login.user!, login.password!));
  await loadCsv(driver.session(), address + folder);
  await driver.close();
}

async function loadCsv(session: Session, address: string): Promise<void> {
  for (const label of ["ReformCase", "Mechanism"])
    await session.run(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  for (const label of ["ReformCase", "Mechanism"])
    await session.run(
      `LOAD CSV FROM '${address}/nodes' AS row
       CALL { WITH row WITH row WHERE row[0] = '${label}'
         MERGE (n:${label} {id: row[1]}) SET n.name = row[2], n.year = toInteger(row[3]) } IN TRANSACTIONS OF 5000 ROWS`,
    );
  await session.run(
    `LOAD CSV FROM '${address}/links' AS row
     CALL { WITH row MATCH (a:ReformCase {id: row[0]}) MATCH (b:Mechanism {id: row[1]})
       MERGE (a)-[r:APPLIES]->(b) SET r.quotes = split(row[2], ';'),
         r.startOffsets = [x IN split(row[3], ';') | toInteger(x)],
         r.endOffsets = [x IN split(row[4], ';') | toInteger(x)] } IN TRANSACTIONS OF 5000 ROWS`,
  );
}

function nodesCsv({ nodes }: PropertyGraph): string {
  return nodes
    .map(({ label, id, properties: { name, year } }) => `${label},${id},${name},${year ?? ""}\n`)
    .join("");
}

function linksCsv({ relationships }: PropertyGraph): string {
  const list = (value: unknown): string => (value as unknown[]).join(";");
  return relationships
    .map(({ from, to, properties: { quotes, startOffsets, endOffsets } }) =>
      [from, to, list(quotes), list(startOffsets), list(endOffsets)].join(","),
    )
    .map((line) => `${line}\n`)
    .join("");
}

function syntheticGraph(size: number): PropertyGraph {
  const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index);
  const cases = numbers(size);
  return sortedGraph(
    [
      ...numbers(MECHANISMS).map((n) => ({
        ...({ label: "Mechanism", id: `m-${n}`, properties: { name: `机制${n}` } } as const),
      })),
      ...cases.map((n) => ({
        ...({ label: "ReformCase", id: `c-${n}`, properties: { name: `案例${n}`, year: 2025 } } as const),
      })),
    ],
    cases.flatMap((n) =>
      numbers(LINKS_PER_CASE).map((k): GraphRelationship => {
        const quotes = numbers(1 + ((n + k) % 3)).map((q) => `第${n}个案例推行第${k}项做法的第${q}句`);
        const startOffsets = quotes.map((_, q) => n + q);
        const endOffsets = quotes.map((quote, q) => n + q + quote.length);
        return {
          ...{ type: "APPLIES", fromLabel: "ReformCase", from: `c-${n}`, toLabel: "Mechanism" },
          ...{ to: `m-${(n * 7 + k * 31) % MECHANISMS}`, properties: { quotes, startOffsets, endOffsets } },
        };
      }),
    ),
  );
}
