/** The whole graph out of Neo4j, and whether there is a whole one. */

import { type ManagedTransaction, Neo4jError, type Session, type Transaction } from "neo4j-driver";
import { AtlasError } from "../errors.ts";
import type { GraphNode, GraphRelationship, PropertyGraph } from "../model/graph.ts";
import { sortedGraph } from "../model/graph-order.ts";
import { readProperties } from "./neo4j-values.ts";
import type { GraphSchema, PropertyTypes } from "./schema.ts";
import { NoGraphError } from "./store-error.ts";

/** A load that ends while the graph is read makes reading begin again; more than so many in a row are no accident. */
const ATTEMPTS = 5;

/** What a load has removed between finding it and reading it. */
const REMOVED_MEANWHILE = "Neo.ClientError.Statement.EntityNotFound";

export type Running = ManagedTransaction | Transaction;

/** Runs work in a new transaction. */
export type InTransaction = <T>(work: (transaction: Running) => Promise<T>) => Promise<T>;

/**
 * Runs `work` on one version of the graph: again when a load has replaced it meanwhile, or when `work` gives null because
 * it has seen rows of two loads. Throws STORE without a whole graph.
 */
export async function onOneVersion<T>(
  url: string,
  inTransaction: InTransaction,
  work: (transaction: Running) => Promise<T | null>,
): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const result = await inTransaction(async (transaction) => {
        const before = await currentLoad(transaction, url);
        const value = await work(transaction);
        return (await currentLoad(transaction, url)) === before ? value : null;
      });
      if (result !== null) return result;
    } catch (error) {
      if (!(error instanceof Neo4jError && error.code === REMOVED_MEANWHILE)) throw error;
    }
  }
  throw new AtlasError(
    "STORE",
    `UNAVAILABLE Neo4j（${url}）里的图正被一再替换，或混入了别处写入的行：稍后再试，或再运行一次 build。`,
  );
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
    if (graph?.nodes.length === 0) await requireLoaded(transaction, url);
    return graph;
  });
}

/** Null when the rows are of more than one load: a transaction sees what others commit while it reads. */
async function readRows(transaction: Running, schema: GraphSchema): Promise<PropertyGraph | null> {
  const loads = new Set<unknown>();
  const rows = async (match: string, types: PropertyTypes) => {
    const { records } = await transaction.run(match);
    return records.map((record) => {
      const { stored, ...ends } = record.toObject();
      // A row that is removed between finding and reading it has no properties any more.
      loads.add(stored?.loadId);
      return { ends, properties: readProperties(stored ?? {}, types) };
    });
  };
  const nodes: GraphNode[] = [];
  for (const [label, types] of schema.nodes)
    for (const { ends, properties } of await rows(
      `MATCH (n:${label}) RETURN n.id AS id, properties(n) AS stored`,
      types,
    ))
      nodes.push({ label, id: ends.id, properties });
  const relationships: GraphRelationship[] = [];
  for (const [type, { ends, properties: types }] of schema.relationships)
    for (const { from: fromLabel, to: toLabel } of ends)
      for (const row of await rows(
        `MATCH (a:${fromLabel})-[r:${type}]->(b:${toLabel}) RETURN a.id AS from, b.id AS to, properties(r) AS stored`,
        types,
      )) {
        const { from, to } = row.ends;
        relationships.push({ type, fromLabel, from, toLabel, to, properties: row.properties });
      }
  return loads.size > 1 ? null : sortedGraph(nodes, relationships);
}

/** An empty graph is one, too, if it was loaded: then the constraints are there. */
async function requireLoaded(transaction: Running, url: string): Promise<void> {
  const { records } = await transaction.run(
    "SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'reform_atlas_' RETURN name LIMIT 1",
  );
  if (records.length === 0) throw new NoGraphError(`Neo4j（${url}）`);
}
