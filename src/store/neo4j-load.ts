/**
 * A graph into Neo4j.
 *
 * Every row carries the id of the load that wrote it last; the last transaction removes what no longer belongs. So a
 * load may be repeated, interrupted or sent twice by the driver, and ends in the same graph. A graph that one
 * transaction can hold is replaced at once, or not at all. A larger one is marked by an AtlasLoad node until it is
 * whole; every transaction locks that node first, so that of two loads the later one goes on and the earlier one yields.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ManagedTransaction, Session } from "neo4j-driver";
import { AtlasError } from "../errors.ts";
import type { PropertyGraph } from "../model/graph.ts";
import { CYPHER_FOLDER } from "./cypher-folder.ts";
import { type Batch, batchesOf } from "./neo4j-batches.ts";
import type { Neo4jConnection } from "./neo4j-connection.ts";
import { loadError } from "./neo4j-errors.ts";
import type { GraphSchema } from "./schema.ts";

/** What one transaction may hold; the server keeps all of it in memory (a few kilobytes a row) until the end. */
export interface AtomicLimits {
  readonly rows: number;
  readonly characters: number;
}
const ATOMIC: AtomicLimits = { rows: 20_000, characters: 20_000_000 };

const UNTOUCHED = "原有的图未动。";

/** Throws STORE saying what the database holds now: UNAVAILABLE, or LOCKED when another load has taken over. */
export async function loadGraph(
  connection: Neo4jConnection,
  graph: PropertyGraph,
  schema: GraphSchema,
  onProgress: (done: number, total: number) => void,
  atomic: AtomicLimits = ATOMIC,
): Promise<void> {
  const batches = batchesOf(graph, schema);
  const total = sum(batches, ({ size }) => size);
  const isAtomic = total <= atomic.rows && sum(batches, ({ characters }) => characters) <= atomic.characters;
  let kept = UNTOUCHED;
  const onWritten = (done: number): void => {
    if (!isAtomic) kept = `已写入 ${done} / ${total} 行，图还不完整：再运行一次 build 就会补全。`;
    onProgress(done, total);
  };
  const session = connection.session("write");
  try {
    await refuseForeignNodes(session, schema);
    await createConstraints(session);
    await (isAtomic ? loadAtOnce : loadInSteps)(session, batches, schema, onWritten);
  } catch (error) {
    throw loadError(error, connection.url, kept);
  } finally {
    await session.close();
  }
}

type Load = (
  session: Session,
  batches: readonly Batch[],
  schema: GraphSchema,
  onWritten: (done: number) => void,
) => Promise<void>;

const loadAtOnce: Load = async (session, batches, schema, onWritten) => {
  await session.executeWrite(async (transaction) => {
    const loadId = await claim(transaction);
    await writeAll(batches, onWritten, (batch) => write(transaction, batch, loadId));
    await removeOthers(transaction, schema, loadId);
  });
};

const loadInSteps: Load = async (session, batches, schema, onWritten) => {
  const loadId = await session.executeWrite(claim);
  onWritten(0);
  await writeAll(batches, onWritten, (batch) =>
    session.executeWrite(async (transaction) => {
      if (!(await hold(transaction, loadId))) throw yielded();
      await write(transaction, batch, loadId);
    }),
  );
  await session.executeWrite(async (transaction) => {
    if (await hold(transaction, loadId)) await removeOthers(transaction, schema, loadId);
    // The driver sends a transaction again whose acknowledgement was lost: then all is done already.
    else if (!(await isCurrent(transaction, batches[0]!, loadId))) throw yielded();
  });
};

async function writeAll(
  batches: readonly Batch[],
  onWritten: (done: number) => void,
  writeOne: (batch: Batch) => Promise<void>,
): Promise<void> {
  let done = 0;
  for (const batch of batches) {
    await writeOne(batch);
    done += batch.size;
    onWritten(done);
  }
}

/** Somebody's own nodes under our labels would be overwritten and removed. */
async function refuseForeignNodes(session: Session, schema: GraphSchema): Promise<void> {
  const labels = [...schema.nodes.keys()].join("|");
  const { records } = await session.executeRead((transaction) =>
    transaction.run(`MATCH (n:${labels}) WHERE n.loadId IS NULL RETURN labels(n) AS labels LIMIT 1`),
  );
  if (records.length === 0) return;
  throw new AtlasError(
    "STORE",
    `UNAVAILABLE 数据库里有不是本程序写入的 ${records[0]!.get("labels")} 节点：换一个空的数据库（NEO4J_DATABASE），或先删去它们。${UNTOUCHED}`,
  );
}

/** Constraints come first: without them a load is a hundred times slower and may double nodes. */
async function createConstraints(session: Session): Promise<void> {
  const statements = readFileSync(join(CYPHER_FOLDER, "schema.neo4j.cypher"), "utf8").match(
    /^CREATE [^;]*/gm,
  )!;
  await session.executeWrite(async (transaction) => {
    for (const statement of statements) await transaction.run(statement);
  });
}

/** Makes this load the one that may write; one that was under way yields at its next transaction. */
async function claim(transaction: ManagedTransaction): Promise<string> {
  const { records } = await transaction.run(
    "MERGE (l:AtlasLoad {id: 'graph'}) SET l.loadId = randomUUID() RETURN l.loadId AS loadId",
  );
  return records[0]!.get("loadId");
}

/** False when another load has claimed the graph since. Writing locks the node; only then is it read. */
async function hold(transaction: ManagedTransaction, loadId: string): Promise<boolean> {
  const { records } = await transaction.run(
    `MATCH (l:AtlasLoad {id: 'graph'}) SET l.holder = $loadId
     WITH l WHERE l.loadId = $loadId RETURN l.loadId AS loadId`,
    { loadId },
  );
  return records.length > 0;
}

async function write(transaction: ManagedTransaction, batch: Batch, loadId: string): Promise<void> {
  const { records } = await transaction.run(batch.statement, { rows: batch.rows(), loadId });
  const written = Number(records[0]!.get("written"));
  if (written !== batch.size)
    throw new AtlasError("STORE", `DAMAGED Neo4j 只写入了 ${written} / ${batch.size} 行：再运行一次 build。`);
}

/** Removes what earlier loads have left, and the mark of this one. */
async function removeOthers(
  transaction: ManagedTransaction,
  schema: GraphSchema,
  loadId: string,
): Promise<void> {
  for (const [type, { ends }] of schema.relationships)
    for (const { from, to } of ends)
      await transaction.run(
        `MATCH (:${from})-[r:${type}]->(:${to}) WHERE coalesce(r.loadId, '') <> $loadId DELETE r`,
        { loadId },
      );
  for (const label of schema.nodes.keys())
    await transaction.run(`MATCH (n:${label}) WHERE n.loadId <> $loadId DETACH DELETE n`, { loadId });
  await transaction.run("MATCH (l:AtlasLoad) DELETE l");
}

/** Whether the graph is that of a load: its first rows are there, and no load is under way. */
async function isCurrent(transaction: ManagedTransaction, first: Batch, loadId: string): Promise<boolean> {
  const { records } = await transaction.run(
    `MATCH (n {id: $id}) WHERE n.loadId = $loadId AND NOT EXISTS { MATCH (l:AtlasLoad) }
     RETURN n.id AS id LIMIT 1`,
    { ...(first.rows()[0] as { id: string }), loadId },
  );
  return records.length > 0;
}

function yielded(): AtlasError {
  return new AtlasError("STORE", "LOCKED 另一次入库已经开始：这一次停下，以那一次为准。");
}

function sum(batches: readonly Batch[], figure: (batch: Batch) => number): number {
  return batches.reduce((total, batch) => total + figure(batch), 0);
}
