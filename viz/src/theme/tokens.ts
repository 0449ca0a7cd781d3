/** The colours of tokens.css as values, for what is drawn on a canvas. */

import type { LinkRelation } from "../../../src/model/atlas.ts";

export type Theme = "light" | "dark";

/** Colours as the browser resolves them (`rgb(…)` or a hex form); opacities as numbers. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly faint: string;
  readonly line: string;
  readonly hair: string;
  readonly accent: string;
  readonly hullFill: number;
  readonly hullBand: number;
  readonly hullLine: number;
  /** Index 0 is a group of one case, 1–12 the palette. */
  readonly groups: readonly { readonly node: string; readonly name: string }[];
  readonly kinds: Readonly<Record<LinkRelation, string>>;
}

const GROUPS = 13;

/** Reads the palette of the theme that the document shows now. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => longHex(style.getPropertyValue(`--${name}`).trim());
  return {
    paper: token("paper"),
    ink: token("ink"),
    ink2: token("ink2"),
    ink3: token("ink3"),
    faint: token("faint"),
    line: token("line"),
    hair: token("hair"),
    accent: token("accent"),
    hullFill: Number(token("hull-fill")),
    hullBand: Number(token("hull-band")),
    hullLine: Number(token("hull-line")),
    groups: Array.from({ length: GROUPS }, (_, index) => ({
      node: token(`group-${index}`),
      name: token(`name-${index}`),
    })),
    kinds: {
      mechanism: token("mechanism"),
      outcome: token("outcome"),
      platform: token("platform"),
      targetGroup: token("targetGroup"),
      department: token("department"),
      region: token("region"),
    },
  };
}

/** The palette with every group in grey: where the colour of a disc says something else than its group. */
export function withoutGroups(palette: Palette): Palette {
  return { ...palette, groups: palette.groups.map(() => ({ node: palette.ink3, name: palette.ink2 })) };
}

/** `#fff` as `#ffffff`: minifiers shorten what tokens.css spells out. */
function longHex(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replace(/[0-9a-f]/gi, "$&$&") : colour;
}

/** The font stacks of base.css, for `CanvasRenderingContext2D.font`. */
export function readFonts(): { readonly title: string; readonly sans: string } {
  const style = getComputedStyle(document.documentElement);
  return {
    title: style.getPropertyValue("--title").trim(),
    sans: style.getPropertyValue("--sans").trim(),
  };
}

/** `share` of `over` laid on `under`, both `#rrggbb`: an opaque colour, since WebGL discs do not blend. */
export function mixColours(over: string, under: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(over, at) * share + channel(under, at) * (1 - share)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
