/** The place in the viewer as a hash, so that every view and selection can be linked. */

/** A kind of entity that can be lit in the graph. */
export type LitKind = "mechanism" | "region" | "platform" | "targetGroup" | "department";

export type Place =
  | ({ readonly view: "graph"; readonly case: string | null; readonly lit: Lit | null } & Look)
  /** `link` is `kind:id` of the link whose proof is shown, `proof` which of its quotes. */
  | { readonly view: "case"; readonly case: string; readonly link: string | null; readonly proof: number }
  | { readonly view: "matrix"; readonly mechanism: string | null; readonly region: string | null }
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

/** Reads a hash such as `#/matrix?mechanism=one-thing`; whatever it does not know leads to the graph. */
export function parsePlace(hash: string): Place {
  const [path = "", search = ""] = hash.replace(/^#?\/?/, "").split(/\?(.*)/s);
  const [view = "", ...rest] = path.split("/");
  const given = new URLSearchParams(search);
  const name = decoded(rest.join("/")) || null;
  switch (view) {
    case "case":
      return name === null
        ? HOME
        : { view, case: name, link: given.get("link"), proof: wholeNumber(given.get("proof")) };
    case "matrix":
      return { view, mechanism: given.get("mechanism"), region: given.get("region") };
    case "query":
      return { view, name, values: Object.fromEntries(given) };
    default:
      return { view: "graph", case: given.get("case"), lit: readLit(given), ...readLook(given) };
  }
}

/** The hash of a place; {@link parsePlace} reads it back. */
export function formatPlace(place: Place): string {
  switch (place.view) {
    case "graph":
      return hashOf("graph", null, {
        case: place.case,
        ...(place.lit ? { [place.lit.kind]: place.lit.id } : {}),
        colour: place.colour ?? null,
        size: place.size ?? null,
      });
    case "case":
      return hashOf("case", place.case, {
        link: place.link,
        proof: place.proof > 0 ? String(place.proof) : null,
      });
    case "matrix":
      return hashOf("matrix", null, { mechanism: place.mechanism, region: place.region });
    case "query":
      return hashOf("query", place.name, place.values);
  }
}

/** The hash of the page of a case, on the proof of a link when one is given. */
export function caseHash(id: string, link: string | null = null, proof = 0): string {
  return formatPlace({ view: "case", case: id, link, proof });
}

function hashOf(view: View, name: string | null, given: Readonly<Record<string, string | null>>): string {
  const pairs = Object.entries(given)
    .filter((pair): pair is [string, string] => pair[1] !== null)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  const path = name === null ? view : `${view}/${encodeURIComponent(name)}`;
  return `#/${path}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
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
