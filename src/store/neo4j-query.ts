/**
 * One question to Neo4j, which reads the graph and nothing else.
 *
 * The server refuses writes in a READ transaction, yet lets LOAD CSV fetch files and addresses and some procedures change
 * settings. So the plan is looked at first. The transaction is not a managed one, which would run a question again that
 * took too much memory; and the server's timeout does not stop its parser, hence a timer of our own.
 */

import type { Neo4jConnection } from "./neo4j-connection.ts";
import { queryError, tooSlow } from "./neo4j-errors.ts";
import { explained, refuseByPlan } from "./neo4j-plan.ts";
import { type InTransaction, onOneVersion, type Running } from "./neo4j-read.ts";
import { cellOf, endsOfRelationships, parameterValue } from "./neo4j-values.ts";
import type { GraphSchema } from "./schema.ts";
import type { QueryLimits, QueryParameter, QueryResult } from "./store.ts";

/** Zero would lift the server's own limit. */
const SHORTEST_MILLISECONDS = 1;

export interface Question {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, QueryParameter>>;
  readonly limits: QueryLimits;
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
    timer = setTimeout(() => reject(tooSlow(milliseconds)), milliseconds);
  });
  const inTransaction: InTransaction = async (work) => {
    const transaction = await session.beginTransaction({ timeout: milliseconds });
    try {
      return await work(transaction);
    } finally {
      await transaction.close();
    }
  };
  const work = (): Promise<QueryResult> =>
    onOneVersion(connection.url, inTransaction, async (transaction) => {
      const { cypher, parameters } = question;
      const { summary } = await transaction.run(explained(cypher), driverParameters(parameters));
      refuseByPlan(summary, cypher, schema);
      return run(transaction, schema, question);
    });
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
