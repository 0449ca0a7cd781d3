/** The served graph in memory, by what routes ask for: nodes by label, links from and to a node. */

import type {
  GraphNode,
  GraphRelationship,
  NodeLabel,
  PropertyGraph,
  RelationshipType,
} from "../model/graph.ts";

export interface GraphIndex {
  nodes(label: NodeLabel): readonly GraphNode[];
  node(label: NodeLabel, id: string): GraphNode | undefined;
  /** Links of a type that start at a node, in the graph's order. */
  from(type: RelationshipType, id: string): readonly GraphRelationship[];
  /** Links of a type that end at a node, in the graph's order. */
  to(type: RelationshipType, id: string): readonly GraphRelationship[];
}

/** Ids are unique within a label; a type's ends have one label each, but for BROADER, whose ids do not collide. */
export function indexGraph(graph: PropertyGraph): GraphIndex {
  const byLabel = new Map<NodeLabel, Map<string, GraphNode>>();
  for (const node of graph.nodes)
    getOrAdd(byLabel, node.label, () => new Map<string, GraphNode>()).set(node.id, node);
  const outgoing = new Map<string, GraphRelationship[]>();
  const incoming = new Map<string, GraphRelationship[]>();
  for (const link of graph.relationships) {
    getOrAdd(outgoing, `${link.type} ${link.from}`, () => []).push(link);
    getOrAdd(incoming, `${link.type} ${link.to}`, () => []).push(link);
  }
  return {
    nodes: (label) => [...(byLabel.get(label)?.values() ?? [])],
    node: (label, id) => byLabel.get(label)?.get(id),
    from: (type, id) => outgoing.get(`${type} ${id}`) ?? [],
    to: (type, id) => incoming.get(`${type} ${id}`) ?? [],
  };
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}

/** A text property; empty where the node has none. */
export function textOf(node: GraphNode, property: string): string {
  return (node.properties[property] as string | null) ?? "";
}

/** A text or number property as the node has it; null where it has none. */
export function fieldOf<T extends string | number>(node: GraphNode, property: string): T | null {
  return (node.properties[property] as T | null | undefined) ?? null;
}

/** The quotes of a link, from its parallel lists. */
export function quotesOf(link: GraphRelationship): { quote: string; start: number; end: number }[] {
  const { quotes, startOffsets, endOffsets } = link.properties as {
    quotes: readonly string[];
    startOffsets: readonly number[];
    endOffsets: readonly number[];
  };
  return quotes.map((quote, index) => ({ quote, start: startOffsets[index]!, end: endOffsets[index]! }));
}
