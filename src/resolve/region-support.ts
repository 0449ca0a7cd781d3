/** Whether a name that may also be an ordinary word is a place here: 资源, 合作 and 平安 seldom are. */

import type { Gazetteer } from "../vocabulary/regions.ts";
import { isAtOrBelow, parentPath } from "./region-hierarchy.ts";
import { type Reading, ZONE_PATTERN } from "./region-readings.ts";

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
  const parent = parentPath(path);
  const isNearHome = home.some((own) => parent !== null && isPrefecture(parent) && isAtOrBelow(own, parent));

  const isBetweenCues = before && behind && parent !== null && isPrefecture(parent) && named.has(parent);

  if (mention.form === "zone") {
    if (mention.proof.rule !== ZONE_PATTERN) return true;
    return parent !== null && (named.has(parent) || gazetteer.division(parent)?.level === "prefecture");
  }
  if (mention.form === "full") {
    if (mention.weak) return home.includes(path) || isBetweenCues;
    if (mention.text.length === SHORT_FULL_NAME) return before && hasNamedAncestor(path, named);
    return level !== "county" || before || isNamed || hasNamedAncestor(path, named);
  }
  if (level === "province") return true;
  if (level === "prefecture")
    return !mention.weak || home.includes(path) || (before && behind) || (isNamed && (before || behind));
  if (!mention.weak) return isNamed || hasNamedAncestor(path, named) || (before && behind);
  if (isNamed || isNearHome) return before || behind;
  return isBetweenCues;
}

/** 福建省/福州市 or 重庆市, as against a province: of a county's ancestors the telling one. */
function isPrefecture(path: string): boolean {
  return path.includes("/") || path.endsWith("市");
}

function hasNamedAncestor(path: string, named: ReadonlySet<string>): boolean {
  for (let above = parentPath(path); above !== null; above = parentPath(above))
    if (named.has(above)) return true;
  return false;
}
