/**
 * One question to Neo4j, which reads the graph and nothing else.
 *
 * The server refuses writes in a READ transaction, yet lets LOAD CSV fetch files and addresses and some procedures change
 * settings. So the plan is looked at first. The transaction is not a managed one, which would run a question again that
 * took too much memory; and the server's timeout does not stop its parser, hence a timer of our own.
 */

import type { Neo4jConnection } from "./neo4j-connection.ts";
import { queryError, readError } from "./neo4j-errors.ts";
import { explained, refuseByPlan } from "./neo4j-plan.ts";
import { type InTransaction, onOneVersion, type Running } from "./neo4j-read.ts";
import { cellOf, endsOfRelationships, parameterValue } from "./neo4j-values.ts";
import { tooSlow } from "./query-problem.ts";
import type { GraphSchema } from "./schema.ts";
import type { QueryLimits, QueryParameter, QueryResult } from "./store.ts";

/** The server ends a question at its time; where it does not, nobody waits longer than so much more. */
const GRACE_MILLISECONDS = 2_000;

/** Zero would lift the server's own limit. */
const SHORTEST_MILLISECONDS = 1;

/** One of every step that questions take: a server that has just started spends seconds on its first statement. */
const WARM_UP = `
  MATCH (c:ReformCase) WITH c LIMIT 1
  OPTIONAL MATCH (c)-[:IMPLEMENTED_IN]->(:Region)-[:PART_OF*0..3]->(r:Region)
  RETURN r.id AS region, count(DISTINCT c.id) AS cases, collect(r.name) AS names ORDER BY cases DESC, region`;

export interface Question {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, QueryParameter>>;
  readonly limits: QueryLimits;
}

/** So that the time of the first question is its own. Throws STORE when there is no server. */
export async function warmUp(connection: Neo4jConnection): Promise<void> {
  const session = connection.session("read");
  try {
    await session.executeRead((transaction) => transaction.run(WARM_UP));
  } catch (error) {
    throw readError(error, connection.url);
  } finally {
    await session.close();
  }
}

/** Throws QUERY with the server's reason or that the time ran out, STORE when there is no server or no whole graph. */
export async function answer(
  connection: Neo4jConnection,
  schema: GraphSchema,
  question: Question,
): Promise<QueryResult> {
  const milliseconds = Math.max(question.limits.milliseconds, SHORTEST_MILLISECONDS);
  const session = connection.session("read", question.limits.rows + 1);
  let timer: NodeJS.Timeout | undefined;
  const outOfTime = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(milliseconds)), milliseconds + GRACE_MILLISECONDS);
  });
  const inTransaction: InTransaction = async (work) => {
    const transaction = await session.beginTransaction({ timeout: milliseconds });
    try {
      return await work(transaction);
    } finally {
      await transaction.close();
    }
  };
  const work = async (): Promise<QueryResult> => {
    await inTransaction((transaction) => refuseUnlessPlanReads(transaction, schema, question));
    return onOneVersion(connection.url, inTransaction, (transaction) => run(transaction, schema, question));
  };
  try {
    return await Promise.race([work(), outOfTime]);
  } catch (error) {
    throw queryError(error, connection.url, milliseconds);
  } finally {
    clearTimeout(timer);
    // Not waited for: closing asks the server to stop, and a server that hangs would not answer.
    session.close().catch(() => {});
  }
}

async function refuseUnlessPlanReads(
  transaction: Running,
  schema: GraphSchema,
  { cypher, parameters }: Question,
): Promise<void> {
  const { summary } = await transaction.run(explained(cypher), driverParameters(parameters));
  refuseByPlan(summary, cypher, schema);
}

async function run(transaction: Running, schema: GraphSchema, question: Question): Promise<QueryResult> {
  const { cypher, parameters, limits } = question;
  const result = transaction.run(cypher, driverParameters(parameters));
  const columns = (await result.keys()) as string[];
  const raw: unknown[][] = [];
  let truncated = false;
  for await (const record of result) {
    truncated = raw.length === limits.rows;
    if (truncated) break;
    raw.push(columns.map((name) => record.get(name)));
  }
  const ids = await nodeIds(transaction, raw);
  const context = { schema, idOf: (elementId: string) => ids.get(elementId) ?? null };
  return { columns, rows: raw.map((row) => row.map((value) => cellOf(value, context))), truncated };
}

/** The ids of the nodes at the ends of all relationships among the cells. */
async function nodeIds(transaction: Running, cells: unknown): Promise<ReadonlyMap<string, string>> {
  const ends = [...new Set(endsOfRelationships(cells))];
  if (ends.length === 0) return new Map();
  const { records } = await transaction.run(
    "MATCH (n) WHERE elementId(n) IN $ends RETURN elementId(n) AS end, n.id AS id",
    { ends },
  );
  return new Map(records.map((record) => [record.get("end"), record.get("id")]));
}

function driverParameters(parameters: Question["parameters"]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, parameterValue(value)]));
}
