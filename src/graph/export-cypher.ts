/** A Cypher script for Neo4j 5: constraints, then every node, then every relationship, a statement a line. */

import type { GraphNode, NodeLabel, PropertyGraph, PropertyValue } from "../model/graph.ts";
import { byCodePoint } from "../model/order.ts";
import { sortedKeys } from "./export-json.ts";

/** Run it on an empty database; with MERGE, running it twice changes nothing. */
export function cypherScript({ nodes, relationships }: PropertyGraph): string {
  const labels = [...new Set(nodes.map(({ label }) => label))].sort(byCodePoint);
  const lines = [
    ...labels.map((label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;`),
    ...nodes.map(nodeStatement),
    ...relationships.map(
      ({ type, fromLabel, from, toLabel, to, properties }) =>
        `MATCH (a${key(fromLabel, from)}), (b${key(toLabel, to)}) MERGE (a)-[r:${type}]->(b)${assignment("r", properties)};`,
    ),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function nodeStatement({ label, id, properties }: GraphNode): string {
  return `MERGE (n${key(label, id)})${assignment("n", properties)};`;
}

function key(label: NodeLabel, id: string): string {
  return `:${label} {id: ${literal(id)}}`;
}

/** Null is left out: Neo4j stores no null. */
function assignment(variable: string, properties: Readonly<Record<string, PropertyValue>>): string {
  const entries = Object.entries(sortedKeys(properties)).filter(([, value]) => value !== null);
  if (entries.length === 0) return "";
  return ` SET ${variable} += {${entries.map(([name, value]) => `${name}: ${literal(value)}`).join(", ")}}`;
}

/** JSON's numbers, lists and strings are Cypher's too: the same quotes, `\\`, `\n` and `\uXXXX`. */
function literal(value: PropertyValue): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/gu, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);
}
