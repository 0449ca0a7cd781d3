/** The gazetteer: every division and functional zone with its names, and which names are safe to believe. */

import { type Division, divisionsByPath, zoneBelow } from "./division-index.ts";
import { readDivisions } from "./divisions.ts";
import { formerNames, plainName, shortName } from "./region-names.ts";
import { compileRegionRules, type RegionRules, regionFile } from "./region-rules.ts";
import { type Complain, readRuleFile } from "./yaml-file.ts";

/** How a name was written: that decides how much must speak for it. */
export type NameForm = "full" | "short" | "zone";

/** One way to write one or several divisions: 鼓楼区 is the full name of four. */
export interface RegionName {
  readonly form: NameForm;
  /** Sorted by GB/T 2260 code. */
  readonly paths: readonly string[];
  /** Also an ordinary word (资源, 合作, 城区): only its surroundings can tell. */
  readonly weak: boolean;
}

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
  const byPath = divisionsByPath(table.divisions, value.zones, nationalities);
  const names = new NameTable(new Set(value.weak_short), new Set(value.weak_full));

  for (const { path, name, shortName, level } of byPath.values()) {
    names.add(name, level === "zone" ? "zone" : "full", path);
    if (level === "zone") continue;
    const plain = plainName(name, shortName);
    if (plain !== undefined) names.add(plain, "full", path);
    if (shortName !== name) names.add(shortName, "short", path);
  }
  const current = names.taken();
  for (const { path, name, shortName, level } of byPath.values()) {
    if (names.isWeak(shortName)) continue;
    for (const former of formerNames(name, shortName, level)) {
      if (!current.has(former)) names.add(former, "full", path);
    }
  }
  const check = pathCheck(byPath, complain);
  for (const [index, { host, name, names: others }] of value.zones.entries()) {
    check(["zones", index, "host"], host);
    for (const other of others) names.add(other, "zone", `${host}/${name}`);
  }
  for (const [index, { path, names: others }] of value.aliases.entries()) {
    check(["aliases", index, "path"], path);
    for (const other of others) names.add(other, /[省市区县州]$/.test(other) ? "full" : "short", path);
  }
  for (const [index, { name, successor }] of value.retired.entries()) {
    check(["retired", index, "successor"], successor);
    if (!current.has(name)) names.add(name, "full", successor);
  }
  for (const [letter, path] of Object.entries(value.letters)) check(["letters", letter], path);

  return {
    division: (path) => byPath.get(path) ?? belowCounty(path),
    names: names.table,
    townships: (name) => table.townships.get(name) ?? [],
    rules: compileRegionRules(value),
  };

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

function pathCheck(byPath: ReadonlyMap<string, Division>, complain: Complain) {
  return (place: readonly PropertyKey[], path: string): void => {
    if (!byPath.has(path))
      throw complain(place, `区划“${path}”不存在：从省级写起，逐级用 / 隔开，用现行全称。`);
  };
}

/** Names in the making. A name that is one division's full and another's short form is kept as full for the former. */
class NameTable {
  readonly table = new Map<string, { form: NameForm; paths: string[]; weak: boolean }>();
  readonly #weakShort: ReadonlySet<string>;
  readonly #weakFull: ReadonlySet<string>;

  constructor(weakShort: ReadonlySet<string>, weakFull: ReadonlySet<string>) {
    this.#weakShort = weakShort;
    this.#weakFull = weakFull;
  }

  add(name: string, form: NameForm, path: string): void {
    const known = this.table.get(name);
    if (!known) this.table.set(name, { form, paths: [path], weak: this.isWeak(name) });
    else if (form === "zone" && known.form !== "zone")
      this.table.set(name, { form, paths: [path], weak: false });
    else if (known.form === form && !known.paths.includes(path)) known.paths.push(path);
  }

  isWeak(name: string): boolean {
    return this.#weakShort.has(name) || this.#weakFull.has(name);
  }

  taken(): ReadonlySet<string> {
    return new Set(this.table.keys());
  }
}
