/** Concepts of the vocabulary as nodes, each BROADER-linked to the one above it. */

import { AtlasError } from "../errors.ts";
import type { NodeLabel } from "../model/graph.ts";
import type { Concept } from "../vocabulary/concepts.ts";
import type { GraphRows, NodeKey, Properties } from "./rows.ts";

/** A label's concepts by id: a scheme of the vocabulary. */
export type ConceptLookup = ReadonlyMap<string, Concept>;

/** Adds the concept and all above it, and gives its key. */
export function addConcept(
  rows: GraphRows,
  label: NodeLabel & ("Mechanism" | "TargetGroup" | "Department"),
  id: string,
  lookup: ConceptLookup,
): NodeKey {
  const key: NodeKey = { label, id };
  const concept = lookup.get(id);
  if (!concept) throw new AtlasError("INPUT", `编号“${id}”不在词表里（${label}）：检查案例记录或词表。`);
  const isNew = rows.addNode({ ...key, properties: conceptProperties(label, concept) });
  if (isNew && concept.broader !== null)
    rows.link("BROADER", key, addConcept(rows, label, concept.broader, lookup));
  return key;
}

function conceptProperties(label: NodeLabel, { name, english, kind }: Concept): Properties {
  return label === "Mechanism" ? { name, english, kind } : { name, english };
}
