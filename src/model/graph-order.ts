/** The one order of a property graph's rows, so that the same rows give the same bytes. */

import type { GraphNode, GraphRelationship, PropertyGraph } from "./graph.ts";
import { byCodePoint } from "./order.ts";

/** Nodes by label and id, relationships by type, from and to. */
export function sortedGraph(
  nodes: readonly GraphNode[],
  relationships: readonly GraphRelationship[],
): PropertyGraph {
  return { nodes: [...nodes].sort(byLabelAndId), relationships: [...relationships].sort(byTypeAndEnds) };
}

function byLabelAndId(a: GraphNode, b: GraphNode): number {
  return byCodePoint(a.label, b.label) || byCodePoint(a.id, b.id);
}

function byTypeAndEnds(a: GraphRelationship, b: GraphRelationship): number {
  return byCodePoint(a.type, b.type) || byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to);
}
