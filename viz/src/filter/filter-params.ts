/** The filter in a hash: `any.mechanism=x&any.mechanism=y&not.region=z`, or `all.` where each is needed. */

import { FACETS, type Filter, facetOf } from "./filter.ts";

/** Reads the filter among other parameters; an empty `all.` keeps the mode alone. */
export function readFilter(given: URLSearchParams): Filter {
  return Object.fromEntries(
    FACETS.flatMap((kind) => {
      const isAll = given.has(`all.${kind}`);
      const wanted = valuesOf(given, isAll ? `all.${kind}` : `any.${kind}`);
      const unwanted = valuesOf(given, `not.${kind}`);
      if (!isAll && wanted.length === 0 && unwanted.length === 0) return [];
      return [[kind, { mode: isAll ? "all" : "any", wanted, unwanted }]];
    }),
  );
}

/** The parameters of a filter; {@link readFilter} reads them back. */
export function filterPairs(filter: Filter): (readonly [string, string])[] {
  return FACETS.flatMap((kind) => {
    const { mode, wanted, unwanted } = facetOf(filter, kind);
    const asked = mode === "all" && wanted.length === 0 ? [""] : wanted;
    return [
      ...asked.map((value) => [`${mode}.${kind}`, value] as const),
      ...unwanted.map((value) => [`not.${kind}`, value] as const),
    ];
  });
}

/** Whether a parameter belongs to the filter, not to a view. */
export function isFilterKey(key: string): boolean {
  return /^(any|all|not)\./.test(key);
}

function valuesOf(given: URLSearchParams, key: string): string[] {
  return [...new Set(given.getAll(key))].filter((value) => value !== "");
}
