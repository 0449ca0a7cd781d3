/** The order of the list of cases. */

import type { AtlasCase } from "../../../src/model/atlas.ts";
import type { AtlasIndex } from "../state/atlas-index.ts";
import type { Sorting, SortKey } from "./sort-keys.ts";

/** What a click on a head asks for: names rise at first, figures and batches fall; a second click turns it. */
export function sortingAfter(now: Sorting, key: SortKey): Sorting {
  if (now.key === key) return { key, isDescending: !now.isDescending };
  return { key, isDescending: key === "batch" || key === "mechanisms" || key === "outcomes" };
}

/** Cases in an order that is the same for the same input: ties stay in the order of document and case. */
export function sortCases(
  cases: readonly AtlasCase[],
  { key, isDescending }: Sorting,
  index: AtlasIndex,
): AtlasCase[] {
  const sign = isDescending ? -1 : 1;
  const sortable = cases.map((each) => ({ each, by: sortValue(each, key, index) }));
  return sortable
    .sort((a, b) => sign * compare(a.by, b.by) || compare(a.each.id, b.each.id))
    .map(({ each }) => each);
}

/** Regions sort by their code, not by name; what is in no group or region comes last. */
function sortValue(each: AtlasCase, key: SortKey, index: AtlasIndex): string | number {
  switch (key) {
    case "title":
      return each.title;
    case "region":
      return each.regions.map((id) => index.regions.get(id)?.code ?? `~${id}`).sort()[0] ?? "~~";
    case "batch":
      return `${each.year ?? ""} ${batchRank(each.batch)}`;
    case "mechanisms":
      return each.mechanisms.length;
    case "outcomes":
      return each.outcomes;
    case "group":
      return each.cluster === null ? "~" : (index.clusters.get(each.cluster)?.label ?? each.cluster);
  }
}

const ORDINALS = "首一二三四五六七八九十";

/** 首批 and 第一批 before 第二批, whose characters sort otherwise. */
function batchRank(batch: string | null): string {
  if (batch === null) return "";
  const ordinal = /[首一二三四五六七八九十]/.exec(batch)?.[0];
  const rank = ordinal === undefined ? 0 : Math.max(1, ORDINALS.indexOf(ordinal));
  return `${String(rank).padStart(2, "0")} ${batch}`;
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return a < b ? -1 : a > b ? 1 : 0;
}
