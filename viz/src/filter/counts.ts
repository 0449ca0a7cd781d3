/** How many cases each value of each facet would give. */

import {
  type Condition,
  conditionsOf,
  FACETS,
  type FacetKind,
  type FacetValues,
  type Filter,
  facetOf,
  hasWanted,
  matches,
  meets,
  without,
} from "./filter.ts";

export type FacetCounts = Readonly<Record<FacetKind, ReadonlyMap<string, number>>>;

/**
 * Cases by value, in one pass over the cases.
 *
 * A facet's own conditions are ignored, so that its other values show what they would add; all other facets are
 * obeyed. Where all wanted values are required, each further one narrows: there the facet's wanted values are obeyed.
 */
export function countValues(cases: Iterable<FacetValues>, filter: Filter): FacetCounts {
  const counts = Object.fromEntries(
    FACETS.map((kind) => [kind, new Map<string, number>()] as const),
  ) as Record<FacetKind, Map<string, number>>;
  for (const values of cases) {
    const failing = FACETS.filter((kind) => filter[kind] && !meets(filter[kind], values[kind]));
    if (failing.length > 1) continue;
    for (const kind of failing.length === 0 ? FACETS : failing) {
      const facet = facetOf(filter, kind);
      if (facet.mode === "all" && !hasWanted(facet, values[kind])) continue;
      for (const value of values[kind]) counts[kind].set(value, (counts[kind].get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** Each condition with the number of cases that dropping it alone would give. */
export function countDropped(
  cases: Iterable<FacetValues>,
  filter: Filter,
): (Condition & { readonly count: number })[] {
  const all = [...cases];
  return conditionsOf(filter).map((condition) => {
    const rest = without(filter, condition);
    return { ...condition, count: all.filter((values) => matches(rest, values)).length };
  });
}
