/**
 * The declared graph: labels, relationship types and the types of their properties.
 *
 * `cypher/schema.ladybug.cypher` is the one place where they are declared; stores take their casts and checks from here.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AtlasError } from "../errors.ts";
import type { NodeLabel, RelationshipType } from "../model/graph.ts";
import { CYPHER_FOLDER } from "./cypher-folder.ts";

const SCALARS = ["STRING", "INT64", "DOUBLE", "BOOLEAN"] as const;

export type ScalarType = (typeof SCALARS)[number];
export type PropertyType = ScalarType | `${ScalarType}[]`;

/** Name and type of each property besides the id, in the order of the declaration. */
export type PropertyTypes = ReadonlyMap<string, PropertyType>;

export interface RelationshipTable {
  /** The pairs of labels that the type may join. */
  readonly ends: readonly { readonly from: NodeLabel; readonly to: NodeLabel }[];
  readonly properties: PropertyTypes;
}

export interface GraphSchema {
  /** The declaration itself, for the engine whose dialect it is. */
  readonly statements: string;
  readonly nodes: ReadonlyMap<NodeLabel, PropertyTypes>;
  readonly relationships: ReadonlyMap<RelationshipType, RelationshipTable>;
}

const TABLE = /CREATE (NODE|REL) TABLE (\w+)\s*\(([^;]*)\);/g;
const ENDS = /^FROM (\w+) TO (\w+)$/;
const PROPERTY = /^(\w+) ([A-Z0-9]+(?:\[\])?)( PRIMARY KEY)?$/;

/** Reads the declaration; throws STORE naming the part that does not fit its format. */
export function readSchema(path: string = join(CYPHER_FOLDER, "schema.ladybug.cypher")): GraphSchema {
  const statements = readFileSync(path, "utf8");
  const nodes = new Map<NodeLabel, PropertyTypes>();
  const relationships = new Map<RelationshipType, RelationshipTable>();
  for (const [, kind, name, body] of statements.matchAll(TABLE)) {
    const ends: { from: NodeLabel; to: NodeLabel }[] = [];
    const properties = new Map<string, PropertyType>();
    for (const part of body!.split(",").map((text) => text.trim())) {
      const pair = ENDS.exec(part);
      const property = PROPERTY.exec(part);
      if (pair) ends.push({ from: pair[1] as NodeLabel, to: pair[2] as NodeLabel });
      else if (property && isPropertyType(property[2]!)) {
        if (!property[3]) properties.set(property[1]!, property[2]);
      } else throw new AtlasError("STORE", `${path} 里 ${name} 的“${part}”不合格式：应为“属性名 类型”。`);
    }
    if (kind === "NODE") nodes.set(name as NodeLabel, properties);
    else relationships.set(name as RelationshipType, { ends, properties });
  }
  return { statements, nodes, relationships };
}

function isPropertyType(word: string): word is PropertyType {
  return SCALARS.some((scalar) => word === scalar || word === `${scalar}[]`);
}
