/** What a planner reads of a quantified change: `用时 15 → 5 个工作日`, `材料 −60%`. */

import type { CaseRecord } from "../model/record.ts";
import type { DisplayRules } from "../vocabulary/display.ts";

type Outcome = CaseRecord["outcomes"][number];

/** Before and after where both are known, else the change, else what is reached. */
export function outcomeName(outcome: Outcome, metrics: DisplayRules["metrics"]): string {
  return [metrics[outcome.metric], figures(outcome)].filter((part) => part !== "").join(" ");
}

function figures({ before, after, unit, changePct, delta }: Outcome): string {
  const inUnit = (figure: string) =>
    unit === null || unit === "%" ? `${figure}${unit ?? ""}` : `${figure} ${unit}`;
  if (before !== null && after !== null) return inUnit(`${plain(before)} → ${plain(after)}`);
  if (changePct !== null) return `${signed(changePct)}%`;
  if (delta !== null) return inUnit(signed(delta));
  if (after !== null) return inUnit(`→ ${plain(after)}`);
  if (before !== null) return inUnit(`${plain(before)} →`);
  return "";
}

/** Thousands with a comma, and the minus of mathematics: −1,200. */
function plain(value: number): string {
  const [whole, fraction] = String(Math.abs(value)).split(".");
  const grouped = whole!.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return `${value < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

function signed(value: number): string {
  return value > 0 ? `+${plain(value)}` : plain(value);
}
