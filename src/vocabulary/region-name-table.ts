/** All ways to write the divisions of the gazetteer. */

import type { Division } from "./division-index.ts";
import { formerNames, plainName, zoneNames } from "./region-names.ts";
import type { RegionFile } from "./region-rules.ts";

/** How a name was written: that decides how much must speak for it. */
export type NameForm = "full" | "short" | "zone";

/** One way to write one or several divisions: 鼓楼区 is the full name of four. */
export interface RegionName {
  readonly form: NameForm;
  /** Broader divisions first, then by GB/T 2260 code. */
  readonly paths: readonly string[];
  /** Also an ordinary word (资源, 合作, 城区): only its surroundings can tell. */
  readonly weak: boolean;
}

/** An alias that ends so is a full name: 海南州 needs less support than 海南. */
const KIND = /[省市区县州]$/;

/**
 * Names of today come first; one that a division had before, or that a rule file adds, never takes the name of another.
 */
export function nameTable(
  byPath: ReadonlyMap<string, Division>,
  file: RegionFile,
): ReadonlyMap<string, RegionName> {
  const table = new Map<string, { form: NameForm; paths: string[]; weak: boolean }>();
  const weak = new Set([...file.weak_short, ...file.weak_full]);

  for (const { path, name, shortName, level, parent } of byPath.values()) {
    add(name, level === "zone" ? "zone" : "full", path);
    if (level === "zone") {
      const host = byPath.get(parent!)!.shortName;
      for (const other of zoneNames(name, host, file.zone_abbreviations)) add(other, "zone", path);
      continue;
    }
    const plain = plainName(name, shortName);
    if (plain !== undefined) add(plain, "full", path);
    if (shortName !== name) add(shortName, "short", path);
  }
  const current = new Set(table.keys());
  for (const { path, name, shortName, level } of byPath.values()) {
    if (weak.has(shortName)) continue;
    for (const former of formerNames(name, shortName, level))
      if (!current.has(former)) add(former, "full", path);
  }
  for (const { host, name, names } of file.zones) {
    for (const other of names) add(other, "zone", `${host}/${name}`);
  }
  for (const { path, names } of file.aliases) {
    for (const other of names) {
      const form = table.get(other)?.form ?? (KIND.test(other) ? "full" : "short");
      add(other, form, path);
    }
  }
  for (const { name, successor } of file.retired) if (!current.has(name)) add(name, "full", successor);
  return table;

  /** A full name and another's short form are kept apart for the former; a zone has its name for itself. */
  function add(name: string, form: NameForm, path: string): void {
    const known = table.get(name);
    if (!known || (form === "zone" && known.form !== "zone"))
      table.set(name, { form, paths: [path], weak: form !== "zone" && weak.has(name) });
    else if (known.form === form && !known.paths.includes(path)) known.paths.push(path);
  }
}
