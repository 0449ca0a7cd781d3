/**
 * cluster — which cases are alike, the groups they form, and where all of it stands on the map.
 *
 * Takes  PropertyGraph of documents, cases and links.
 * Gives  the same graph with SIMILAR_TO, Cluster, IN_CLUSTER, and `x`, `y` on every case.
 * Never  counts a case twice: the shorter telling of a case gets its fuller telling's group and place, and nothing else.
 */

import type { GraphNode, GraphRelationship, PropertyGraph } from "../model/graph.ts";
import { sortedGraph } from "../model/graph-order.ts";
import { strongEdges } from "./edges.ts";
import { duplicates, featureTable } from "./features.ts";
import { describeGroups, type Group } from "./groups.ts";
import { partition, RESOLUTION } from "./louvain.ts";
import { drawMap, type GroupMap } from "./map.ts";
import { similarPairs } from "./similarity.ts";

export interface ClusterOptions {
  /** Above the default, more and smaller groups. */
  readonly resolution?: number;
  /** Told once, at the end. */
  readonly onReport?: (report: ClusterReport) => void;
}

/** Figures of a clustering, for the report of a build. */
export interface ClusterReport {
  readonly cases: number;
  readonly groups: number;
  readonly modularity: number;
  /** Groups that were not connected and were split. */
  readonly split: number;
  /** Above 1, the labels need more room than the page has, and some hide at the fitted zoom. */
  readonly stretch: number;
}

/** Replaces nothing: the graph must not have been clustered before. The same graph gives the same bytes. */
export function clusterGraph(graph: PropertyGraph, options: ClusterOptions = {}): PropertyGraph {
  const table = featureTable(graph);
  const pairs = similarPairs(table);
  const edges = strongEdges(table, pairs);
  const found = partition(table.cases.length, edges, options.resolution ?? RESOLUTION);
  const groups = describeGroups(found.groups, table, edges, graph);
  const map = drawMap(groups, table, edges, graph);
  options.onReport?.({
    cases: table.cases.length,
    groups: groups.length,
    modularity: found.modularity,
    split: found.split,
    stretch: map.stretch,
  });

  const similar = pairs.map(({ a, b, score }) =>
    caseLink("SIMILAR_TO", table.cases[a]!, table.cases[b]!, { score }),
  );
  const groupOf = new Map(
    groups.flatMap((group, index) => group.members.map((own) => [table.cases[own]!, index])),
  );
  const positions = new Map(table.cases.map((id, own) => [id, map.cases[own]!]));
  const fuller = duplicates(graph);
  const cases = graph.nodes.filter(({ label }) => label === "ReformCase");
  return sortedGraph(
    [
      ...graph.nodes.map((node) => placed(node)),
      ...groups.map((group, index) => clusterNode(group, index, map)),
    ],
    [...graph.relationships, ...similar, ...cases.map(({ id }) => membership(id))],
  );

  function placed(node: GraphNode): GraphNode {
    if (node.label !== "ReformCase") return node;
    const [x, y] = positions.get(fuller.get(node.id) ?? node.id)!;
    return { ...node, properties: { ...node.properties, x, y } };
  }

  function membership(id: string): GraphRelationship {
    const group = groups[groupOf.get(fuller.get(id) ?? id)!]!;
    return { ...caseLink("IN_CLUSTER", id, group.id), toLabel: "Cluster" };
  }
}

function caseLink(
  type: "SIMILAR_TO" | "IN_CLUSTER",
  from: string,
  to: string,
  properties: GraphRelationship["properties"] = {},
): GraphRelationship {
  return { type, fromLabel: "ReformCase", from, toLabel: "ReformCase", to, properties };
}

function clusterNode({ id, name, mechanisms, members }: Group, index: number, map: GroupMap): GraphNode {
  const { colour, outline, anchor } = map.groups[index]!;
  return {
    label: "Cluster",
    id,
    properties: {
      name,
      label: name,
      mechanisms,
      size: members.length,
      color: colour,
      polygon: JSON.stringify(outline),
      anchorX: anchor[0],
      anchorY: anchor[1],
    },
  };
}
