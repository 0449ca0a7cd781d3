/**
 * Groups of similar cases by Louvain, reproducibly: seeded, the best of many runs, every group connected.
 *
 * Blondel, Guillaume, Lambiotte, Lefebvre: Fast unfolding of communities in large networks. J. Stat. Mech. P10008 (2008).
 */

import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import type { Edge } from "./edges.ts";
import { seededRandom } from "./random.ts";

/** Its types describe a default export; as CommonJS, the module is the function itself. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

/**
 * Above 1 groups get smaller: some sixty cases fall into eight to twelve groups that one can name (design §4). From
 * 1.5 to 1.7 the seeds fall into the same eleven, so that small changes of the links do not redraw the map.
 */
export const RESOLUTION = 1.6;

/** One run in a hundred finds the best partition of some sixty cases more than once. */
const MOST_SEEDS = 100;

/** A larger graph gets fewer seeds, so that all runs together visit about this many edges: about a second. */
const EDGE_VISITS = 400_000;

/** Fewer would leave the outcome to one unlucky start. */
const LEAST_SEEDS = 4;

/** Modularities that differ by less are the same partition, summed up in another order. */
const SAME_MODULARITY = 1e-9;

export interface Partition {
  /** Members ascending; groups by their first member. Cases without edges are groups of one. */
  readonly groups: readonly (readonly number[])[];
  /** Of the best run, at {@link RESOLUTION}, before disconnected groups were split. */
  readonly modularity: number;
  /** How many groups were not connected, and were split. */
  readonly split: number;
}

export function partition(count: number, edges: readonly Edge[], resolution = RESOLUTION): Partition {
  const alone = Array.from({ length: count }, (_, own) => own);
  if (edges.length === 0) return { groups: alone.map((own) => [own]), modularity: 0, split: 0 };
  const { communities, modularity } = bestRun(count, edges, resolution);
  const groups = connectedParts(communities, edges);
  return { groups, modularity, split: groups.length - new Set(communities).size };
}

interface Run {
  /** By case number. */
  readonly communities: readonly number[];
  readonly modularity: number;
}

function bestRun(count: number, edges: readonly Edge[], resolution: number): Run {
  const graph = new UndirectedGraph();
  for (let own = 0; own < count; own++) graph.addNode(own);
  for (const { a, b, weight } of edges) graph.addEdge(a, b, { weight });
  const seeds = Math.min(MOST_SEEDS, Math.max(LEAST_SEEDS, Math.floor(EDGE_VISITS / edges.length)));
  let best: Run | undefined;
  for (let seed = 1; seed <= seeds; seed++) {
    const { communities, modularity } = louvain.detailed(graph, { rng: seededRandom(seed), resolution });
    if (best && modularity <= best.modularity + SAME_MODULARITY) continue;
    best = { communities: Array.from({ length: count }, (_, own) => communities[own]!), modularity };
  }
  return best!;
}

/**
 * Louvain may leave a group whose members hang together only through another one (Traag, Waltman, van Eck: From
 * Louvain to Leiden. Scientific Reports 9, 5233, 2019); its parts become groups of their own.
 */
export function connectedParts(communities: readonly number[], edges: readonly Edge[]): number[][] {
  const parent = Uint32Array.from(communities, (_, own) => own);
  const root = (own: number): number => {
    let top = own;
    while (parent[top] !== top) top = parent[top]!;
    parent[own] = top;
    return top;
  };
  for (const { a, b } of edges) {
    if (communities[a] !== communities[b]) continue;
    const [first, second] = [root(a), root(b)].sort((p, q) => p - q);
    parent[second!] = first!;
  }
  const parts = new Map<number, number[]>();
  for (const own of communities.keys()) {
    const top = root(own);
    const part = parts.get(top);
    if (part) part.push(own);
    else parts.set(top, [own]);
  }
  return [...parts.values()];
}
