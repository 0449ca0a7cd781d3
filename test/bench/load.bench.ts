/**
 * Loading a graph into LadybugDB: the store's way (CSV and COPY, with all its checks) against UNWIND of the same rows.
 *
 * COPY is timed with everything around it: rows checked, CSV written, file verified, hashed and renamed.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, bench, describe } from "vitest";
import type { GraphNode, GraphRelationship, PropertyGraph, PropertyValue } from "../../src/model/graph.ts";
import { LadybugStore } from "../../src/store/ladybug.ts";
import {
  allRows,
  type Connection,
  type LbugValue,
  openDatabase,
  withConnection,
} from "../../src/store/ladybug-engine.ts";
import { readSchema } from "../../src/store/schema.ts";

const CASES = 30_000;
const MECHANISMS = 40;
const LINKS_PER_CASE = 4;
/** Larger batches are no faster. */
const BATCH = 1_000;
/** One run of each takes seconds: the ratio is what counts, and it is far from 1. */
const ONCE = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

const graph = syntheticGraph();
const schema = readSchema();
const root = mkdtempSync(join(tmpdir(), "reform-atlas-bench-"));
afterAll(() => rmSync(root, { recursive: true }));

describe(`load ${CASES} cases and ${CASES * LINKS_PER_CASE} links with quotes`, () => {
  bench(
    "COPY from CSV, checked and verified",
    async () => {
      const store = new LadybugStore(mkdtempSync(join(root, "copy-")));
      await store.replace(graph);
      await store.close();
    },
    ONCE,
  );

  bench(
    "UNWIND … CREATE in batches",
    async () => {
      const database = await openDatabase(join(mkdtempSync(join(root, "unwind-")), "graph.lbug"), "write");
      await withConnection(database, async (connection) => {
        await allRows(connection, schema.statements);
        await unwindNodes(connection, "ReformCase");
        await unwindNodes(connection, "Mechanism");
        await unwindLinks(connection);
        await allRows(connection, "CHECKPOINT");
      });
      await database.close();
    },
    ONCE,
  );
});

async function unwindNodes(connection: Connection, label: GraphNode["label"]): Promise<void> {
  const nodes = graph.nodes.filter((node) => node.label === label);
  const names = Object.keys(nodes[0]!.properties);
  const columns = ["id", ...names].map((name) => `${name}: r.${name}`).join(", ");
  const rows = nodes.map(({ id, properties }) => ({ id, ...properties }));
  await unwind(connection, `UNWIND $rows AS r CREATE (:${label} {${columns}})`, rows);
}

async function unwindLinks(connection: Connection): Promise<void> {
  const lists = ["quotes", "startOffsets", "endOffsets"].map((name) => `${name}: r.${name}`).join(", ");
  const ends = "MATCH (c:ReformCase {id: r.source}), (m:Mechanism {id: r.target})";
  const rows = graph.relationships.map(({ from, to, properties }) => ({
    source: from,
    target: to,
    ...properties,
  }));
  await unwind(connection, `UNWIND $rows AS r ${ends} CREATE (c)-[:APPLIES {${lists}}]->(m)`, rows);
}

async function unwind(connection: Connection, cypher: string, rows: readonly object[]): Promise<void> {
  const statement = await connection.prepare(cypher);
  for (let from = 0; from < rows.length; from += BATCH)
    await connection.execute(statement, { rows: rows.slice(from, from + BATCH) as unknown as LbugValue });
}

function syntheticGraph(): PropertyGraph {
  const nodes: GraphNode[] = [];
  const relationships: GraphRelationship[] = [];
  const add = (label: GraphNode["label"], id: string, properties: Record<string, PropertyValue>) =>
    nodes.push({ label, id, properties });
  for (let number = 0; number < MECHANISMS; number++)
    add("Mechanism", `m${number}`, {
      name: `机制${number}`,
      english: `mechanism ${number}`,
      kind: "mechanism",
    });
  for (let number = 0; number < CASES; number++) {
    const title = `某市推行第${number}项改革`;
    add("ReformCase", `c${number}`, {
      name: title,
      title,
      year: 2025,
      startOffset: number,
      endOffset: number + 900,
    });
    for (let link = 0; link < LINKS_PER_CASE; link++) {
      const quotes = [`将第${number}项改革涉及的多个事项整合为一件事`, "实行“一表申请、一窗受理”"].slice(
        link % 2,
      );
      const startOffsets = quotes.map((_, index) => number + index * 40);
      const endOffsets = startOffsets.map((start, index) => start + quotes[index]!.length);
      relationships.push({
        ...{ type: "APPLIES", fromLabel: "ReformCase", from: `c${number}`, toLabel: "Mechanism" },
        to: `m${(number + link * 7) % MECHANISMS}`,
        properties: { quotes, startOffsets, endOffsets },
      });
    }
  }
  return { nodes, relationships };
}
