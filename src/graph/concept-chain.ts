/** Concepts of the vocabulary as nodes, each BROADER-linked to the one above it. */

import { AtlasError } from "../errors.ts";
import type { NodeLabel } from "../model/graph.ts";
import type { Concept } from "../vocabulary/concepts.ts";
import { type Measured, UNMEASURED } from "../vocabulary/measured.ts";
import type { GraphRows, NodeKey, Properties } from "./rows.ts";

/** A label's concepts by id: a scheme of the vocabulary. */
export type ConceptLookup = ReadonlyMap<string, Concept>;

export type ConceptLabel = NodeLabel & ("Mechanism" | "TargetGroup" | "Department");

/** Adds the concept and all above it, and gives its key; what was `measured` goes onto mechanisms. */
export function addConcept(
  rows: GraphRows,
  label: ConceptLabel,
  id: string,
  lookup: ConceptLookup,
  measured: ReadonlyMap<string, Measured>,
): NodeKey {
  const key: NodeKey = { label, id };
  const concept = lookup.get(id);
  if (!concept) throw new AtlasError("INPUT", `编号“${id}”不在词表里（${label}）：检查案例记录或词表。`);
  const isNew = rows.addNode({ ...key, properties: conceptProperties(label, concept, measured) });
  if (isNew && concept.broader !== null)
    rows.link("BROADER", key, addConcept(rows, label, concept.broader, lookup, measured));
  return key;
}

function conceptProperties(
  label: ConceptLabel,
  { id, name, english, kind }: Concept,
  measured: ReadonlyMap<string, Measured>,
): Properties {
  if (label !== "Mechanism") return { name, english };
  return { name, english, kind, ...(measured.get(id) ?? UNMEASURED) };
}
