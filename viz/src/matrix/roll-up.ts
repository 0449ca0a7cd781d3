/** Mechanisms × regions: which cases stand in which cell. */

import type { AtlasCase, AtlasMechanism, AtlasRegion } from "../../../src/model/atlas.ts";
import type { AtlasIndex } from "../state/atlas-index.ts";

export interface MatrixColumn {
  /** Path of a province or of a division right below one. */
  readonly id: string;
  readonly name: string;
  readonly isProvince: boolean;
  readonly cases: readonly AtlasCase[];
}

export interface MatrixRow {
  readonly mechanism: AtlasMechanism;
  /** Cases by column id; a column without any is left out. */
  readonly cells: ReadonlyMap<string, readonly AtlasCase[]>;
  /** Every case once, however many regions it has. */
  readonly cases: readonly AtlasCase[];
}

export interface MatrixCategory extends MatrixRow {
  readonly rows: readonly MatrixRow[];
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly categories: readonly MatrixCategory[];
}

/** The division right below the province, or the province itself: 福建省/泉州市/晋江市 stands under 福建省/泉州市. */
export function columnOf(region: string): string {
  return region.split("/").slice(0, 2).join("/");
}

/** Columns that have cases, rows that have cases, the largest first; duplicates are not counted. */
export function rollUp(index: AtlasIndex): Matrix {
  const columns = columnsOf(index);
  const rowOf = (mechanism: AtlasMechanism, isIn: (each: AtlasCase) => boolean): MatrixRow => {
    const cases = index.counted.filter(isIn);
    const cells = new Map<string, AtlasCase[]>();
    for (const each of cases) {
      for (const column of new Set(each.regions.map(columnOf))) {
        cells.set(column, [...(cells.get(column) ?? []), each]);
      }
    }
    return { mechanism, cells, cases };
  };
  const mechanisms = index.atlas.mechanisms;
  const categories = mechanisms
    .filter((each) => each.kind === "category")
    .map((category): MatrixCategory => {
      const below = mechanisms.filter((each) => each.broader === category.id);
      const ids = new Set([category.id, ...below.map(({ id }) => id)]);
      return {
        ...rowOf(category, (each) => each.mechanisms.some((id) => ids.has(id))),
        rows: below
          .map((mechanism) => rowOf(mechanism, (each) => each.mechanisms.includes(mechanism.id)))
          .filter((row) => row.cases.length > 0)
          .sort(byCases),
      };
    })
    .filter((category) => category.cases.length > 0)
    .sort(byCases);
  return { columns, categories };
}

/** What most cases do comes first. */
function byCases(a: MatrixRow, b: MatrixRow): number {
  return b.cases.length - a.cases.length || (a.mechanism.id < b.mechanism.id ? -1 : 1);
}

/** The row of a mechanism or category; null when no case has it. */
export function rowOf(matrix: Matrix, mechanism: string): MatrixRow | null {
  for (const category of matrix.categories) {
    if (category.mechanism.id === mechanism) return category;
    const found = category.rows.find((row) => row.mechanism.id === mechanism);
    if (found) return found;
  }
  return null;
}

/** 福州市 as 福州, 平潭综合实验区 as 平潭: heads of columns are narrow. */
export function shortRegionName(name: string): string {
  const short = name.replace(/(综合实验区|特别行政区|自治州|自治区|地区|新区|省|市|盟)$/, "");
  return short.length >= 2 ? short : name;
}

function columnsOf(index: AtlasIndex): MatrixColumn[] {
  const cases = new Map<string, AtlasCase[]>();
  for (const each of index.counted) {
    for (const id of new Set(each.regions.map(columnOf))) cases.set(id, [...(cases.get(id) ?? []), each]);
  }
  return [...cases]
    .map(([id, own]): MatrixColumn => {
      const name = index.regions.get(id)?.name ?? id.split("/").at(-1)!;
      return { id, name: shortRegionName(name), isProvince: !id.includes("/"), cases: own };
    })
    .sort((a, b) => byProvinceThenCode(a, b, index.regions));
}

/** Provinces in the order of GB/T 2260, each before what lies in it; divisions without a code come last, by name. */
function byProvinceThenCode(
  a: MatrixColumn,
  b: MatrixColumn,
  regions: ReadonlyMap<string, AtlasRegion>,
): number {
  const keys = [a, b].map(({ id, isProvince }) => {
    const province = id.split("/")[0]!;
    return `${codeOf(province)} ${isProvince ? "" : codeOf(id)} ${id}`;
  });
  return keys[0]! < keys[1]! ? -1 : 1;

  function codeOf(id: string): string {
    return regions.get(id)?.code ?? "~";
  }
}
