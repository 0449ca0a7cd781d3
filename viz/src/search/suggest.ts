/** What a few characters may mean: names that hold them, or whose pinyin initials do. */

import type { AtlasIndex } from "../state/atlas-index.ts";
import { casesWith } from "../state/atlas-index.ts";
import type { LitKind, Place } from "../state/url.ts";
import { type Language, nameOf } from "../strings/text.ts";

export type EntryKind = LitKind | "case";

export interface Entry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly name: string;
  /** Other names that find it: aliases, the name in the other language. */
  readonly otherNames: readonly string[];
  /** What tells it from its namesakes: category, parent region, place. */
  readonly context: string;
  /** Cases that have it; null for a case. */
  readonly count: number | null;
}

export interface Suggestion {
  readonly entry: Entry;
  /** Where the name holds what was typed; null where another name or the initials did. */
  readonly match: readonly [number, number] | null;
  readonly byInitials: boolean;
}

export interface SuggestionGroup {
  readonly kind: EntryKind;
  readonly suggestions: readonly Suggestion[];
  /** All that match, of which `suggestions` are the best. */
  readonly total: number;
}

/** Each kind of entity shows this many, so that all kinds fit without scrolling. */
const SHOWN = 3;

const ORDER: readonly EntryKind[] = ["mechanism", "case", "region", "platform", "targetGroup", "department"];

/** Everything that can be found: entities that some case has, and the cases that are drawn. */
export function searchEntries(index: AtlasIndex, language: Language): Entry[] {
  const entity = (
    kind: LitKind,
    each: { id: string; name: string; english: string },
    context: string,
    also: readonly string[] = [],
  ) => {
    const count = casesWith(index, { kind, id: each.id }).length;
    const name = nameOf(each, language);
    const otherNames = [each.name, each.english, ...also].filter((other) => other !== name);
    return count > 0 ? [{ kind, id: each.id, name, otherNames, context, count }] : [];
  };
  const { atlas, mechanisms, regions } = index;
  return [
    ...atlas.mechanisms.flatMap((each) => {
      const category = mechanisms.get(each.broader ?? "");
      return entity("mechanism", each, category ? nameOf(category, language) : "");
    }),
    ...index.counted.map(
      (each): Entry => ({
        kind: "case",
        id: each.id,
        name: each.title,
        otherNames: [],
        context: each.place,
        count: null,
      }),
    ),
    ...atlas.regions.flatMap((each) => entity("region", each, regions.get(each.parent ?? "")?.name ?? "")),
    ...atlas.platforms.flatMap((each) => entity("platform", each, "", each.aliases)),
    ...atlas.targetGroups.flatMap((each) => entity("targetGroup", each, "")),
    ...atlas.departments.flatMap((each) => entity("department", each, "")),
  ];
}

/**
 * The best matches of each kind. `initialsOf` gives the pinyin initials of a name (信用修复 → xyxf), or an empty
 * string while the dictionary is not loaded.
 */
export function suggest(
  entries: readonly Entry[],
  typed: string,
  initialsOf: (name: string) => string,
): SuggestionGroup[] {
  const query = typed.trim().toLowerCase();
  if (query === "") return [];
  const ranked = entries.flatMap((entry) => {
    const found = matchEntry(entry, query, initialsOf);
    return found ? [{ ...found, entry }] : [];
  });
  return ORDER.flatMap((kind) => {
    const own = ranked.filter(({ entry }) => entry.kind === kind);
    own.sort(
      (a, b) =>
        a.rank - b.rank || (b.entry.count ?? 0) - (a.entry.count ?? 0) || compare(a.entry.id, b.entry.id),
    );
    const suggestions = own
      .slice(0, SHOWN)
      .map(({ entry, match, byInitials }) => ({ entry, match, byInitials }));
    return suggestions.length > 0 ? [{ kind, suggestions, total: own.length }] : [];
  });
}

/** Where choosing an entry leads: a mechanism to its row, a case to its page, the rest to the lit graph. */
export function placeOfEntry({ kind, id }: Entry): Place {
  if (kind === "mechanism") return { view: "matrix", mechanism: id, region: null };
  if (kind === "case") return { view: "case", case: id, link: null, proof: 0 };
  return { view: "graph", case: null, lit: { kind, id } };
}

interface Match {
  readonly rank: number;
  readonly match: readonly [number, number] | null;
  readonly byInitials: boolean;
}

/** Whole name, beginning, inside, another name, initials: in this order. */
function matchEntry(entry: Entry, query: string, initialsOf: (name: string) => string): Match | null {
  const at = entry.name.toLowerCase().indexOf(query);
  if (at >= 0) {
    const rank = entry.name.length === query.length ? 0 : at === 0 ? 1 : 2;
    return { rank, match: [at, at + query.length], byInitials: false };
  }
  if (entry.otherNames.some((name) => name.toLowerCase().includes(query))) {
    return { rank: 3, match: null, byInitials: false };
  }
  if (!/^[a-z0-9]+$/.test(query)) return null;
  const initials = initialsOf(entry.name);
  const start = initials.indexOf(query);
  if (start < 0) return null;
  // One initial stands for one unit of the name, so the place is the same in both.
  const match = initials.length === entry.name.length ? ([start, start + query.length] as const) : null;
  return { rank: start === 0 ? 4 : 5, match, byInitials: true };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
