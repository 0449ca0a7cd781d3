/** The overview with what the views look up in it. */

import type {
  Atlas,
  AtlasCase,
  AtlasCluster,
  AtlasEntity,
  AtlasMechanism,
  AtlasRegion,
} from "../../../src/model/atlas.ts";
import type { Lit } from "./url.ts";

/** A kind of feature that counts for similarity. */
export type FeatureKind = "mechanism" | "platform" | "targetGroup";

export interface Feature {
  readonly kind: FeatureKind;
  readonly id: string;
}

export interface AtlasIndex {
  readonly atlas: Atlas;
  /** Cases that are drawn and counted: every reform once, in its fuller telling. */
  readonly counted: readonly AtlasCase[];
  readonly cases: ReadonlyMap<string, AtlasCase>;
  readonly clusters: ReadonlyMap<string, AtlasCluster>;
  readonly regions: ReadonlyMap<string, AtlasRegion>;
  readonly mechanisms: ReadonlyMap<string, AtlasMechanism>;
  readonly platforms: ReadonlyMap<string, Atlas["platforms"][number]>;
  readonly targetGroups: ReadonlyMap<string, Atlas["targetGroups"][number]>;
  readonly departments: ReadonlyMap<string, AtlasEntity>;
  /** ln(N/df) of a feature, the weight that similarity gives it; key `kind:id`. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Builds the look-ups of an overview once. */
export function indexAtlas(atlas: Atlas): AtlasIndex {
  const counted = atlas.cases.filter((each) => each.duplicateOf === null);
  return {
    atlas,
    counted,
    cases: byId(atlas.cases),
    clusters: byId(atlas.clusters),
    regions: byId(atlas.regions),
    mechanisms: byId(atlas.mechanisms),
    platforms: byId(atlas.platforms),
    targetGroups: byId(atlas.targetGroups),
    departments: byId(atlas.departments),
    weights: weightsOf(counted),
  };
}

/** The features that similarity compares: mechanisms, platforms and groups served. */
export function featuresOf(each: AtlasCase): Feature[] {
  return [
    ...each.mechanisms.map((id): Feature => ({ kind: "mechanism", id })),
    ...each.platforms.map((id): Feature => ({ kind: "platform", id })),
    ...each.targetGroups.map((id): Feature => ({ kind: "targetGroup", id })),
  ];
}

/** Features that two cases share with their weights, the rarest first. */
export function sharedFeatures(
  index: AtlasIndex,
  a: AtlasCase,
  b: AtlasCase,
): (Feature & { weight: number })[] {
  const others = new Set(featuresOf(b).map(keyOf));
  return featuresOf(a)
    .filter((feature) => others.has(keyOf(feature)))
    .map((feature) => ({ ...feature, weight: index.weights.get(keyOf(feature)) ?? 0 }))
    .filter((feature) => feature.weight > 0)
    .sort((left, right) => right.weight - left.weight || (left.id < right.id ? -1 : 1));
}

/** Counted cases that have an entity; a category or a region stands for all below it. */
export function casesWith(index: AtlasIndex, { kind, id }: Lit): AtlasCase[] {
  const has: Record<Lit["kind"], (each: AtlasCase) => boolean> = {
    mechanism: (each) =>
      each.mechanisms.some(
        (mechanism) => mechanism === id || index.mechanisms.get(mechanism)?.broader === id,
      ),
    region: (each) => each.regions.some((region) => region === id || region.startsWith(`${id}/`)),
    platform: (each) => each.platforms.includes(id),
    targetGroup: (each) => each.targetGroups.includes(id),
    department: (each) => each.departments.some((department) => department.id === id),
  };
  return index.counted.filter(has[kind]);
}

/** The entity that a place lights, or null when this build does not have it. */
export function entityOf(index: AtlasIndex, { kind, id }: Lit): AtlasEntity | null {
  const entities: Record<Lit["kind"], ReadonlyMap<string, AtlasEntity>> = {
    mechanism: index.mechanisms,
    region: index.regions,
    platform: index.platforms,
    targetGroup: index.targetGroups,
    department: index.departments,
  };
  return entities[kind].get(id) ?? null;
}

function keyOf(feature: Feature): string {
  return `${feature.kind}:${feature.id}`;
}

function weightsOf(counted: readonly AtlasCase[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const each of counted) {
    for (const feature of featuresOf(each)) {
      frequency.set(keyOf(feature), (frequency.get(keyOf(feature)) ?? 0) + 1);
    }
  }
  return new Map([...frequency].map(([key, count]) => [key, Math.log(counted.length / count)]));
}

function byId<T extends { readonly id: string }>(entities: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}
