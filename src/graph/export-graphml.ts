/** GraphML 1.0 for yEd, NetworkX, igraph and the like: every property a key, lists as JSON. */

import type { PropertyGraph, PropertyValue } from "../model/graph.ts";
import { byCodePoint } from "../model/order.ts";
import { sortedKeys } from "./export-json.ts";
import { xmlEscaped } from "./xml-text.ts";

type Domain = "node" | "edge";

/** A property as GraphML declares it; one name may have another type on edges than on nodes. */
interface Key {
  readonly domain: Domain;
  readonly name: string;
  readonly type: "string" | "double" | "boolean";
}

type Properties = Readonly<Record<string, PropertyValue>>;

/** Node ids are `label:id`; the label itself is the property `labels`, a relationship's type `label`, as Neo4j's tools have it. */
export function graphml({ nodes, relationships }: PropertyGraph): string {
  const nodeRows = nodes.map(({ label, properties }): Properties => ({ labels: label, ...properties }));
  const edgeRows = relationships.map(({ type, properties }): Properties => ({ label: type, ...properties }));
  const keys = [...keysOf("node", nodeRows), ...keysOf("edge", edgeRows)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(
      ({ domain, name, type }) =>
        `<key id="${keyId(domain, name)}" for="${domain}" attr.name="${xmlEscaped(name)}" attr.type="${type}"/>`,
    ),
    '<graph id="atlas" edgedefault="directed">',
    ...nodes.map(({ label, id }, index) => {
      const own = xmlEscaped(`${label}:${id}`);
      return `<node id="${own}">${data("node", nodeRows[index]!)}</node>`;
    }),
    ...relationships.map(({ fromLabel, from, toLabel, to }, index) => {
      const [source, target] = [xmlEscaped(`${fromLabel}:${from}`), xmlEscaped(`${toLabel}:${to}`)];
      return `<edge id="e${index}" source="${source}" target="${target}">${data("edge", edgeRows[index]!)}</edge>`;
    }),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** A property that is a number in one row and text in another is text. */
function keysOf(domain: Domain, rows: readonly Properties[]): Key[] {
  const types = new Map<string, Key["type"]>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      if (value === null) continue;
      const type = typeOf(value);
      types.set(name, (types.get(name) ?? type) === type ? type : "string");
    }
  }
  return [...types].sort(([a], [b]) => byCodePoint(a, b)).map(([name, type]) => ({ domain, name, type }));
}

function typeOf(value: PropertyValue): Key["type"] {
  if (typeof value === "number") return "double";
  return typeof value === "boolean" ? "boolean" : "string";
}

function data(domain: Domain, properties: Properties): string {
  return Object.entries(sortedKeys(properties))
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${keyId(domain, name)}">${xmlEscaped(plain(value))}</data>`)
    .join("");
}

function plain(value: PropertyValue): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function keyId(domain: Domain, name: string): string {
  return `${domain}-${name}`;
}
