/** Which values a case has in each facet. */

import type { AtlasCase } from "../../../src/model/atlas.ts";
import type { AtlasIndex } from "../state/atlas-index.ts";
import type { FacetValues } from "./filter.ts";

/** 福建省:self is the province's own work, without that of its divisions. */
export const ownRegion = (region: string) => `${region}:self`;

/** `finance:lead` is the department where it leads. */
export const inRole = (department: string, role: "lead" | "partner") => `${department}:${role}`;

/**
 * The values of every counted case, by id.
 *
 * A county counts for its prefecture and province, a mechanism for its category, a group served for the broader one.
 * A case that several documents tell stands in each of them, and in the years and batches of each.
 */
export function facetValues(index: AtlasIndex): ReadonlyMap<string, FacetValues> {
  const tellings = tellingsOf(index);
  return new Map(
    index.counted.map((each) => [each.id, valuesOf(each, tellings.get(each.id) ?? [each], index)]),
  );
}

function valuesOf(each: AtlasCase, tellings: readonly AtlasCase[], index: AtlasIndex): FacetValues {
  return {
    region: new Set(each.regions.flatMap(regionValues)),
    mechanism: new Set(each.mechanisms.flatMap((id) => withBroader(id, index.mechanisms))),
    targetGroup: new Set(each.targetGroups.flatMap((id) => withBroader(id, index.targetGroups))),
    department: new Set(each.departments.flatMap(({ id, role }) => [id, inRole(id, role)])),
    platform: new Set(each.platforms),
    outcome: new Set(each.metrics),
    batch: new Set(tellings.flatMap(batchValues)),
    document: new Set(tellings.map(({ document }) => document)),
  };
}

/** 福建省/泉州市/晋江市, 福建省/泉州市, 福建省; a province that has no division beside it is meant itself. */
function regionValues(region: string): string[] {
  const names = region.split("/");
  const paths = names.map((_, at) => names.slice(0, at + 1).join("/"));
  return names.length === 1 ? [...paths, ownRegion(region)] : paths;
}

function batchValues({ year, batch }: AtlasCase): string[] {
  return [...(year === null ? [] : [String(year)]), ...(batch === null ? [] : [batch])];
}

/** A value that names itself as broader, or a circle, ends the way up. */
function withBroader(
  id: string,
  entities: ReadonlyMap<string, { readonly broader: string | null }>,
): string[] {
  const way: string[] = [];
  for (let at: string | null = id; at !== null && !way.includes(at); at = entities.get(at)?.broader ?? null) {
    way.push(at);
  }
  return way;
}

/** Each counted case with its shorter tellings. */
function tellingsOf(index: AtlasIndex): ReadonlyMap<string, readonly AtlasCase[]> {
  const tellings = new Map<string, AtlasCase[]>();
  for (const each of index.atlas.cases) {
    const id = each.duplicateOf ?? each.id;
    tellings.set(id, [...(tellings.get(id) ?? []), each]);
  }
  return tellings;
}
