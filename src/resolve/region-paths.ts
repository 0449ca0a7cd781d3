/** Which of several divisions a name means. */

import type { Gazetteer } from "../vocabulary/regions.ts";
import type { Reading } from "./region-readings.ts";

/** A name and the one division it means. */
export interface Settled {
  readonly path: string;
  readonly reading: Reading;
}

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

/**
 * Picks among several paths, or gives null: the document's region when it is one of them, then the nearest division
 * named before, the document's region above one of them, the nearest named behind, and for a short form the broadest.
 */
export function settle(
  reading: Reading,
  before: readonly Settled[],
  all: readonly Reading[],
  home: readonly string[],
  gazetteer: Gazetteer,
): string | null {
  let paths = reading.paths;
  if (paths.length === 1) return paths[0]!;
  const own = home.find((path) => paths.includes(path));
  if (own !== undefined) return own;

  for (const { path } of before.toReversed()) if (narrowed(path)) return paths[0]!;
  for (const path of home) if (narrowed(path)) return paths[0]!;
  const behind = all.slice(all.indexOf(all.find(({ mention }) => mention === reading.mention)!) + 1);
  for (const { paths: others } of behind) if (others.length === 1 && narrowed(others[0]!)) return paths[0]!;
  return reading.mention.form === "short" ? broadest(paths, gazetteer) : null;

  /** Keeps what shares a prefecture with `place`, or lies in it; true when one is left. */
  function narrowed(place: string): boolean {
    const near = pathsUpwards(place).slice(0, -1).concat(place);
    for (const above of near) {
      const kept = paths.filter((path) => isAtOrBelow(path, above));
      if (kept.length === 0) continue;
      paths = kept;
      return kept.length === 1;
    }
    return false;
  }
}

/** 吉林 is the province before it is the city, 朝阳 the prefecture before the districts: as people write. */
function broadest(paths: readonly string[], gazetteer: Gazetteer): string | null {
  for (const level of ["province", "prefecture"] as const) {
    const found = paths.filter((path) => gazetteer.division(path)?.level === level);
    if (found.length === 1) return found[0]!;
    if (found.length > 1) return null;
  }
  return null;
}

/** Towns and streets hang under a county that is named; of several the nearest before. Null without one. */
export function settleTown(
  reading: Reading,
  before: readonly Settled[],
  home: readonly string[],
): string | null {
  if (reading.inPath && reading.paths.length === 1) return reading.paths[0]!;
  const places = [...before.toReversed().map(({ path }) => path), ...home];
  for (const place of places) {
    const found = reading.paths.filter(
      (path) => parentPath(path) === place || isAtOrBelow(place, parentPath(path)!),
    );
    if (found.length === 1) return found[0]!;
  }
  return null;
}

/** A zone with a name of its own is hosted by the nearest prefecture or county named before it, else by the document's. */
export function settleZone(
  { mention }: Reading,
  before: readonly Settled[],
  home: readonly string[],
  gazetteer: Gazetteer,
): string | null {
  const same = before.find(({ reading }) => reading.mention.text === mention.text);
  if (same) return same.path;
  const places = [...before.toReversed().map(({ path }) => path), ...home];
  const host = places.find((place) =>
    ["prefecture", "county"].includes(gazetteer.division(place)?.level ?? ""),
  );
  return host === undefined ? null : `${host}/${mention.text}`;
}
