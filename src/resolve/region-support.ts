/** Whether a name that may also be an ordinary word is a place here: 资源, 合作 and 平安 seldom are. */

import type { Gazetteer } from "../vocabulary/regions.ts";
import { parentPath } from "./region-paths.ts";
import type { Reading } from "./region-readings.ts";

/** 和县, 成县, 理县: inside 省市和县, 完成县级 and 管理县域 more often than not. */
const SHORT_FULL_NAME = 2;

/**
 * `named` are the divisions that the case names beyond doubt, with those above them; `home` is the document's region.
 */
export function isBelievable(
  { mention, inPath }: Reading,
  path: string,
  named: ReadonlySet<string>,
  home: readonly string[],
  gazetteer: Gazetteer,
): boolean {
  if (inPath) return true;
  const { before, behind } = mention.bounded;
  const level = gazetteer.division(path)?.level;
  const isNamed = named.has(path);
  const hasNamedParent = hasNamedAncestor(path, named);

  if (mention.form === "zone") return mention.candidates.length === 1 || hasNamedParent;
  if (mention.form === "full") {
    if (mention.weak) return home.includes(path);
    if (mention.text.length === SHORT_FULL_NAME) return before && hasNamedParent;
    return level !== "county" || before || hasNamedParent;
  }
  if (level === "province") return true;
  if (mention.weak)
    return isNamed ? before || behind : before && behind && (hasNamedParent || level === "prefecture");
  if (level === "prefecture") return true;
  return isNamed || hasNamedParent || (before && behind);
}

function hasNamedAncestor(path: string, named: ReadonlySet<string>): boolean {
  for (let above = parentPath(path); above !== null; above = parentPath(above))
    if (named.has(above)) return true;
  return false;
}
