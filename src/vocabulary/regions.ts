/** The gazetteer: every division and functional zone with its names, and which names are safe to believe. */

import { type Division, divisionsByPath, zoneBelow } from "./division-index.ts";
import { readDivisions } from "./divisions.ts";
import { nameTable, type RegionName } from "./region-name-table.ts";
import { shortName } from "./region-names.ts";
import { compileRegionRules, type RegionRules, regionFile } from "./region-rules.ts";
import { readRuleFile } from "./yaml-file.ts";

export interface Gazetteer {
  /** Also towns, and zones that only a text names, by their host; undefined for a path that cannot be. */
  division(path: string): Division | undefined;
  /** By name as written; towns and streets are not among them. */
  readonly names: ReadonlyMap<string, RegionName>;
  /** Paths of all towns and streets of this name. */
  townships(name: string): readonly string[];
  readonly rules: RegionRules;
}

/** Reads GB/T 2260 and regions.yaml; throws VOCABULARY for a path that no division has. */
export function loadGazetteer(directory: string): Gazetteer {
  const { value, complain } = readRuleFile(directory, "regions.yaml", regionFile);
  const table = readDivisions();
  const nationalities = [...value.nationalities].sort((a, b) => b.length - a.length);
  const divisions = divisionsByPath(table.divisions, [], nationalities);
  for (const [index, { host }] of value.zones.entries()) check(["zones", index, "host"], host, divisions);
  const byPath = divisionsByPath(table.divisions, value.zones, nationalities);
  for (const [index, { path }] of value.aliases.entries()) check(["aliases", index, "path"], path, byPath);
  for (const [index, { successor }] of value.retired.entries())
    check(["retired", index, "successor"], successor, byPath);
  for (const [letter, path] of Object.entries(value.letters)) check(["letters", letter], path, byPath);

  return {
    division: (path) => byPath.get(path) ?? belowCounty(path),
    names: nameTable(byPath, value),
    townships: (name) => table.townships.get(name) ?? [],
    rules: compileRegionRules(value),
  };

  function check(place: readonly PropertyKey[], path: string, known: ReadonlyMap<string, Division>): void {
    if (!known.has(path))
      throw complain(place, `区划“${path}”不存在：从省级写起，逐级用 / 隔开，用现行全称。`);
  }

  /** A town of the table, or a zone under a division that is known. */
  function belowCounty(path: string): Division | undefined {
    const cut = path.lastIndexOf("/");
    if (cut < 0) return undefined;
    const [parent, name] = [path.slice(0, cut), path.slice(cut + 1)];
    if (table.townships.get(name)?.includes(path)) {
      return {
        path,
        name,
        shortName: shortName(name, "township", nationalities),
        level: "township",
        code: null,
        parent,
      };
    }
    return byPath.has(parent) ? zoneBelow(parent, name) : undefined;
  }
}
