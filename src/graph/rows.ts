/** Rows of a property graph while it is being built: each node once, whoever asks for it first. */

import type {
  GraphNode,
  GraphRelationship,
  NodeLabel,
  PropertyGraph,
  PropertyValue,
} from "../model/graph.ts";
import { sortedGraph } from "../model/graph-order.ts";
import type { Evidence } from "../model/text.ts";

export type Properties = Readonly<Record<string, PropertyValue>>;

/** A node as an end of a relationship. */
export interface NodeKey {
  readonly label: NodeLabel;
  readonly id: string;
}

export class GraphRows {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #relationships: GraphRelationship[] = [];

  /** False when the node was there already; its properties stay as they were. */
  addNode(node: GraphNode): boolean {
    const key = `${node.label} ${node.id}`;
    if (this.#nodes.has(key)) return false;
    this.#nodes.set(key, node);
    return true;
  }

  link(type: GraphRelationship["type"], from: NodeKey, to: NodeKey, properties: Properties = {}): void {
    this.#relationships.push({
      type,
      fromLabel: from.label,
      from: from.id,
      toLabel: to.label,
      to: to.id,
      properties,
    });
  }

  toGraph(): PropertyGraph {
    return sortedGraph([...this.#nodes.values()], this.#relationships);
  }
}

/** Evidence as both engines can hold it: three lists of the same length and order. */
export function evidenceLists(evidence: readonly Evidence[]): Properties {
  return {
    quotes: evidence.map(({ quote }) => quote),
    startOffsets: evidence.map(({ start }) => start),
    endOffsets: evidence.map(({ end }) => end),
  };
}
