/** Why a case stands in the list: which of the wanted values it has. */

import type { AtlasCase } from "../../../src/model/atlas.ts";
import { type FacetRow, type FacetTrees, findRow, nameOfValue } from "../filter/facet-rows.ts";
import { FACETS, type FacetKind, type FacetValues, type Filter } from "../filter/filter.ts";
import type { AtlasIndex } from "../state/atlas-index.ts";

export interface Tag {
  readonly kind: FacetKind;
  readonly value: string;
  readonly name: string;
}

/** Without a condition to explain, this many of the rarest mechanisms tell a case from the others. */
const RARE_SHOWN = 3;

/** Region and batch have columns of their own, and a document says little beside a title. */
const EXPLAINED: readonly FacetKind[] = FACETS.filter(
  (kind) => kind !== "region" && kind !== "batch" && kind !== "document",
);

/** Whether the filter wants something that tags explain. */
export function isExplained(filter: Filter): boolean {
  return EXPLAINED.some((kind) => (filter[kind]?.wanted.length ?? 0) > 0);
}

/** The wanted values of a case by their narrowest names: 免申即享 where the category 政策兑现 is wanted. */
export function matchedTags(values: FacetValues, filter: Filter, trees: FacetTrees): Tag[] {
  return EXPLAINED.flatMap((kind) => {
    const narrowest = (row: FacetRow): FacetRow[] => {
      if (!values[kind].has(row.value)) return [];
      const below = row.below.flatMap(narrowest);
      return below.length > 0 ? below : [row];
    };
    const rows = (filter[kind]?.wanted ?? []).flatMap((value) => {
      const row = findRow(trees[kind], value);
      return row ? narrowest(row) : [];
    });
    return [...new Set(rows)].map(({ value, fullName }) => ({ kind, value, name: fullName }));
  });
}

/** What few other cases do, the rarest first. */
export function rareTags(each: AtlasCase, index: AtlasIndex, trees: FacetTrees): Tag[] {
  const weightOf = (id: string) => index.weights.get(`mechanism:${id}`) ?? 0;
  return each.mechanisms
    .toSorted((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1))
    .slice(0, RARE_SHOWN)
    .map((value) => ({ kind: "mechanism", value, name: nameOfValue(trees, "mechanism", value) }));
}
