/** The whole graph out of a LadybugDB, as it was loaded. */

import type { GraphNode, GraphRelationship, PropertyGraph, PropertyValue } from "../model/graph.ts";
import { sortedGraph } from "../model/graph-order.ts";
import { allRows, type Connection, type EngineRow } from "./ladybug-engine.ts";
import type { GraphSchema, PropertyTypes } from "./schema.ts";

/** Properties in the order of the schema, with null for what is not known. */
export async function readGraph(connection: Connection, schema: GraphSchema): Promise<PropertyGraph> {
  const nodes: GraphNode[] = [];
  for (const [label, types] of schema.nodes) {
    const columns = ["n.id AS id", ...propertyColumns("n", types)].join(", ");
    for (const row of await allRows(connection, `MATCH (n:${label}) RETURN ${columns}`))
      nodes.push({ label, id: row.id as string, properties: propertiesOf(row, types) });
  }
  const relationships: GraphRelationship[] = [];
  for (const [type, { ends, properties: types }] of schema.relationships) {
    for (const { from: fromLabel, to: toLabel } of ends) {
      const columns = ["a.id AS source", "b.id AS target", ...propertyColumns("r", types)].join(", ");
      const pattern = `(a:${fromLabel})-[r:${type}]->(b:${toLabel})`;
      for (const row of await allRows(connection, `MATCH ${pattern} RETURN ${columns}`)) {
        const [from, to] = [row.source as string, row.target as string];
        relationships.push({ type, fromLabel, from, toLabel, to, properties: propertiesOf(row, types) });
      }
    }
  }
  return sortedGraph(nodes, relationships);
}

/** How many rows each label and each type has; the same shape as the manifest's. */
export async function countRows(connection: Connection, schema: GraphSchema): Promise<RowCounts> {
  const nodes: Record<string, number> = {};
  for (const label of schema.nodes.keys())
    nodes[label] = await countOf(connection, `MATCH (n:${label}) RETURN count(n) AS rows`);
  const relationships: Record<string, number> = {};
  for (const type of schema.relationships.keys())
    relationships[type] = await countOf(connection, `MATCH ()-[r:${type}]->() RETURN count(r) AS rows`);
  return { nodes, relationships };
}

export interface RowCounts {
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
}

async function countOf(connection: Connection, cypher: string): Promise<number> {
  const [row] = await allRows(connection, cypher);
  return row!.rows as number;
}

/** Columns are prefixed: a property may be named like a keyword or like another column. */
export function propertyColumns(variable: string, types: PropertyTypes): string[] {
  return [...types.keys()].map((name) => `${variable}.${name} AS p_${name}`);
}

export function propertiesOf(row: EngineRow, types: PropertyTypes): Record<string, PropertyValue> {
  return Object.fromEntries([...types.keys()].map((name) => [name, row[`p_${name}`] as PropertyValue]));
}
