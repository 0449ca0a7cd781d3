/** The place in the viewer and the filter as a hash, so that every view and selection can be linked. */

import { type Filter, NO_FILTER } from "../filter/filter.ts";
import { filterPairs, isFilterKey, readFilter } from "../filter/filter-params.ts";
import { isSortKey, type Sorting, STANDARD_SORTING } from "../list/sort-keys.ts";

/** A kind of entity that can be lit in the graph. */
export type LitKind = "mechanism" | "region" | "platform" | "targetGroup" | "department";

export type Place =
  | ({ readonly view: "graph"; readonly case: string | null; readonly lit: Lit | null } & Look)
  /** `link` is `kind:id` of the link whose proof is shown, `proof` which of its quotes. */
  | { readonly view: "case"; readonly case: string; readonly link: string | null; readonly proof: number }
  | { readonly view: "matrix"; readonly mechanism: string | null; readonly region: string | null }
  | { readonly view: "list"; readonly sorting: Sorting }
  | {
      readonly view: "query";
      readonly name: string | null;
      readonly values: Readonly<Record<string, string>>;
    };

export interface Lit {
  readonly kind: LitKind;
  readonly id: string;
}

/** What colour and size of a disc say; left out where it is the usual: its group, how many mechanisms it has. */
export interface Look {
  readonly colour?: "region" | "year";
  readonly size?: "outcomes" | "same";
}

export type View = Place["view"];

const LIT_KINDS: readonly LitKind[] = ["mechanism", "region", "platform", "targetGroup", "department"];

export const HOME: Place = { view: "graph", case: null, lit: null };
export const LIST: Place = { view: "list", sorting: STANDARD_SORTING };

/** Reads a hash such as `#/matrix?mechanism=one-thing`; whatever it does not know leads to the graph. */
export function parsePlace(hash: string): Place {
  const [path, given] = partsOf(hash);
  const [view = "", ...rest] = path.split("/");
  const name = decoded(rest.join("/")) || null;
  switch (view) {
    case "case":
      return name === null
        ? HOME
        : { view, case: name, link: given.get("link"), proof: wholeNumber(given.get("proof")) };
    case "matrix":
      return { view, mechanism: given.get("mechanism"), region: given.get("region") };
    case "list":
      return { view, sorting: readSorting(given.get("sort")) };
    case "query":
      return { view, name, values: Object.fromEntries([...given].filter(([key]) => !isFilterKey(key))) };
    default:
      return { view: "graph", case: given.get("case"), lit: readLit(given), ...readLook(given) };
  }
}

/** The filter that a hash holds beside its place. */
export function parseFilter(hash: string): Filter {
  return readFilter(partsOf(hash)[1]);
}

/** The hash of a place under a filter; {@link parsePlace} and {@link parseFilter} read it back. */
export function formatPlace(place: Place, filter: Filter = NO_FILTER): string {
  const { name, given } = namedParts(place);
  const pairs = [
    ...Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null),
    ...filterPairs(filter),
  ].map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  const path = name === null ? place.view : `${place.view}/${encodeURIComponent(name)}`;
  return `#/${path}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
}

/** The hash of the page of a case, on the proof of a link when one is given. */
export function caseHash(id: string, link: string | null = null, proof = 0): string {
  return formatPlace({ view: "case", case: id, link, proof });
}

/** What a place says in its path and behind the question mark. */
function namedParts(place: Place): {
  readonly name: string | null;
  readonly given: Readonly<Record<string, string | null>>;
} {
  switch (place.view) {
    case "graph":
      return {
        name: null,
        given: {
          case: place.case,
          ...(place.lit ? { [place.lit.kind]: place.lit.id } : {}),
          colour: place.colour ?? null,
          size: place.size ?? null,
        },
      };
    case "case":
      return {
        name: place.case,
        given: { link: place.link, proof: place.proof > 0 ? String(place.proof) : null },
      };
    case "matrix":
      return { name: null, given: { mechanism: place.mechanism, region: place.region } };
    case "list":
      return { name: null, given: { sort: sortText(place.sorting) } };
    case "query":
      return { name: place.name, given: place.values };
  }
}

function partsOf(hash: string): [path: string, given: URLSearchParams] {
  const [path = "", search = ""] = hash.replace(/^#?\/?/, "").split(/\?(.*)/s);
  return [path, new URLSearchParams(search)];
}

/** `-batch` is the latest batch first. */
function readSorting(given: string | null): Sorting {
  const isDescending = given?.startsWith("-") ?? false;
  const key = isDescending ? given!.slice(1) : given;
  return key !== null && isSortKey(key) ? { key, isDescending } : STANDARD_SORTING;
}

function sortText({ key, isDescending }: Sorting): string | null {
  const isStandard = key === STANDARD_SORTING.key && isDescending === STANDARD_SORTING.isDescending;
  return isStandard ? null : `${isDescending ? "-" : ""}${key}`;
}

function readLit(given: URLSearchParams): Lit | null {
  for (const kind of LIT_KINDS) {
    const id = given.get(kind);
    if (id) return { kind, id };
  }
  return null;
}

function readLook(given: URLSearchParams): Look {
  const colour = given.get("colour");
  const size = given.get("size");
  return {
    ...(colour === "region" || colour === "year" ? { colour } : {}),
    ...(size === "outcomes" || size === "same" ? { size } : {}),
  };
}

/** A hand-made hash may hold a stray `%`. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function wholeNumber(text: string | null): number {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : 0;
}
