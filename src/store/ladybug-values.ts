/** LadybugDB's cells in the one shape of all engines: JSON values, nodes and relationships by label and id. */

import type { NodeLabel, RelationshipType } from "../model/graph.ts";
import type { LbugValue } from "./ladybug-engine.ts";
import type { GraphSchema } from "./schema.ts";
import type { QueryCell } from "./store.ts";

/** A row's place in the engine: relationships name their ends by it. */
export interface InternalId {
  readonly table: number;
  readonly offset: number;
}

export interface CellReader {
  readonly schema: GraphSchema;
  /** The id of the node at a place. */
  readonly nodeIdAt: (place: InternalId) => string;
}

type EngineObject = Record<string, unknown>;

/**
 * A node as `{label,id,properties}`, a relationship as `{type,from,to,properties}`, a path as
 * `{nodes,relationships}`; properties that are not known are left out, integers are numbers.
 */
export function cellOf(value: LbugValue | unknown, reader: CellReader): QueryCell {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map((item) => cellOf(item, reader));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const object = value as EngineObject;
  if ("_src" in object) return relationshipOf(object, reader);
  if ("_label" in object) return nodeOf(object, reader);
  if ("_nodes" in object)
    return { nodes: cellOf(object._nodes, reader), relationships: cellOf(object._rels, reader) };
  return Object.fromEntries(Object.entries(object).map(([key, item]) => [key, cellOf(item, reader)]));
}

function nodeOf(node: EngineObject, { schema }: CellReader): QueryCell {
  const label = node._label as NodeLabel;
  return { label, id: node.id, properties: knownProperties(node, schema.nodes.get(label)) };
}

function relationshipOf(relationship: EngineObject, { schema, nodeIdAt }: CellReader): QueryCell {
  const type = relationship._label as RelationshipType;
  return {
    type,
    from: nodeIdAt(relationship._src as InternalId),
    to: nodeIdAt(relationship._dst as InternalId),
    properties: knownProperties(relationship, schema.relationships.get(type)?.properties),
  };
}

/** In the order of the schema: a column of several labels has the properties of all of them, in an order of its own. */
function knownProperties(
  object: EngineObject,
  types: ReadonlyMap<string, unknown> = new Map(),
): EngineObject {
  const names = [...types.keys()].filter((name) => (object[name] ?? null) !== null);
  return Object.fromEntries(names.map((name) => [name, object[name]]));
}
