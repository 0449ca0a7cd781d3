/** Regions as nodes, each PART_OF the one above it, up to the province. */

import { AtlasError } from "../errors.ts";
import type { AtlasRegion } from "../model/atlas.ts";
import type { DisplayRules } from "../vocabulary/display.ts";
import { shortDivisionName } from "./place-name.ts";
import type { GraphRows, NodeKey } from "./rows.ts";

/** What the gazetteer knows of a path; undefined for a path that it does not hold. */
export type RegionLookup = (path: string) => Pick<AtlasRegion, "level" | "code"> | undefined;

/** Adds the region and all above it, and gives its key. `name` is the division's own, 晋安区. */
export function addRegion(
  rows: GraphRows,
  path: string,
  lookup: RegionLookup,
  rules: DisplayRules["place"],
): NodeKey {
  const key: NodeKey = { label: "Region", id: path };
  const known = lookup(path);
  if (!known)
    throw new AtlasError("INPUT", `行政区划“${path}”不在区划表里：检查区划数据，或在补充文件里加上它。`);
  const cut = path.lastIndexOf("/");
  const name = path.slice(cut + 1);
  const isNew = rows.addNode({
    ...key,
    properties: { name, shortName: shortDivisionName(name, rules), level: known.level, code: known.code },
  });
  if (isNew && cut >= 0) rows.link("PART_OF", key, addRegion(rows, path.slice(0, cut), lookup, rules));
  return key;
}
