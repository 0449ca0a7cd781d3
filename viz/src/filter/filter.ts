/** What is asked of the cases: per facet the values wanted and unwanted. Pure; obeyed by every view. */

/** What cases are told apart by, in the order shown. */
export const FACETS = [
  "region",
  "mechanism",
  "targetGroup",
  "department",
  "platform",
  "outcome",
  "batch",
  "document",
] as const;

export type FacetKind = (typeof FACETS)[number];

export interface FacetFilter {
  /** Whether a case needs one of the wanted values or each of them. */
  readonly mode: "any" | "all";
  readonly wanted: readonly string[];
  /** A case that has one of these does not match, whatever else it has. */
  readonly unwanted: readonly string[];
}

/** A facet that asks nothing is left out, unless its mode was changed. */
export type Filter = Readonly<Partial<Record<FacetKind, FacetFilter>>>;

/** The values that a case has in each facet, broader ones included. */
export type FacetValues = Readonly<Record<FacetKind, ReadonlySet<string>>>;

/** One value of a filter: what a chip shows. */
export interface Condition {
  readonly kind: FacetKind;
  readonly value: string;
  readonly isUnwanted: boolean;
}

export const NO_FILTER: Filter = {};

const ASKS_NOTHING: FacetFilter = { mode: "any", wanted: [], unwanted: [] };

export function facetOf(filter: Filter, kind: FacetKind): FacetFilter {
  return filter[kind] ?? ASKS_NOTHING;
}

/** Every value asked for, in the order of the facets, what is unwanted after what is wanted. */
export function conditionsOf(filter: Filter): Condition[] {
  return FACETS.flatMap((kind) => {
    const { wanted, unwanted } = facetOf(filter, kind);
    return [
      ...wanted.map((value) => ({ kind, value, isUnwanted: false })),
      ...unwanted.map((value) => ({ kind, value, isUnwanted: true })),
    ];
  });
}

/** Whether a facet is content with a case: nothing unwanted, and of the wanted one or all. */
export function meets(facet: FacetFilter, values: ReadonlySet<string>): boolean {
  return !facet.unwanted.some((value) => values.has(value)) && hasWanted(facet, values);
}

/** Whether a case has what is wanted, whatever is unwanted; a facet that wants nothing has it in every case. */
export function hasWanted({ mode, wanted }: FacetFilter, values: ReadonlySet<string>): boolean {
  if (wanted.length === 0) return true;
  return mode === "any"
    ? wanted.some((value) => values.has(value))
    : wanted.every((value) => values.has(value));
}

/** Between facets all must agree. */
export function matches(filter: Filter, values: FacetValues): boolean {
  return FACETS.every((kind) => {
    const facet = filter[kind];
    return facet === undefined || meets(facet, values[kind]);
  });
}

/** Wants a value, or wants it no longer; a value that was unwanted is asked for no more. */
export function toggled(filter: Filter, kind: FacetKind, value: string): Filter {
  const { mode, wanted, unwanted } = facetOf(filter, kind);
  if (unwanted.includes(value)) return without(filter, { kind, value });
  const next = wanted.includes(value) ? wanted.filter((each) => each !== value) : [...wanted, value];
  return withFacet(filter, kind, { mode, wanted: next, unwanted });
}

/** Refuses a value, or refuses it no longer. */
export function refused(filter: Filter, kind: FacetKind, value: string): Filter {
  const { mode, wanted, unwanted } = facetOf(filter, kind);
  if (unwanted.includes(value)) return without(filter, { kind, value });
  const rest = wanted.filter((each) => each !== value);
  return withFacet(filter, kind, { mode, wanted: rest, unwanted: [...unwanted, value] });
}

/** The filter with one condition less. */
export function without(filter: Filter, { kind, value }: Pick<Condition, "kind" | "value">): Filter {
  const { mode, wanted, unwanted } = facetOf(filter, kind);
  const others = (values: readonly string[]) => values.filter((each) => each !== value);
  return withFacet(filter, kind, { mode, wanted: others(wanted), unwanted: others(unwanted) });
}

export function withMode(filter: Filter, kind: FacetKind, mode: FacetFilter["mode"]): Filter {
  return withFacet(filter, kind, { ...facetOf(filter, kind), mode });
}

function withFacet(filter: Filter, kind: FacetKind, facet: FacetFilter): Filter {
  const { [kind]: _, ...rest } = filter;
  const asksNothing = facet.mode === "any" && facet.wanted.length === 0 && facet.unwanted.length === 0;
  return asksNothing ? rest : { ...rest, [kind]: facet };
}
