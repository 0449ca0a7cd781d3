/** The few outcomes that go under the title as figures: −60%, 15 → 5. */

import type { AtlasLink } from "../../../src/model/atlas.ts";
import type { Text } from "../strings/text.ts";
import type { TextKey } from "../strings/zh.ts";

export interface KeyFigure {
  readonly link: AtlasLink;
  readonly figure: string;
  readonly caption: string;
}

/** What fits in one strip. */
const MOST = 4;

/** Outcomes with the clearest change first: from–to, then percent, then difference; others are no figures. */
export function keyFigures(links: readonly AtlasLink[], text: Text): KeyFigure[] {
  return links
    .flatMap((link) => {
      const figure = figureOf(link);
      return figure ? [{ link, ...figure }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ link, figure, unit }) => ({ link, figure, caption: captionOf(link, unit, text) }));
}

function figureOf(link: AtlasLink): { figure: string; rank: number; unit: string | null } | null {
  const outcome = link.outcome;
  if (!outcome) return null;
  const { before, after, unit, changePct, delta } = outcome;
  if (before !== null && after !== null) {
    return unit === "%"
      ? { figure: `${number(before)} → ${number(after)}%`, rank: 0, unit: null }
      : { figure: `${number(before)} → ${number(after)}`, rank: 0, unit };
  }
  if (changePct !== null) return { figure: `${signed(changePct)}%`, rank: 1, unit: null };
  if (delta !== null) return { figure: signed(delta), rank: 2, unit };
  if (after !== null)
    return {
      figure: unit === "%" ? `${number(after)}%` : number(after),
      rank: 3,
      unit: unit === "%" ? null : unit,
    };
  return null;
}

function captionOf(link: AtlasLink, unit: string | null, text: Text): string {
  const metric = link.outcome?.metric ?? "";
  const name = text(`metric.${metric}` as TextKey);
  return unit === null ? name : `${name}${text("case.unitSeparator")}${unit.replace(/^个(?=.)/, "")}`;
}

/** Thousands in threes; a minus is U+2212. */
function number(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 }).replace("-", "−");
}

function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : number(value);
}
