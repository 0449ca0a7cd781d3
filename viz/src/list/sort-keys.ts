/** What the list of cases can be sorted by, and how it is sorted at first. */

export const SORT_KEYS = ["title", "region", "batch", "mechanisms", "outcomes", "group"] as const;

export type SortKey = (typeof SORT_KEYS)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** The latest batch first, in it the order of the document. */
export const STANDARD_SORTING: Sorting = { key: "batch", isDescending: true };

export function isSortKey(key: string): key is SortKey {
  return (SORT_KEYS as readonly string[]).includes(key);
}
