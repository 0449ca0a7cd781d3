/** Changes told by their size: 压减60%, 提高一倍, 减半, 减少9天, 提高12个百分点. */

import type { Dimension } from "../vocabulary/outcomes.ts";
import { blankChange, type FoundChange, listFrom, type Reading } from "./change-reading.ts";
import { type Change, type Quantity, round } from "./change-tokens.ts";

/** 节省企业规划设计、图审等前期费用1100万元: what was changed may stand between the word and the number. */
const OBJECT_GAP = 20;

/** 减材料28份: a single character needs its object and number at once. */
const SINGLE_GAP = 4;

/** 达5.2万件以上，同比增长8%: words between the number and the comma. */
const STATE_GAP = 3;

/** 共有115户商店，较上年增长3倍: where the comparison is spelt out, the counted thing may stand there too. */
const COMPARED_STATE_GAP = 10;

const PERCENTS: Partial<Record<Dimension, number>> = { percent: 1, multiple: 100 };

/** Percentages, multiples and tenths; null when the word at `index` has none. */
export function fractionsOf(reading: Reading, index: number): FoundChange[] | null {
  const change = reading.tokens[index] as Change;
  const { direction, percent, single } = change.word;
  if (percent !== null) {
    return [
      { ...blankChange("fraction", change.start, change.end), changePct: percent, dimension: "percent" },
    ];
  }
  const at = objectAt(reading, index);
  if (at === null || change.to || direction === 0) return null;
  const list = listFrom(reading, at);
  const discount = change.word.dimensions?.has("discount") ? discounted(change, list[0]!) : null;
  if (change.word.dimensions) return discount;
  const factor = PERCENTS[list[0]!.dimension ?? "count"];
  if (factor === undefined || (single && list[0]!.start - change.end > 1)) return null;
  const context = list[0]!.start - change.end <= STATE_GAP ? contextBefore(reading, index) : {};
  return list
    .filter((quantity) => quantity.dimension === list[0]!.dimension)
    .map((quantity, order) => ({
      ...blankChange("fraction", change.start, quantity.end),
      changePct: round(direction * quantity.value * factor),
      dimension: "percent",
      ...(order === 0 && factor === 1 ? context : {}),
    }));
}

/** 打六折: 40 % less. */
function discounted(change: Change, { value, dimension, end }: Quantity): FoundChange[] | null {
  if (dimension !== "discount") return null;
  return [{ ...blankChange("fraction", change.start, end), changePct: round(value * 10 - 100), dimension }];
}

/** 出口4.77亿元，比增19.4%: the number before a clause without a subject of its own is the state after. */
function contextBefore(reading: Reading, index: number): Partial<FoundChange> {
  const { text, tokens, rules } = reading;
  const change = tokens[index] as Change;
  let mark = index - 1;
  while (mark >= 0 && tokens[mark]!.kind !== "mark") mark--;
  const sign = tokens[mark];
  const state = tokens[mark - 1];
  if (sign?.kind !== "mark" || sign.level === "sentence" || state?.kind !== "quantity") return {};
  const lead = text.slice(sign.end, change.start);
  const compared = tokens[mark + 1]?.kind === "cue";
  if (!rules.bare.test(lead) || sign.start - state.end > (compared ? COMPARED_STATE_GAP : STATE_GAP))
    return {};
  const { unit, dimension } = state;
  const spans = [{ start: state.start, end: change.end }];
  if (dimension === "percent") return { after: state.value, unit, dimension, spans, state };
  // 11710家，比上年新增2563家，增长28%: the number is the change, and the state stands before it.
  if (comparedWithin(reading, mark - 1)) {
    let first = mark - 1;
    while (first >= 0 && tokens[first]!.kind !== "mark") first--;
    const total = tokens[first - 1];
    const after = total?.kind === "quantity" && total.unit === unit ? total.value : null;
    return { after, delta: state.value, unit, dimension, spans, state };
  }
  // 净增18万户，增幅35% tells one change twice; 减跑动27次，提速61% tells two. 新增 and 突破 lead to totals.
  const cause = tokens[mark - 2];
  const changed =
    cause?.kind === "change" && !cause.to && (cause.word.direction === -1 || !cause.word.single);
  if (!changed || cause.word.direction === 0) return { after: state.value, unit, dimension, spans, state };
  if (cause.word.direction !== change.word.direction) return {};
  return { delta: cause.word.direction * state.value, unit, dimension, spans, state };
}

/** Absolute amounts; null when the word at `index` has none. */
export function amountOf(reading: Reading, index: number): FoundChange[] | null {
  const change = reading.tokens[index] as Change;
  const { direction, dimensions, followedBy, precededBy, single } = change.word;
  const at = objectAt(reading, index);
  if (at === null || change.to || direction === 0 || change.rate) return null;
  const quantity = reading.tokens[at] as Quantity;
  const { dimension } = quantity;
  if (dimension !== null && dimension in PERCENTS) return null;
  if (dimensions !== null && (dimension === null || !dimensions.has(dimension))) return null;
  const told =
    followedBy?.test(reading.text.slice(quantity.end, quantity.end + OBJECT_GAP)) ||
    precededBy?.test(reading.text.slice(Math.max(0, change.start - OBJECT_GAP), change.start));
  if (followedBy && !told) return null;
  if (single && quantity.start - change.end > SINGLE_GAP) return null;
  const counts = dimension === "count" || dimension === null;
  if (counts && !isAmount(reading, change, quantity)) return null;
  if (direction === 1 && dimension !== "points" && !comparedWithin(reading, index)) return null;
  return [
    {
      ...blankChange("amount", change.start, quantity.end),
      delta: direction * quantity.value,
      unit: quantity.unit,
      dimension,
      state: quantity,
    },
  ];
}

/** 减环节80个 is an amount; 精简登记等28项流程 and 减少3家企业 name what was worked on. */
function isAmount({ text }: Reading, change: Change, quantity: Quantity): boolean {
  const object = text.slice(change.end, quantity.start);
  const next = text[quantity.end] ?? "。";
  return (
    quantity.unit !== null && object.length >= 2 && !object.includes("等") && !/\p{Script=Han}/u.test(next)
  );
}

/** 较上年增加120户 is a change, 增加120户 may be a total. */
function comparedWithin({ tokens }: Reading, index: number): boolean {
  for (let at = index - 1; at >= 0 && tokens[at]!.kind !== "mark"; at--) {
    const token = tokens[at]!;
    if (token.kind === "cue" && token.cue === "than") return true;
  }
  return false;
}

/** The token of the number that the word at `index` governs, in its clause; a level (覆盖率达98%) is not governed. */
function objectAt({ tokens }: Reading, index: number): number | null {
  const change = tokens[index] as Change;
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.start - change.end > OBJECT_GAP) return null;
    if (token.kind === "quantity") return at;
    if (token.kind === "change") return null;
    if (token.kind === "cue" && token.cue === "level" && !change.rate) return null;
    if (token.kind === "mark" && token.level !== "list") return null;
  }
  return null;
}
