/** Values on their way to Neo4j and back: integers stay integers, cells take the one shape of all engines. */

import neo4j, { type Integer, type Node, type Path, type Relationship } from "neo4j-driver";
import type { NodeLabel, PropertyValue, RelationshipType } from "../model/graph.ts";
import type { GraphSchema, PropertyType, PropertyTypes } from "./schema.ts";
import type { QueryCell, QueryParameter } from "./store.ts";

type DriverValue = string | number | boolean | Integer | null | readonly DriverValue[];

/** A property as its column types it: the driver sends a plain number as a fraction. */
export function storedValue(value: PropertyValue, type: PropertyType): DriverValue {
  if (value === null || !type.startsWith("INT64")) return value as DriverValue;
  return Array.isArray(value) ? value.map((item) => neo4j.int(item as number)) : neo4j.int(value as number);
}

/** A whole number is sent as an integer, as LadybugDB takes it: `LIMIT $n` needs one. */
export function parameterValue(value: QueryParameter): DriverValue {
  if (Array.isArray(value)) return value.map((item) => parameterValue(item));
  return Number.isSafeInteger(value) ? neo4j.int(value as number) : (value as DriverValue);
}

/** Reads back what was stored: null for what is not known, in the order of the schema. */
export function readProperties(
  stored: Readonly<Record<string, unknown>>,
  types: PropertyTypes,
): Record<string, PropertyValue> {
  return Object.fromEntries([...types.keys()].map((name) => [name, plain(stored[name] ?? null)]));
}

function plain(value: unknown): PropertyValue {
  if (typeof value === "bigint") return Number(value);
  return Array.isArray(value) ? (value.map(plain) as PropertyValue) : (value as PropertyValue);
}

/** What is needed to write a cell: relationships name their ends by element ids, which mean nothing outside. */
export interface CellContext {
  readonly schema: GraphSchema;
  readonly idOf: (elementId: string) => string | null;
}

/**
 * A node as `{label,id,properties}`, a relationship as `{type,from,to,properties}`, a path as `{nodes,relationships}`;
 * properties that are not known or not of the schema are left out. Dates and points are their text.
 */
export function cellOf(value: unknown, context: CellContext): QueryCell {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map((item) => cellOf(item, context));
  if (typeof value !== "object" || value === null) return value;
  if (neo4j.isNode(value)) return nodeCell(value, context);
  if (neo4j.isRelationship(value)) return relationshipCell(value, context);
  if (neo4j.isPath(value)) return pathCell(value, context);
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cellOf(item, context)]));
}

function nodeCell({ labels, properties }: Node, { schema }: CellContext): QueryCell {
  const label = labels[0] as NodeLabel;
  return { label, id: properties.id ?? null, properties: known(properties, schema.nodes.get(label)) };
}

function relationshipCell(
  { type, startNodeElementId, endNodeElementId, properties }: Relationship,
  { schema, idOf }: CellContext,
): QueryCell {
  const types = schema.relationships.get(type as RelationshipType)?.properties;
  return {
    type,
    from: idOf(startNodeElementId),
    to: idOf(endNodeElementId),
    properties: known(properties, types),
  };
}

function pathCell({ start, segments }: Path, context: CellContext): QueryCell {
  return {
    nodes: [start, ...segments.map(({ end }) => end)].map((node) => nodeCell(node, context)),
    relationships: segments.map(({ relationship }) => relationshipCell(relationship, context)),
  };
}

function known(properties: Readonly<Record<string, unknown>>, types: PropertyTypes = new Map()): object {
  const names = [...types.keys()].filter((name) => (properties[name] ?? null) !== null);
  return Object.fromEntries(names.map((name) => [name, plain(properties[name])]));
}

/** The element ids that cells will name: ends of relationships, alone, in lists, maps and paths. */
export function endsOfRelationships(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(endsOfRelationships);
  if (typeof value !== "object" || value === null || neo4j.isNode(value)) return [];
  if (neo4j.isRelationship(value)) return [value.startNodeElementId, value.endNodeElementId];
  if (neo4j.isPath(value))
    return value.segments.flatMap(({ relationship }) => endsOfRelationships(relationship));
  return Object.values(value).flatMap(endsOfRelationships);
}
