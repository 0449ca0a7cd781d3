/** `GET /api/atlas`: all that the views need before a case is opened, in one answer. */

import type {
  Atlas,
  AtlasCase,
  AtlasCluster,
  AtlasDocument,
  AtlasEntity,
  AtlasMechanism,
  AtlasRegion,
} from "../model/atlas.ts";
import type { GraphNode } from "../model/graph.ts";
import { byCodePoint } from "../model/order.ts";
import { fieldOf, type GraphIndex, textOf } from "./graph-index.ts";

/** `build` names the graph: the viewer sees by it that a link came from another one. */
export function overviewOf(index: GraphIndex, build: string): Atlas {
  const cases = index.nodes("ReformCase").map((node) => caseOf(index, node));
  return {
    build,
    documents: index.nodes("Document").map((node) => documentOf(index, node)),
    extent: extentOf(index, cases),
    cases,
    clusters: index.nodes("Cluster").map((node) => clusterOf(node)),
    regions: index.nodes("Region").map((node) => regionOf(index, node)),
    mechanisms: index.nodes("Mechanism").map((node) => mechanismOf(index, node)),
    departments: index.nodes("Department").map(entityOf),
    platforms: index
      .nodes("Platform")
      .map((node) => ({ ...entityOf(node), aliases: (node.properties.aliases as readonly string[]) ?? [] })),
    targetGroups: index
      .nodes("TargetGroup")
      .map((node) => ({ ...entityOf(node), broader: index.from("BROADER", node.id)[0]?.to ?? null })),
    similar: index
      .nodes("ReformCase")
      .flatMap(({ id }) => index.from("SIMILAR_TO", id))
      .map(({ from, to, properties }): [string, string, number] => [from, to, properties.score as number]),
  };
}

/** Name in both languages; the English one equals the Chinese where the vocabulary gives none. */
export function entityOf(node: GraphNode): AtlasEntity {
  const name = textOf(node, "name");
  return { id: node.id, name, english: textOf(node, "english") || name };
}

export function documentOf(index: GraphIndex, node: GraphNode): AtlasDocument {
  const told = index.to("DESCRIBED_IN", node.id).filter((link) => fullerTelling(index, link.from) === null);
  return {
    id: node.id,
    name: textOf(node, "name"),
    issuer: fieldOf(node, "issuer"),
    published: fieldOf(node, "published"),
    year: fieldOf(node, "year"),
    batch: fieldOf(node, "batch"),
    cases: told.length,
  };
}

/** The id of the fuller telling of the same case; null for a case that counts itself. */
export function fullerTelling(index: GraphIndex, caseId: string): string | null {
  return index.from("DUPLICATE_OF", caseId)[0]?.to ?? null;
}

function caseOf(index: GraphIndex, node: GraphNode): AtlasCase {
  const ids = (type: Parameters<GraphIndex["from"]>[0]): string[] =>
    index.from(type, node.id).map((link) => link.to);
  return {
    id: node.id,
    title: textOf(node, "title"),
    shortTitle: textOf(node, "shortTitle"),
    place: textOf(node, "place"),
    order: fieldOf(node, "caseNo"),
    document: ids("DESCRIBED_IN")[0] ?? "",
    year: fieldOf(node, "year"),
    batch: fieldOf(node, "batch"),
    x: fieldOf<number>(node, "x") ?? 0,
    y: fieldOf<number>(node, "y") ?? 0,
    cluster: ids("IN_CLUSTER")[0] ?? null,
    regions: ids("IMPLEMENTED_IN"),
    departments: index.from("INVOLVES", node.id).map((link) => ({
      id: link.to,
      role: link.properties.role as "lead" | "partner",
    })),
    platforms: ids("USES_PLATFORM"),
    mechanisms: ids("APPLIES"),
    targetGroups: ids("SERVES"),
    outcomes: ids("ACHIEVED").length,
    metrics: metricsOf(index, ids("ACHIEVED")),
    duplicateOf: fullerTelling(index, node.id),
  };
}

function metricsOf(index: GraphIndex, outcomes: readonly string[]): string[] {
  const metrics = outcomes.flatMap((id) => {
    const outcome = index.node("Outcome", id);
    return outcome ? [textOf(outcome, "metric")] : [];
  });
  return [...new Set(metrics)].filter((metric) => metric !== "").sort(byCodePoint);
}

function clusterOf(node: GraphNode): AtlasCluster {
  return {
    id: node.id,
    label: textOf(node, "label"),
    mechanisms: (node.properties.mechanisms as readonly string[]) ?? [],
    size: fieldOf<number>(node, "size") ?? 0,
    color: Number(node.properties.color ?? 0),
    polygon: JSON.parse(textOf(node, "polygon") || "[]"),
    anchor: [fieldOf<number>(node, "anchorX") ?? 0, fieldOf<number>(node, "anchorY") ?? 0],
  };
}

function regionOf(index: GraphIndex, node: GraphNode): AtlasRegion {
  return {
    ...entityOf(node),
    level: textOf(node, "level") as AtlasRegion["level"],
    code: fieldOf(node, "code"),
    parent: index.from("PART_OF", node.id)[0]?.to ?? null,
  };
}

function mechanismOf(index: GraphIndex, node: GraphNode): AtlasMechanism {
  return {
    ...entityOf(node),
    kind: textOf(node, "kind") as AtlasMechanism["kind"],
    broader: index.from("BROADER", node.id)[0]?.to ?? null,
    precision: fieldOf(node, "precision"),
    support: fieldOf<number>(node, "support") ?? 0,
  };
}

/** The page that the layout filled: all cases and territories. */
function extentOf(index: GraphIndex, cases: readonly AtlasCase[]): Atlas["extent"] {
  const corners = index.nodes("Cluster").flatMap((node) => clusterOf(node).polygon);
  const points = [...cases.map(({ x, y }): readonly [number, number] => [x, y]), ...corners];
  if (points.length === 0) return [0, 0, 0, 0];
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    extent[0] = Math.min(extent[0], x);
    extent[1] = Math.min(extent[1], y);
    extent[2] = Math.max(extent[2], x);
    extent[3] = Math.max(extent[3], y);
  }
  return extent;
}
