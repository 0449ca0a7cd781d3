/** The whole graph as one JSON object, a row a line, keys sorted: a text diff of two exports shows what changed. */

import type { PropertyGraph } from "../model/graph.ts";
import { byCodePoint } from "../model/order.ts";

/** `{ "nodes": [{label, id, properties}], "relationships": [{type, fromLabel, from, toLabel, to, properties}] }` */
export function json({ nodes, relationships }: PropertyGraph): string {
  const nodeRows = nodes.map(({ label, id, properties }) => ({
    label,
    id,
    properties: sortedKeys(properties),
  }));
  const relationshipRows = relationships.map(({ type, fromLabel, from, toLabel, to, properties }) => ({
    type,
    fromLabel,
    from,
    toLabel,
    to,
    properties: sortedKeys(properties),
  }));
  return `{"nodes":[\n${lines(nodeRows)}],\n"relationships":[\n${lines(relationshipRows)}]}\n`;
}

function lines(rows: readonly object[]): string {
  return rows.length === 0 ? "" : `${rows.map((row) => JSON.stringify(row)).join(",\n")}\n`;
}

export function sortedKeys<T>(properties: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => byCodePoint(a, b)));
}
