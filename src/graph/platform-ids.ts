/** Ids of platforms: readable, stable, and the same for 闽政通 whoever writes it. */

import { AtlasError } from "../errors.ts";
import { byCodePoint } from "../model/order.ts";
import type { CanonicalPlatform, PlatformNaming } from "../model/platform-naming.ts";

/**
 * The slug of a canonical name: lower case, letters and figures of any script kept, all else dropped.
 * `“e联办” 平台` → `e联办平台`; a name without letter or figure keeps its marks.
 */
export function platformSlug(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "") || name;
}

/** Finds the platform that a record means by a name. */
export interface PlatformIndex {
  readonly idOf: (record: string, name: string) => string;
  readonly platforms: ReadonlyMap<string, CanonicalPlatform>;
}

/** Two canonical names with one slug get `-2`, `-3` in the order of their names. */
export function indexPlatforms(naming: PlatformNaming): PlatformIndex {
  const platforms = new Map<string, CanonicalPlatform>();
  const members = new Map<string, string>();
  for (const platform of [...naming].sort((a, b) => byCodePoint(a.name, b.name))) {
    const slug = platformSlug(platform.name);
    let id = slug;
    for (let number = 2; platforms.has(id); number++) id = `${slug}-${number}`;
    platforms.set(id, platform);
    for (const { record, name } of platform.members) members.set(memberKey(record, name), id);
  }
  return {
    platforms,
    idOf: (record, name) => {
      const id = members.get(memberKey(record, name));
      if (id === undefined)
        throw new AtlasError("INPUT", `案例 ${record} 的平台“${name}”没有归入任何统一名称：请报告这个缺陷。`);
      return id;
    },
  };
}

function memberKey(record: string, name: string): string {
  return `${record}\n${name}`;
}
