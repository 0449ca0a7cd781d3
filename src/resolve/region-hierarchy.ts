/** Paths of divisions, one in the other: 福建省/福州市/晋安区. */

import type { Gazetteer } from "../vocabulary/regions.ts";

/** 福建省/福州市 lies at or below 福建省. */
export function isAtOrBelow(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}/`);
}

/** Null for a province. */
export function parentPath(path: string): string | null {
  const cut = path.lastIndexOf("/");
  return cut < 0 ? null : path.slice(0, cut);
}

/** The path and all above it, itself first. */
export function pathsUpwards(path: string): string[] {
  const above = parentPath(path);
  return above === null ? [path] : [path, ...pathsUpwards(above)];
}

/** 吉林 is the province before it is the city, 朝阳 the prefecture before the districts: as people write. */
export function broadest(paths: readonly string[], gazetteer: Gazetteer): string | null {
  for (const level of ["province", "prefecture"] as const) {
    const found = paths.filter((path) => gazetteer.division(path)?.level === level);
    if (found.length === 1) return found[0]!;
    if (found.length > 1) return null;
  }
  return null;
}
