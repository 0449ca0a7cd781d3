/**
 * What is shown around a case that is chosen: its links by kind, and the cases that share its mechanisms.
 *
 * A kind shows so many and says how many more there are: a hub is never drawn at once.
 */

import type { AtlasCase, AtlasLink, LinkRelation } from "../../../src/model/atlas.ts";
import { linkKey, linksByKind } from "../case/links.ts";
import { type AtlasIndex, casesWith, entityOf, sharedFeatures } from "../state/atlas-index.ts";
import type { Lit, LitKind } from "../state/url.ts";

export type Capped = LinkRelation | "case";

/** Where a link is no entity of its own, nobody else can have it. */
type EntityLink = AtlasLink & { readonly kind: LitKind };

/** As many as stand below each other on an office screen, and still read as a sentence. */
export const CAPS: Readonly<Record<Capped, number>> = {
  region: 2,
  department: 3,
  targetGroup: 3,
  platform: 3,
  outcome: 2,
  mechanism: 9,
  case: 10,
};

/** What one click on 另 n 项 adds. */
export const MORE = 20;

/** Before the column of cases is filled up, each mechanism may name so many: else the first would take all rows. */
const FIRST_TURN = 2;

/** Kinds left of the case, from the top: where, who, for whom, with what, to what effect. */
const LEFT: readonly LinkRelation[] = ["region", "department", "targetGroup", "platform", "outcome"];

export interface FocusItem {
  readonly key: string;
  readonly link: AtlasLink;
  /** ln(N/df), what similarity gives a mechanism; 0 for kinds without a weight. */
  readonly weight: number;
}

export interface FocusGroup {
  readonly kind: LinkRelation;
  readonly items: readonly FocusItem[];
  /** How many are not shown. */
  readonly rest: number;
}

export interface FocusCase {
  readonly case: AtlasCase;
  /** Index into the palette of groups. */
  readonly group: number;
  /** Keys of the shown items that it shares. */
  readonly through: readonly string[];
}

export interface Focus {
  readonly case: AtlasCase;
  readonly group: number;
  readonly left: readonly FocusGroup[];
  readonly mechanisms: FocusGroup;
  readonly cases: readonly FocusCase[];
  readonly restCases: number;
  /** The link whose other cases are asked for; null shows those of all mechanisms. */
  readonly opened: FocusItem | null;
}

export interface FocusGiven {
  readonly index: AtlasIndex;
  readonly case: AtlasCase;
  readonly links: readonly AtlasLink[];
  /** How many more than {@link CAPS} a kind shows. */
  readonly added: Readonly<Partial<Record<Capped, number>>>;
  readonly opened: Lit | null;
}

/** Deterministic: rarest first, ties by the order of the build. */
export function focusOf({ index, case: each, links, added, opened }: FocusGiven): Focus {
  const kept = opened && `${opened.kind}:${opened.id}`;
  const groups = new Map(linksByKind(links).map(({ kind, links: of }) => [kind, of]));
  const group = (kind: LinkRelation): FocusGroup => {
    const all = groups.get(kind) ?? [];
    const most = CAPS[kind] + (added[kind] ?? 0);
    const shown = all.filter((link, at) => at < most || linkKey(link) === kept);
    return { kind, items: shown.map((link) => itemOf(link, index)), rest: all.length - shown.length };
  };
  const left = LEFT.map(group).filter(({ items }) => items.length > 0);
  const mechanisms = group("mechanism");
  const asked = [...left, mechanisms].flatMap(({ items }) => items).find(({ key }) => key === kept) ?? null;
  const most = CAPS.case + (added.case ?? 0);
  const sharing = casesThrough(index, each, asked ? [asked] : mechanisms.items);
  const cases = chosenCases(sharing, most);
  return {
    case: each,
    group: groupOf(index, each),
    left,
    mechanisms,
    cases,
    restCases: sharing.size - cases.length,
    opened: asked,
  };
}

/** The links that the overview knows, without quotes: while the server is away. */
export function linksOfOverview(index: AtlasIndex, each: AtlasCase): AtlasLink[] {
  const lit: (Lit & { role: AtlasLink["role"] })[] = [
    ...each.regions.map((id) => ({ kind: "region" as const, id, role: null })),
    ...each.departments.map(({ id, role }) => ({ kind: "department" as const, id, role })),
    ...each.targetGroups.map((id) => ({ kind: "targetGroup" as const, id, role: null })),
    ...each.platforms.map((id) => ({ kind: "platform" as const, id, role: null })),
    ...each.mechanisms.map((id) => ({ kind: "mechanism" as const, id, role: null })),
  ];
  return lit.flatMap(({ kind, id, role }) => {
    const entity = entityOf(index, { kind, id });
    if (!entity) return [];
    const others = casesWith(index, { kind, id }).length - 1;
    return [{ kind, id, name: entity.name, english: entity.english, role, others, quotes: [] }];
  });
}

/** Whether a link leads to others: outcomes are a case's own. */
export function isEntityLink(link: AtlasLink): link is EntityLink {
  return link.kind !== "outcome";
}

function itemOf(link: AtlasLink, index: AtlasIndex): FocusItem {
  const key = linkKey(link);
  return { key, link, weight: index.weights.get(key) ?? 0 };
}

interface Sharing extends FocusCase {
  readonly likeness: number;
  /** Places of {@link FocusCase.through} in their column. */
  readonly places: readonly number[];
}

function casesThrough(
  index: AtlasIndex,
  centre: AtlasCase,
  items: readonly FocusItem[],
): ReadonlyMap<string, Sharing> {
  const places = new Map<string, number[]>();
  for (const [place, { link }] of items.entries()) {
    if (!isEntityLink(link)) continue;
    for (const { id } of casesWith(index, link)) {
      if (id !== centre.id) places.set(id, [...(places.get(id) ?? []), place]);
    }
  }
  const found = new Map<string, Sharing>();
  for (const [id, at] of places) {
    const each = index.cases.get(id)!;
    const likeness = sharedFeatures(index, centre, each).reduce((sum, { weight }) => sum + weight, 0);
    const through = at.map((place) => items[place]!.key);
    found.set(id, { case: each, group: groupOf(index, each), through, likeness, places: at });
  }
  return found;
}

/** The most alike of each mechanism in turn, then of all; standing in the order of their links. */
function chosenCases(sharing: ReadonlyMap<string, Sharing>, most: number): Sharing[] {
  const alike = [...sharing.values()].sort(
    (a, b) => b.likeness - a.likeness || (a.case.id < b.case.id ? -1 : 1),
  );
  const chosen = new Set<Sharing>();
  const last = Math.max(-1, ...alike.flatMap(({ places }) => places));
  for (let place = 0; place <= last; place += 1) {
    const some = alike.filter(({ places }) => places.includes(place)).slice(0, FIRST_TURN);
    for (const each of some) if (chosen.size < most) chosen.add(each);
  }
  for (const each of alike) if (chosen.size < most) chosen.add(each);
  return [...chosen].sort((a, b) => meanOf(a.places) - meanOf(b.places) || b.likeness - a.likeness);
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}

function groupOf(index: AtlasIndex, each: AtlasCase): number {
  return index.clusters.get(each.cluster ?? "")?.color ?? 0;
}
