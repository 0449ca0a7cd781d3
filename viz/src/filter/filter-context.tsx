/** The filter of the hash with what follows from it, worked out once for all views. */

import { createContext, type ReactNode, use, useMemo } from "react";
import { useAtlas } from "../state/atlas-context.tsx";
import type { AtlasIndex } from "../state/atlas-index.ts";
import { useSettings } from "../state/settings.tsx";
import { useHashFilter } from "../state/use-place.ts";
import { countDropped, countValues, type FacetCounts } from "./counts.ts";
import { type FacetTrees, facetTrees, nameOfValue } from "./facet-rows.ts";
import { facetValues } from "./facet-values.ts";
import {
  type Condition,
  conditionsOf,
  type FacetKind,
  type FacetValues,
  type Filter,
  matches,
} from "./filter.ts";

interface FilterState {
  readonly filter: Filter;
  readonly conditions: readonly Condition[];
  /** The overview of the cases that match alone: what every view but the map counts. */
  readonly shown: AtlasIndex;
  /** Ids of the cases that match; null while nothing is asked for. */
  readonly matching: ReadonlySet<string> | null;
  readonly counts: FacetCounts;
  readonly trees: FacetTrees;
  /** Each condition with the number of cases without it. */
  readonly dropped: () => ReturnType<typeof countDropped>;
  readonly valuesOf: (caseId: string) => FacetValues;
  readonly nameOf: (kind: FacetKind, value: string) => string;
}

const FilterContext = createContext<FilterState | null>(null);

export function FilterProvider({ children }: { children: ReactNode }) {
  const { index } = useAtlas();
  const { text, language } = useSettings();
  const filter = useHashFilter();
  const values = useMemo(() => facetValues(index), [index]);
  const trees = useMemo(() => facetTrees(index, values, language, text), [index, values, language, text]);
  const state = useMemo((): FilterState => {
    const conditions = conditionsOf(filter);
    const counted = index.counted.filter(({ id }) => matches(filter, values.get(id)!));
    return {
      filter,
      conditions,
      shown: conditions.length === 0 ? index : { ...index, counted },
      matching: conditions.length === 0 ? null : new Set(counted.map(({ id }) => id)),
      counts: countValues(values.values(), filter),
      trees,
      dropped: () => countDropped(values.values(), filter),
      valuesOf: (caseId) => values.get(caseId)!,
      nameOf: (kind, value) => nameOfValue(trees, kind, value),
    };
  }, [index, values, trees, filter]);
  return <FilterContext value={state}>{children}</FilterContext>;
}

/** The filter and the cases that it leaves; only below {@link FilterProvider}. */
export function useFilter(): FilterState {
  const state = use(FilterContext);
  if (!state) throw new Error("useFilter outside FilterProvider");
  return state;
}
