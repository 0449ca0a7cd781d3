/** The guard as stores and the command line ask it: with the names of our own graph, and an error where it refuses. */

import { guardQuery } from "./guard/guard.ts";
import type { GraphNames } from "./guard/word-rules.ts";
import { QueryProblem } from "./query-problem.ts";
import { type GraphSchema, readSchema } from "./schema.ts";

let ownNames: GraphNames | null = null;

/**
 * Gives the text that may run in its place, which has the same words at the same places and no comments; no other text
 * may reach an engine. Throws QUERY (REFUSED) with reason, line and column unless the text is one reading statement.
 */
export function refuseUnlessReading(cypher: string): string {
  ownNames ??= graphNames(readSchema());
  const verdict = guardQuery(cypher, ownNames);
  if (verdict.ok) return verdict.cypher;
  const { message, line, column } = verdict.refusal;
  throw new QueryProblem("REFUSED", message, { position: { line, column } });
}

/** Labels, relationship types and properties that the schema declares, the id among them. */
export function graphNames({ nodes, relationships }: GraphSchema): GraphNames {
  const declared = [...nodes.values(), ...[...relationships.values()].map(({ properties }) => properties)];
  return {
    labels: new Set(nodes.keys()),
    types: new Set(relationships.keys()),
    properties: new Set(["id", ...declared.flatMap((properties) => [...properties.keys()])]),
  };
}
