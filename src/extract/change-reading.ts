/** What the shapes of change share: the tokens around a word, and what was found. */

import type { Span } from "../model/text.ts";
import type { Dimension, OutcomeRules } from "../vocabulary/outcomes.ts";
import type { Quantity, Token } from "./change-tokens.ts";

export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly rules: OutcomeRules;
}

export interface FoundChange {
  /** The shape that matched. */
  readonly rule: "pair" | "state" | "fraction" | "amount";
  readonly before: number | null;
  readonly after: number | null;
  readonly unit: string | null;
  readonly changePct: number | null;
  readonly delta: number | null;
  readonly dimension: Dimension | null;
  /** The words that state it; a second span where a neighbouring clause gives the percentage. */
  readonly spans: readonly Span[];
  /** The quantity after the change, so that a percentage behind it can be joined. */
  readonly state: Quantity | null;
}

/** A change of which nothing is known yet but where it stands. */
export function blankChange(rule: FoundChange["rule"], start: number, end: number): FoundChange {
  const nothing = { before: null, after: null, unit: null, changePct: null, delta: null };
  return { rule, ...nothing, dimension: null, spans: [{ start, end }], state: null };
}

/** Quantities of a list follow each other at once: 3.5天、5天和6天. */
const LIST_GAP = 3;

/** The quantities listed from the token at `index` on; empty when it is none. */
export function listFrom({ tokens }: Reading, index: number): Quantity[] {
  const list: Quantity[] = [];
  for (let at = index; ; at++) {
    const token = tokens[at];
    if (token?.kind === "mark" && token.level === "list" && list.length > 0) continue;
    const end = list.at(-1)?.end;
    if (token?.kind !== "quantity" || (end !== undefined && token.start - end > LIST_GAP)) return list;
    list.push(token);
  }
}

/** The quantities listed up to the token at `index`, in text order. */
export function listUpTo({ tokens }: Reading, index: number): Quantity[] {
  const list: Quantity[] = [];
  for (let at = index; ; at--) {
    const token = tokens[at];
    if (token?.kind === "mark" && token.level === "list" && list.length > 0) continue;
    const start = list[0]?.start;
    if (token?.kind !== "quantity" || (start !== undefined && start - token.end > LIST_GAP)) return list;
    list.unshift(token);
  }
}

/** Whether both can be states of one thing: 9个环节 and 6个, 48小时 and 30分钟, but not 3类 and 1天. */
export function comparable(before: Quantity, after: Quantity): boolean {
  if (after.unit === null || after.unit === "个") return before.dimension !== null || after.unit === null;
  if (before.dimension !== after.dimension) return false;
  return before.dimension !== "count" || before.unit === after.unit;
}

/** `before` in the unit of `after`; null where that is not exact (15.6个月 in 天). */
export function inUnitOf(after: Quantity, before: Quantity): number | null {
  if (after.unit === null || after.unit === "个" || after.unit === before.unit) return before.value;
  if (after.measure === null || after.measure !== before.measure) return null;
  return Math.round(((before.value * before.factor) / after.factor) * 1e6) / 1e6;
}
