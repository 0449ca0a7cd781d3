/** Which of several divisions a name means. */

import type { Gazetteer } from "../vocabulary/regions.ts";
import { broadest, isAtOrBelow, parentPath, pathsUpwards } from "./region-hierarchy.ts";
import type { Reading } from "./region-readings.ts";

/** A name and the one division it means. */
export interface Settled {
  readonly path: string;
  readonly reading: Reading;
}

/** Two or three sentences: within them a name goes with the place named last, beyond them with the document's own. */
const NEARBY = 120;

/**
 * Picks among several paths, or gives null: the document's region when it is one of them, the nearest division named
 * shortly before, the document's region above one of them, what else is named before or behind, and for a short form
 * the broadest.
 */
export function settle(
  reading: Reading,
  before: readonly Settled[],
  behind: readonly Reading[],
  home: readonly string[],
  gazetteer: Gazetteer,
): string | null {
  let paths = reading.paths;
  if (paths.length === 1) return paths[0]!;
  const own = home.find((path) => paths.includes(path));
  if (own !== undefined) return own;

  const { start } = reading.mention.proof;
  const backwards = before.toReversed();
  const near = backwards.filter((other) => start - other.reading.mention.proof.end <= NEARBY);
  const places = [
    ...near.map(({ path }) => path),
    ...home,
    ...backwards.map(({ path }) => path),
    ...behind.flatMap((other) => (other.paths.length === 1 ? other.paths : [])),
  ];
  for (const place of places) if (narrowed(place)) return paths[0]!;
  return reading.mention.form === "short" ? broadest(paths, gazetteer) : null;

  /** Keeps what lies in `place` or shares its prefecture; true when one is left. */
  function narrowed(place: string): boolean {
    const above = pathsUpwards(place).find((path, index, all) =>
      index === 0 || index < all.length - 1 ? paths.some((one) => isAtOrBelow(one, path)) : false,
    );
    if (above === undefined) return false;
    paths = paths.filter((path) => isAtOrBelow(path, above));
    return paths.length === 1;
  }
}

/**
 * Towns and streets hang under a county that is named, of several the nearest before; those of a zone under the one
 * county around it that has such a town. Null without one.
 */
export function settleTown(
  reading: Reading,
  before: readonly Settled[],
  home: readonly string[],
  gazetteer: Gazetteer,
): string | null {
  if (reading.inPath && reading.paths.length === 1) return reading.paths[0]!;
  for (const place of [...before.toReversed().map(({ path }) => path), ...home]) {
    const isZone = gazetteer.division(place)?.level === "zone";
    const county = isZone ? parentPath(place)! : place;
    const found = reading.paths.filter(
      (path) => isAtOrBelow(county, parentPath(path)!) || (isZone && isAtOrBelow(path, county)),
    );
    if (found.length === 1) return found[0]!;
  }
  return null;
}

/**
 * A zone with a name of its own is hosted by the nearest prefecture or county named before it, else by the document's,
 * else by the next named; beside a county in a list (桥东区、城北新区) by what hosts the county.
 */
export function settleZone(
  { mention }: Reading,
  before: readonly Settled[],
  behind: readonly Reading[],
  home: readonly string[],
  gazetteer: Gazetteer,
  isListed: boolean,
): string | null {
  const same =
    before.find(({ reading }) => reading.mention.text === mention.text)?.path ??
    behind.find(({ inPath, mention: other }) => inPath && other.text === mention.text)?.paths[0];
  if (same !== undefined) return same;
  const [last, ...earlier] = before.toReversed().map(({ path }) => path);
  const beside = last !== undefined && isListed ? parentPath(last) : null;
  const places = [
    ...(last === undefined ? [] : [beside ?? last]),
    ...earlier,
    ...home,
    ...behind.flatMap(({ paths }) => (paths.length === 1 ? paths : [])),
  ];
  const host = places.map(hostOf).find((place) => place !== null) ?? undefined;
  return host === undefined ? null : `${host}/${mention.text}`;

  /** Zones do not host zones, their own host does; neither do provinces and towns. */
  function hostOf(place: string): string | null {
    const level = gazetteer.division(place)?.level;
    if (level === "zone") return hostOf(parentPath(place)!);
    return level === "prefecture" || level === "county" ? place : null;
  }
}
