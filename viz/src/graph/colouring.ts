/** What the colour of a disc says: its group, its region or its year. */

import type { AtlasIndex } from "../state/atlas-index.ts";
import type { Look } from "../state/url.ts";
import { type Language, nameOf } from "../strings/text.ts";
import { mixColours, type Palette } from "../theme/tokens.ts";

/** Regions beyond the colours of the palette share the last, neutral one: a colour must not mean two regions. */
const MOST_REGIONS = 12;

/** The oldest year keeps this share of the colour over paper: less could not be told from paper. */
const PALEST_YEAR = 0.5;

/** A colour and what it stands for; `name` null gathers the rest. */
export interface Swatch {
  readonly name: string | null;
  readonly colour: string;
  readonly count: number;
}

export interface Colouring {
  readonly colourOf: (caseId: string) => string;
  /** For the legend; empty where colour is the group, which its name on the map explains. */
  readonly swatches: readonly Swatch[];
}

/** Null where discs have the colour of their group. Regions by number of cases, then by code; years in their order. */
export function colouringOf(
  index: AtlasIndex,
  by: Look["colour"],
  palette: Palette,
  language: Language,
): Colouring | null {
  if (by === undefined) return null;
  const keyOf = by === "region" ? regionKeys(index) : yearKeys(index);
  const counts = new Map<string, number>();
  for (const key of keyOf.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys =
    by === "region"
      ? [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || byCode(index, a, b))
      : [...counts.keys()].sort();
  const shown = keys.slice(0, by === "region" ? MOST_REGIONS : undefined);
  const colours = new Map(shown.map((key, at) => [key, colourAt(at, shown.length, by, palette)]));
  const swatches: Swatch[] = shown.map((key) => ({
    name: by === "region" ? nameOf(index.regions.get(key)!, language) : key,
    colour: colours.get(key)!,
    count: counts.get(key)!,
  }));
  const rest = index.counted.length - swatches.reduce((sum, { count }) => sum + count, 0);
  if (rest > 0) swatches.push({ name: null, colour: palette.ink3, count: rest });
  return { colourOf: (id) => colours.get(keyOf.get(id) ?? "") ?? palette.ink3, swatches };
}

function colourAt(at: number, of: number, by: "region" | "year", palette: Palette): string {
  if (by === "region") return palette.groups[at + 1]!.node;
  const share = of === 1 ? 1 : PALEST_YEAR + ((1 - PALEST_YEAR) * at) / (of - 1);
  return mixColours(palette.accent, palette.paper, share);
}

/** The city of a case's first region; a case of a whole province has the province. */
function regionKeys(index: AtlasIndex): ReadonlyMap<string, string> {
  return new Map(
    index.counted.flatMap(({ id, regions }) => {
      const path = regions[0]?.split("/").slice(0, 2).join("/");
      return path !== undefined && index.regions.has(path) ? [[id, path] as const] : [];
    }),
  );
}

function yearKeys(index: AtlasIndex): ReadonlyMap<string, string> {
  return new Map(
    index.counted.flatMap(({ id, year }) => (year === null ? [] : [[id, String(year)] as const])),
  );
}

/** Regions stand in the order of GB/T 2260; those without a code come last. */
function byCode(index: AtlasIndex, a: string, b: string): number {
  const [one, other] = [a, b].map((id) => index.regions.get(id)?.code ?? "9");
  return one === other ? (a < b ? -1 : 1) : one! < other! ? -1 : 1;
}
