/** GEXF 1.3 for Gephi, with positions, sizes and the colours of groups. */

import { MultiDirectedGraph } from "graphology";
import { write } from "graphology-gexf";
import type { GraphNode, PropertyGraph, PropertyValue } from "../model/graph.ts";
import { PALETTE } from "../model/palette.ts";
import { sortedKeys } from "./export-json.ts";
import { xmlText } from "./xml-text.ts";

/** Whole texts and outlines are no attributes of a drawing; positions and colours have their own elements. */
const LEFT_OUT = new Set(["text", "sections", "polygon", "x", "y", "name"]);

/** Discs on the drawing: cases stand out, entities are small. */
const CASE_SIZE = 10;
const ENTITY_SIZE = 4;

/** Ids are `label:id`, since ids are unique within a label only. */
export function gexf({ nodes, relationships }: PropertyGraph): string {
  const graph = new MultiDirectedGraph();
  const colours = caseColours({ nodes, relationships });
  for (const node of nodes) {
    const { x, y, name } = node.properties;
    graph.addNode(`${node.label}:${node.id}`, {
      label: xmlText(String(name)),
      viz: { x: Number(x ?? 0), y: Number(y ?? 0), ...look(node, colours) },
      attributes: { kindOfNode: node.label, ...attributes(node.properties) },
    });
  }
  for (const [index, { type, fromLabel, from, toLabel, to, properties }] of relationships.entries()) {
    graph.addDirectedEdgeWithKey(index, `${fromLabel}:${from}`, `${toLabel}:${to}`, {
      label: type,
      kind: type,
      weight: typeof properties.score === "number" ? properties.score : 1,
      attributes: attributes(properties),
    });
  }
  const formatted = (_: string, element: object) => ({ ...element });
  return write(graph, { version: "1.3", formatNode: formatted, formatEdge: formatted });
}

function look(
  { label, id }: GraphNode,
  colours: ReadonlyMap<string, string>,
): { size: number; color?: string } {
  const color = colours.get(id);
  const size = label === "ReformCase" ? CASE_SIZE : ENTITY_SIZE;
  return color === undefined ? { size } : { size, color };
}

/** The group's colour by the ids of cases and groups; none for a group of one. */
function caseColours({ nodes, relationships }: PropertyGraph): Map<string, string> {
  const colours = new Map<string, string>();
  for (const { label, id, properties } of nodes) {
    const colour = label === "Cluster" ? PALETTE[Number(properties.color) - 1] : undefined;
    if (colour) colours.set(id, colour.light);
  }
  for (const { type, from, to } of relationships) {
    const colour = colours.get(to);
    if (type === "IN_CLUSTER" && colour !== undefined) colours.set(from, colour);
  }
  return colours;
}

function attributes(properties: Readonly<Record<string, PropertyValue>>): Record<string, unknown> {
  const kept = Object.entries(properties).filter(([name, value]) => !LEFT_OUT.has(name) && value !== null);
  return sortedKeys(Object.fromEntries(kept.map(([name, value]) => [name, xmlValue(value)])));
}

function xmlValue(value: PropertyValue): PropertyValue {
  if (typeof value === "string") return xmlText(value);
  if (Array.isArray(value) && typeof value[0] === "string") return (value as readonly string[]).map(xmlText);
  return value;
}
