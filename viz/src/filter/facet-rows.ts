/** The values of each facet as a tree with names, the broader above the narrower. */

import type { AtlasIndex } from "../state/atlas-index.ts";
import { type Language, nameOf, type Text } from "../strings/text.ts";
import { isTextKey } from "../strings/zh.ts";
import { inRole, ownRegion } from "./facet-values.ts";
import type { FacetKind, FacetValues } from "./filter.ts";

export interface FacetRow {
  readonly value: string;
  readonly name: string;
  /** What a chip says, where the row's name needs the one above it: 市场监管（牵头）. */
  readonly fullName: string;
  readonly below: readonly FacetRow[];
}

export type FacetTrees = Readonly<Record<FacetKind, readonly FacetRow[]>>;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly english: string;
}

/** Rows of the values that some counted case has, in the order of the build. */
export function facetTrees(
  index: AtlasIndex,
  values: ReadonlyMap<string, FacetValues>,
  language: Language,
  text: Text,
): FacetTrees {
  const has = (kind: FacetKind) => {
    const all = new Set([...values.values()].flatMap((each) => [...each[kind]]));
    return (row: FacetRow) => all.has(row.value);
  };
  const row = (each: Named, below: readonly FacetRow[] = []): FacetRow => {
    const name = nameOf(each, language);
    return { value: each.id, name, fullName: name, below };
  };
  const { atlas } = index;
  return {
    region: pruned(regionRows(index, language, text), has("region")),
    mechanism: pruned(
      broaderRows(atlas.mechanisms, (each, below) => row(each, below)),
      has("mechanism"),
    ),
    targetGroup: pruned(
      broaderRows(atlas.targetGroups, (each, below) => row(each, below)),
      has("targetGroup"),
    ),
    department: pruned(
      atlas.departments.map((each) =>
        row(
          each,
          (["lead", "partner"] as const).map((role) => {
            const name = text(`role.${role}`);
            const fullName = text("filter.inRole", { name: nameOf(each, language), role: name });
            return { value: inRole(each.id, role), name, fullName, below: [] };
          }),
        ),
      ),
      has("department"),
    ),
    platform: pruned(
      atlas.platforms.map((each) => row(each)),
      has("platform"),
    ),
    outcome: outcomeRows(values, text),
    batch: batchRows(index, text),
    document: pruned(
      atlas.documents.map(({ id, name }) => row({ id, name, english: name })),
      has("document"),
    ),
  };
}

/** The name of a value, also of one that this build does not know. */
export function nameOfValue(trees: FacetTrees, kind: FacetKind, value: string): string {
  return findRow(trees[kind], value)?.fullName ?? value;
}

/** The row of a value at any depth. */
export function findRow(rows: readonly FacetRow[], value: string): FacetRow | null {
  for (const row of rows) {
    const found = row.value === value ? row : findRow(row.below, value);
    if (found) return found;
  }
  return null;
}

/** Without rows that no case has; a row above one that some case has stays. */
function pruned(rows: readonly FacetRow[], has: (row: FacetRow) => boolean): FacetRow[] {
  return rows.filter(has).map((row) => ({ ...row, below: pruned(row.below, has) }));
}

/** Categories with what is below them; what names a broader one that is not in the list stands alone. */
function broaderRows<T extends Named & { readonly broader: string | null }>(
  entities: readonly T[],
  row: (each: T, below: readonly FacetRow[]) => FacetRow,
): FacetRow[] {
  const ids = new Set(entities.map(({ id }) => id));
  const below = (parent: string | null): FacetRow[] =>
    entities
      .filter(({ broader }) => (broader !== null && ids.has(broader) ? broader : null) === parent)
      .map((each) => row(each, below(each.id)));
  return below(null);
}

/** Provinces, prefectures, counties; a single province is not shown above its divisions. */
function regionRows(index: AtlasIndex, language: Language, text: Text): FacetRow[] {
  const inUse = new Set(index.counted.flatMap(({ regions }) => regions.map((id) => id.split("/")[0]!)));
  const below = (parent: string | null): FacetRow[] =>
    index.atlas.regions
      .filter((each) => each.parent === parent)
      .toSorted((a, b) => ((a.code ?? "~") < (b.code ?? "~") ? -1 : 1))
      .map((each) => {
        const name = nameOf(each, language);
        const own = text("filter.province");
        const fullName = inUse.size === 1 ? own : `${name} · ${own}`;
        const self = { value: ownRegion(each.id), name: own, fullName, below: [] };
        const divisions = below(each.id);
        return {
          value: each.id,
          name,
          fullName: name,
          below: parent === null ? [self, ...divisions] : divisions,
        };
      });
  const provinces = below(null).filter(({ value }) => inUse.has(value));
  return provinces.length === 1 ? [...provinces[0]!.below] : provinces;
}

/** Kinds of figures, in the order of the words for them. */
function outcomeRows(values: ReadonlyMap<string, FacetValues>, text: Text): FacetRow[] {
  const metrics = new Set([...values.values()].flatMap(({ outcome }) => [...outcome]));
  return [...metrics].sort().map((metric) => {
    const key = `metric.${metric}`;
    const name = isTextKey(key) ? text(key) : metric;
    return { value: metric, name, fullName: name, below: [] };
  });
}

/** Years, the latest first, with their batches; a batch stands below the year of its documents. */
function batchRows(index: AtlasIndex, text: Text): FacetRow[] {
  const batches = new Map<string, Set<string>>();
  for (const { year, batch } of index.atlas.cases) {
    if (year === null && batch === null) continue;
    const above = year === null ? batch! : String(year);
    const own = batches.get(above) ?? new Set();
    if (year !== null && batch !== null) own.add(batch);
    batches.set(above, own);
  }
  const row = (value: string, below: readonly FacetRow[]): FacetRow => {
    const name = /^\d{4}$/.test(value) ? text("filter.year", { year: value }) : value;
    return { value, name, fullName: name, below };
  };
  return [...batches]
    .sort(([a], [b]) => (a > b ? -1 : 1))
    .map(([above, own]) =>
      row(
        above,
        [...own].sort().map((batch) => row(batch, [])),
      ),
    );
}
