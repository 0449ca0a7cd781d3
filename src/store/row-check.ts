/**
 * Rows are checked before any engine sees them, since engines alter silently what they cannot hold:
 * LadybugDB rounds 1.5 to an integer 2 and reads NaN as null, both turn a lone surrogate into U+FFFD.
 */

import { AtlasError } from "../errors.ts";
import type { GraphNode, GraphRelationship, PropertyGraph, PropertyValue } from "../model/graph.ts";
import type { GraphSchema, PropertyType, PropertyTypes } from "./schema.ts";

/** Parts the items of a list on its way into LadybugDB, hence no part of any text. */
export const ITEM_SEPARATOR = "\u001F";

/** Neo4j finds nodes by an index that takes 8,167 bytes, at most three for each of these. */
const LONGEST_ID = 2_000;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Throws STORE naming record and field for the first row that cannot be stored exactly as it is. */
export function checkRows(graph: PropertyGraph, schema: GraphSchema): void {
  const known = new Set<string>();
  for (const node of graph.nodes) {
    checkNode(node, schema);
    const key = nodeKey(node.label, node.id);
    if (known.has(key)) throw refusal(nodeName(node), "id", "重复，同一类节点的编号只能出现一次");
    known.add(key);
  }
  const links = new Set<string>();
  for (const relationship of graph.relationships) {
    checkRelationship(relationship, schema);
    const link = relationshipKey(relationship);
    if (links.has(link))
      throw refusal(relationshipName(relationship), "type", "重复，两个节点之间同一种关系只能有一条");
    links.add(link);
    const { fromLabel, from, toLabel, to } = relationship;
    for (const [label, id] of [[fromLabel, from] as const, [toLabel, to] as const]) {
      if (!known.has(nodeKey(label, id)))
        throw refusal(relationshipName(relationship), label, `指向不存在的节点“${id}”`);
    }
  }
}

function checkNode(node: GraphNode, schema: GraphSchema): void {
  const types = schema.nodes.get(node.label);
  if (!types) throw refusal(nodeName(node), "label", `是图模式里没有的标签“${node.label}”`);
  const problem = idProblem(node.id);
  if (problem) throw refusal(nodeName(node), "id", problem);
  checkProperties(nodeName(node), node.properties, types);
}

function checkRelationship(relationship: GraphRelationship, schema: GraphSchema): void {
  const name = relationshipName(relationship);
  const table = schema.relationships.get(relationship.type);
  const { fromLabel, toLabel, properties } = relationship;
  if (!table?.ends.some(({ from, to }) => from === fromLabel && to === toLabel))
    throw refusal(name, "type", `是图模式里没有的关系（${fromLabel} → ${toLabel}）`);
  checkProperties(name, properties, table.properties);
  const { quotes, startOffsets, endOffsets } = properties;
  const lengths = [quotes, startOffsets, endOffsets].map((list) =>
    Array.isArray(list) ? list.length : null,
  );
  if (new Set(lengths).size > 1)
    throw refusal(name, "quotes", `与 startOffsets、endOffsets 长短不一（${lengths.join("、")}）`);
}

function checkProperties(
  name: string,
  properties: Readonly<Record<string, PropertyValue>>,
  types: PropertyTypes,
): void {
  for (const [field, value] of Object.entries(properties)) {
    const type = types.get(field);
    if (!type)
      throw refusal(name, field, "是图模式里没有的属性，先把它写进 cypher/schema.ladybug.cypher 再入库");
    const problem = valueProblem(value, type);
    if (problem) throw refusal(name, field, problem);
  }
}

/** What is wrong with a value, as the end of a sentence; null where it can be stored exactly. */
function valueProblem(value: PropertyValue, type: PropertyType): string | null {
  if (value === null) return null;
  if (!type.endsWith("[]")) return scalarProblem(value, type);
  if (!Array.isArray(value)) return `应为列表，却是 ${JSON.stringify(value)}`;
  for (const item of value as readonly unknown[]) {
    const problem = scalarProblem(item, type.slice(0, -2));
    if (problem) return problem;
    if (typeof item === "string" && item.includes(ITEM_SEPARATOR)) return "含有控制字符 U+001F";
  }
  return null;
}

function scalarProblem(value: unknown, type: string): string | null {
  if (type === "STRING") return typeof value === "string" ? textProblem(value) : unlike("文字", value);
  if (type === "BOOLEAN") return typeof value === "boolean" ? null : unlike("真假值", value);
  if (type === "INT64") return Number.isSafeInteger(value) ? null : unlike("整数", value);
  return Number.isFinite(value) ? null : unlike("有限的数", value);
}

function idProblem(id: string): string | null {
  if (id === "") return "是空的";
  return id.length > LONGEST_ID ? `有 ${id.length} 个字符，最多 ${LONGEST_ID} 个` : textProblem(id);
}

function textProblem(text: string): string | null {
  if (text.includes("\0")) return "含有空字符 U+0000";
  return LONE_SURROGATE.test(text) ? "含有残缺的字符（单个代理码元）" : null;
}

function unlike(expected: string, value: unknown): string {
  return `应为${expected}，却是 ${typeof value === "number" ? String(value) : JSON.stringify(value)}`;
}

function refusal(row: string, field: string, problem: string): AtlasError {
  return new AtlasError("STORE", `${row} 的 ${field} ${problem}：没有入库，原有的图未动。`);
}

function nodeKey(label: string, id: string): string {
  return `${label}\n${id}`;
}

function relationshipKey({ type, fromLabel, from, toLabel, to }: GraphRelationship): string {
  return [type, nodeKey(fromLabel, from), nodeKey(toLabel, to)].join("\n");
}

function nodeName({ label, id }: GraphNode): string {
  return `${label}“${id}”`;
}

function relationshipName({ type, from, to }: GraphRelationship): string {
  return `${type}（${from} → ${to}）`;
}
