/**
 * What the graph shows, made once from the overview, drawn by canvas and static picture alike.
 *
 * In graph units; the build counts y upwards, the scene downwards, as the screen does.
 */

import type { AtlasCase, AtlasCluster } from "../../../src/model/atlas.ts";
import type { AtlasIndex } from "../state/atlas-index.ts";
import type { Look } from "../state/url.ts";
import type { Language } from "../strings/text.ts";

/** Each case shows this many of its similar ones: more turns into felt. */
export const STRONGEST = 4;

/** Radius of a disc: r = 3.2 + 1.05 √measure, kept to 4.5–9 px; one for all where size says nothing. */
const SMALLEST_RADIUS = 4.5;
const LARGEST_RADIUS = 9;
const SAME_RADIUS = 6;

export interface SceneCase {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** In pixels, the same at every zoom. */
  readonly radius: number;
  /** Index into the palette of groups; 0 outside any territory. */
  readonly group: number;
  readonly cluster: string | null;
  readonly title: string;
  readonly place: string;
}

export interface SceneGroup {
  readonly id: string;
  readonly group: number;
  /** The two most distinctive mechanisms; the first alone where a territory is too narrow. */
  readonly name: string;
  readonly shortName: string;
  readonly size: number;
  readonly polygon: readonly (readonly [number, number])[];
  readonly anchor: readonly [number, number];
}

export interface SceneLink {
  readonly from: SceneCase;
  readonly to: SceneCase;
  readonly score: number;
  /** The group of both ends; null between groups. */
  readonly within: number | null;
}

export interface Scene {
  readonly cases: readonly SceneCase[];
  readonly byId: ReadonlyMap<string, SceneCase>;
  readonly groups: readonly SceneGroup[];
  readonly links: readonly SceneLink[];
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
  /** Territories and discs together: [minX, minY, maxX, maxY]. */
  readonly bounds: readonly [number, number, number, number];
}

/** Lays out nothing: positions are those of the build. Largest cases first, which labels them first. */
export function buildScene(index: AtlasIndex, language: Language, size?: Look["size"]): Scene {
  const cases = index.counted
    .map((each) => sceneCase(each, index, size))
    .sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1));
  const byId = new Map(cases.map((each) => [each.id, each]));
  const groups = index.atlas.clusters
    .filter((cluster) => cluster.polygon.length > 0)
    .map((cluster) => sceneGroup(cluster, index, language));
  const links = strongestLinks(index, byId);
  return { cases, byId, groups, links, neighbours: neighboursOf(links), bounds: boundsOf(cases, groups) };
}

function sceneCase(each: AtlasCase, index: AtlasIndex, size: Look["size"]): SceneCase {
  return {
    id: each.id,
    x: each.x,
    y: -each.y,
    radius: size === "same" ? SAME_RADIUS : radiusOf(measureOf(each, size)),
    group: (each.cluster && index.clusters.get(each.cluster)?.color) || 0,
    cluster: each.cluster,
    title: each.shortTitle,
    place: each.place,
  };
}

/** What the size of a disc counts. */
export function measureOf(each: AtlasCase, size: Look["size"]): number {
  return size === "outcomes" ? each.outcomes : each.mechanisms.length;
}

function radiusOf(measure: number): number {
  return Math.min(LARGEST_RADIUS, Math.max(SMALLEST_RADIUS, 3.2 + 1.05 * Math.sqrt(measure)));
}

function sceneGroup(cluster: AtlasCluster, index: AtlasIndex, language: Language): SceneGroup {
  const names = cluster.mechanisms.flatMap((id) => {
    const mechanism = index.mechanisms.get(id);
    return mechanism ? [language === "zh" ? mechanism.name : mechanism.english] : [];
  });
  const name = language === "zh" || names.length === 0 ? cluster.label : names.join(" · ");
  return {
    id: cluster.id,
    group: cluster.color,
    name,
    shortName: names[0] ?? name,
    size: cluster.size,
    polygon: cluster.polygon.map(([x, y]) => [x, -y] as const),
    anchor: [cluster.anchor[0], -cluster.anchor[1]],
  };
}

function strongestLinks(index: AtlasIndex, byId: ReadonlyMap<string, SceneCase>): SceneLink[] {
  const sorted = index.atlas.similar.toSorted((a, b) => b[2] - a[2]);
  const taken = new Map<string, number>();
  return sorted.flatMap(([fromId, toId, score]) => {
    const from = byId.get(fromId);
    const to = byId.get(toId);
    if (!from || !to) return [];
    const counts = [taken.get(fromId) ?? 0, taken.get(toId) ?? 0] as const;
    if (counts[0] >= STRONGEST && counts[1] >= STRONGEST) return [];
    taken.set(fromId, counts[0] + 1);
    taken.set(toId, counts[1] + 1);
    const within = from.cluster !== null && from.cluster === to.cluster ? from.group : null;
    return [{ from, to, score, within }];
  });
}

function neighboursOf(links: readonly SceneLink[]): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>();
  const add = (a: string, b: string) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const { from, to } of links) {
    add(from.id, to.id);
    add(to.id, from.id);
  }
  return neighbours;
}

function boundsOf(
  cases: readonly SceneCase[],
  groups: readonly SceneGroup[],
): readonly [number, number, number, number] {
  const points = [...cases.map(({ x, y }) => [x, y] as const), ...groups.flatMap((group) => group.polygon)];
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}
