/**
 * Reads a text once, left to right, as quantities, words of change, and the marks and cues between them.
 *
 * 办理时限由20个工作日压缩至3个工作日 → from · 20个工作日 · 压缩至 · 3个工作日
 */

import { NUMERAL } from "../model/numerals.ts";
import type { Span } from "../model/text.ts";
import type { ChangeWord, Cue, Dimension, OutcomeRules } from "../vocabulary/outcomes.ts";
import { parseNumber } from "./chinese-numbers.ts";

export interface Quantity extends Span {
  readonly kind: "quantity";
  readonly value: number;
  /** As written, scale included: 万件, 个工作日; null for a bare number. */
  readonly unit: string | null;
  /** Null for a bare number and for a scale without unit (26.9亿). */
  readonly dimension: Dimension | null;
  readonly measure: string | null;
  readonly factor: number;
}

export interface Change extends Span {
  readonly kind: "change";
  readonly word: ChangeWord;
  /** 压缩至: what follows is the state after the change. */
  readonly to: boolean;
  /** 压缩率, 增幅: what follows is the size of the change, though 达 may stand between. */
  readonly rate: boolean;
}

export interface CueToken extends Span {
  readonly kind: "cue";
  readonly cue: Cue;
}

export interface Mark extends Span {
  readonly kind: "mark";
  /** 、 joins a list, ，：（） end a clause, 。；！？ and line breaks a sentence. */
  readonly level: "list" | "clause" | "sentence";
}

export type Token = Quantity | Change | CueToken | Mark;

/** Dates and ordinals hold numbers that measure nothing: 2024年12月, 1-9月, 第三. */
const NO_QUANTITY = `\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?|(?:\\d{1,2}[-—至])?\\d{1,2}月(?:\\d{1,2}日)?|第${NUMERAL}`;
/** Bounded, so that a run of digits that is no number costs no more than its length. */
const DIGITS = "\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?";
const HAN_NUMBER = "[零〇一二两三四五六七八九十百千半]{1,8}";
const RANGE = "[-—–~～至到]";
const SCALE = "百万|千万|万|亿";
const MARK = "[、，,：:（）()。；;！？!?\\n]";

/** Compiles the rules to one expression; the function it returns is linear in the length of the text. */
export function createChangeReader(rules: OutcomeRules): (text: string) => Token[] {
  const { units, changes, to, ignored, rates, cues } = rules.alternatives;
  const unit = `(?:余|多)?(?<scale>${SCALE})?(?:余|多)?(?<half>个半)?(?<unit>${units})(?<per>/(?:${units}|\\p{Script=Han}))?`;
  const pattern = new RegExp(
    [
      `(?<none>${NO_QUANTITY}|${ignored})`,
      `(?<whole>${DIGITS}|${HAN_NUMBER})分之(?<part>${DIGITS}|${HAN_NUMBER})`,
      "(?<over>\\d)/(?<under>\\d{1,2})(?![\\d/年月.])",
      "(?<halfway>一半|半数)",
      `(?<low>${DIGITS})(?:%?${RANGE}(?:${DIGITS}))?(?:${unit}|(?:余|多)?(?<bare>${SCALE})?)`,
      `(?<han>${HAN_NUMBER})${unit.replaceAll("?<", "?<han_")}`,
      `(?<change>${changes})(?<rate>${rates})?[了”]?(?<to>${to})?`,
      `(?<cue>${cues})`,
      `(?<mark>${MARK})`,
    ].join("|"),
    "gu",
  );

  return function readChanges(text) {
    const tokens: Token[] = [];
    for (const match of text.matchAll(pattern)) {
      const token = tokenOf(match, rules);
      if (token) tokens.push(token);
    }
    return tokens;
  };
}

function tokenOf(match: RegExpMatchArray, rules: OutcomeRules): Token | null {
  const groups = match.groups!;
  const span = { start: match.index!, end: match.index! + match[0].length };
  if (groups.mark !== undefined) return { kind: "mark", level: levelOf(groups.mark), ...span };
  if (groups.cue !== undefined) return { kind: "cue", cue: rules.cues.get(groups.cue)!, ...span };
  if (groups.change !== undefined) {
    const word = rules.changes.get(groups.change)!;
    const rate = word.rate || groups.rate !== undefined;
    return { kind: "change", word, to: groups.to !== undefined, rate, ...span };
  }
  if (groups.none !== undefined) return null;
  return quantityOf(groups, span, rules);
}

function quantityOf(groups: Record<string, string>, span: Span, rules: OutcomeRules): Quantity | null {
  if (groups.halfway !== undefined) return percentage(50, span);
  const under = groups.whole ?? groups.under;
  if (under !== undefined) {
    const whole = parseNumber(under);
    const part = parseNumber((groups.part ?? groups.over)!);
    return whole === null || part === null || whole === 0
      ? null
      : percentage(round((part / whole) * 100), span);
  }
  const prefix = groups.han === undefined ? "" : "han_";
  const number = parseNumber(groups.han ?? groups.low!);
  if (number === null) return null;
  const word = groups[`${prefix}unit`];
  const scale = groups[`${prefix}scale`] ?? groups.bare ?? "";
  const unit = word === undefined ? undefined : rules.units.get(word);
  // 三成 is another word for 30%.
  if (unit?.dimension === "tenth") return percentage(number * 10, span);
  const written = `${scale}${word ?? ""}${groups[`${prefix}per`] ?? ""}`;
  return {
    kind: "quantity",
    value: groups[`${prefix}half`] === undefined ? number : number + 0.5,
    unit: written === "" ? null : written,
    dimension: unit?.dimension ?? null,
    measure: scale === "" ? (unit?.measure ?? null) : null,
    factor: unit?.factor ?? 1,
    ...span,
  };
}

function percentage(value: number, span: Span): Quantity {
  return { kind: "quantity", value, unit: "%", dimension: "percent", measure: null, factor: 1, ...span };
}

function levelOf(mark: string): Mark["level"] {
  if (mark === "、") return "list";
  return /[，,：:（）()]/.test(mark) ? "clause" : "sentence";
}

/** Two decimals: what a reader would write of a third. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
