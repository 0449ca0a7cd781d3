/** Divisions with what graph and viewer show of them, by path. */

import type { DivisionLevel, DivisionRow } from "./divisions.ts";
import { shortName } from "./region-names.ts";

export interface Division {
  /** 福建省/福州市/晋安区 */
  readonly path: string;
  readonly name: string;
  /** 晋安; equals `name` for a zone and where one character would be left (赵县). */
  readonly shortName: string;
  readonly level: DivisionLevel;
  /** GB/T 2260; null for towns and zones. */
  readonly code: string | null;
  /** Path of the division above; null for a province. */
  readonly parent: string | null;
}

/** GB/T 2260 in the order of codes, then the zones of the rule file; a zone in both is kept once. */
export function divisionsByPath(
  rows: readonly DivisionRow[],
  zones: readonly { readonly host: string; readonly name: string }[],
  nationalities: readonly string[],
): Map<string, Division> {
  const divisions = new Map<string, Division>();
  for (const { path, name, level, code } of rows) {
    const cut = path.lastIndexOf("/");
    const parent = cut < 0 ? null : path.slice(0, cut);
    divisions.set(path, {
      path,
      name,
      shortName: shortName(name, level, nationalities),
      level,
      code,
      parent,
    });
  }
  for (const { host, name } of zones) {
    const zone = zoneBelow(host, name);
    divisions.set(zone.path, zone);
  }
  return divisions;
}

/** A functional zone is a leaf of the division that hosts it. */
export function zoneBelow(host: string, name: string): Division {
  return { path: `${host}/${name}`, name, shortName: name, level: "zone", code: null, parent: host };
}
