/** Before a new graph file is used: does it hold what was given? */

import { AtlasError } from "../errors.ts";
import type { GraphRelationship, PropertyGraph } from "../model/graph.ts";
import { type Connection, lastOf, openDatabase, withConnection } from "./ladybug-engine.ts";
import { countRows, propertiesOf, propertyColumns, type RowCounts } from "./ladybug-read.ts";
import type { GraphSchema } from "./schema.ts";

/** Relationships that are compared word for word: a fault of a route shows in every part, so a few spread out find it. */
const SAMPLES = 64;

/** Opens the file as a reader will, compares all counts and a sample of the evidence, and gives the counts. */
export async function verifyRows(
  path: string,
  graph: PropertyGraph,
  schema: GraphSchema,
): Promise<RowCounts> {
  const database = await openDatabase(path, "read");
  try {
    return await withConnection(database, async (connection) => {
      const found = await countRows(connection, schema);
      const expected = expectedCounts(graph, schema);
      if (JSON.stringify(found) !== JSON.stringify(expected))
        throw mismatch(`行数不符，应为 ${JSON.stringify(expected)}，实为 ${JSON.stringify(found)}`);
      for (const relationship of sampleOf(graph.relationships)) {
        if (!(await isStored(connection, relationship, schema)))
          throw mismatch(
            `${relationship.type}（${relationship.from} → ${relationship.to}）读回后与写入的不同`,
          );
      }
      return found;
    });
  } finally {
    await database.close();
  }
}

function expectedCounts(graph: PropertyGraph, schema: GraphSchema): RowCounts {
  const nodes = Object.fromEntries([...schema.nodes.keys()].map((label) => [label, 0]));
  for (const { label } of graph.nodes) nodes[label]!++;
  const relationships = Object.fromEntries([...schema.relationships.keys()].map((type) => [type, 0]));
  for (const { type } of graph.relationships) relationships[type]!++;
  return { nodes, relationships };
}

/** Evenly spread, so that every type with many rows is met; always the same ones. */
function sampleOf(relationships: readonly GraphRelationship[]): GraphRelationship[] {
  const step = Math.max(1, Math.floor(relationships.length / SAMPLES));
  return relationships.filter((_, index) => index % step === 0);
}

async function isStored(
  connection: Connection,
  { type, fromLabel, from, toLabel, to, properties }: GraphRelationship,
  schema: GraphSchema,
): Promise<boolean> {
  const { properties: types } = schema.relationships.get(type)!;
  const columns = ["a.id AS source", ...propertyColumns("r", types)].join(", ");
  const pattern = `(a:${fromLabel} {id: $from})-[r:${type}]->(b:${toLabel} {id: $to})`;
  const statement = await connection.prepare(`MATCH ${pattern} RETURN ${columns}`);
  const result = lastOf(await connection.execute(statement, { from, to }));
  const expected = JSON.stringify([...types.keys()].map((name) => properties[name] ?? null));
  try {
    return result
      .getAllSync()
      .some((row) => JSON.stringify(Object.values(propertiesOf(row, types))) === expected);
  } finally {
    result.close();
  }
}

function mismatch(problem: string): AtlasError {
  return new AtlasError(
    "STORE",
    `DAMAGED 新建的图核对不通过（${problem}）：没有启用，原有的图未动，请报告这个缺陷。`,
  );
}
