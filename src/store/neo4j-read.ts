/** The whole graph out of Neo4j, and whether there is a whole one. */

import { type ManagedTransaction, Neo4jError, type Session, type Transaction } from "neo4j-driver";
import { AtlasError } from "../errors.ts";
import type { GraphNode, GraphRelationship, PropertyGraph } from "../model/graph.ts";
import { sortedGraph } from "../model/graph-order.ts";
import { readProperties } from "./neo4j-values.ts";
import type { GraphSchema } from "./schema.ts";
import { NoGraphError } from "./store-error.ts";

/** A load that ends while the graph is read makes reading begin again; more than so many in a row are no accident. */
const ATTEMPTS = 5;

/** What a load has removed between finding it and reading it. */
const REMOVED_MEANWHILE = "Neo.ClientError.Statement.EntityNotFound";

export type Running = ManagedTransaction | Transaction;

/** Runs work in a new transaction. */
export type InTransaction = <T>(work: (transaction: Running) => Promise<T>) => Promise<T>;

/** Runs `work` on one version of the graph: again when a load has replaced it meanwhile. Throws STORE without a whole graph. */
export async function onOneVersion<T>(
  url: string,
  inTransaction: InTransaction,
  work: (transaction: Running) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const result = await inTransaction(async (transaction) => {
        const before = await currentLoad(transaction, url);
        const value = await work(transaction);
        return (await currentLoad(transaction, url)) === before ? { value } : null;
      });
      if (result !== null) return result.value;
    } catch (error) {
      if (!(error instanceof Neo4jError && error.code === REMOVED_MEANWHILE)) throw error;
    }
  }
  throw new AtlasError("STORE", `UNAVAILABLE Neo4j（${url}）里的图正被一再替换：稍后再试。`);
}

/** The load whose graph is there. */
async function currentLoad(transaction: Running, url: string): Promise<string | null> {
  const { records } = await transaction.run(
    `OPTIONAL MATCH (l:AtlasLoad) WITH count(l) AS unfinished
     OPTIONAL MATCH (d:Document) RETURN unfinished, d.loadId AS loadId LIMIT 1`,
  );
  if (records[0]!.get("unfinished") === 0n) return records[0]!.get("loadId");
  throw new AtlasError(
    "STORE",
    `UNAVAILABLE Neo4j（${url}）里的图还不完整：有一次入库正在进行，或没有做完；等它做完，或再运行一次 build。`,
  );
}

/** Properties in the order of the schema, with null for what is not known. Throws STORE where nothing was ever loaded. */
export async function readGraph(session: Session, url: string, schema: GraphSchema): Promise<PropertyGraph> {
  const inTransaction: InTransaction = (work) => session.executeRead(work);
  return onOneVersion(url, inTransaction, async (transaction) => {
    const graph = await readRows(transaction, schema);
    if (graph.nodes.length === 0) await requireLoaded(transaction, url);
    return graph;
  });
}

async function readRows(transaction: Running, schema: GraphSchema): Promise<PropertyGraph> {
  const nodes: GraphNode[] = [];
  for (const [label, types] of schema.nodes) {
    const { records } = await transaction.run(
      `MATCH (n:${label}) RETURN n.id AS id, properties(n) AS stored`,
    );
    for (const record of records)
      nodes.push({ label, id: record.get("id"), properties: readProperties(record.get("stored"), types) });
  }
  const relationships: GraphRelationship[] = [];
  for (const [type, { ends, properties: types }] of schema.relationships) {
    for (const { from: fromLabel, to: toLabel } of ends) {
      const { records } = await transaction.run(
        `MATCH (a:${fromLabel})-[r:${type}]->(b:${toLabel}) RETURN a.id AS from, b.id AS to, properties(r) AS stored`,
      );
      for (const record of records) {
        const [from, to] = [record.get("from"), record.get("to")];
        const properties = readProperties(record.get("stored"), types);
        relationships.push({ type, fromLabel, from, toLabel, to, properties });
      }
    }
  }
  return sortedGraph(nodes, relationships);
}

/** An empty graph is one, too, if it was loaded: then the constraints are there. */
async function requireLoaded(transaction: Running, url: string): Promise<void> {
  const { records } = await transaction.run(
    "SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'reform_atlas_' RETURN name LIMIT 1",
  );
  if (records.length === 0) throw new NoGraphError(`Neo4j（${url}）`);
}
