/** Changes told by their states: 由20天压缩至3天 · 压缩至3天 · 降至6折 · 原来要跑5趟，现在只跑1趟. */

import type { Cue, Dimension } from "../vocabulary/outcomes.ts";
import {
  blankChange,
  comparable,
  type FoundChange,
  inUnitOf,
  listFrom,
  listUpTo,
  type Reading,
} from "./change-reading.ts";
import type { Change, Quantity, Token } from "./change-tokens.ts";

/** 压缩至目前的平均约3天: words between 至 and the number. */
const AFTER_GAP = 10;

/** 由原来的20个工作日大幅压缩至: words between the number and the word of change. */
const BEFORE_GAP = 14;

/** 由原来3个月，缩减至1个月 goes on, 耗时10天，退税进度压缩至2天 has a subject of its own. */
const OWN_SUBJECT = 2;

/** 3天内办结，较法定20天提速: words between the number and the comma. */
const STATE_GAP = 8;

/** 现在只需跑1趟、交3份材料: how far 现在 governs. */
const CONTRAST_REACH = 24;

/** What can be counted down by hand, in 原来要跑5趟，现在只跑1趟; other numbers there are mostly totals. */
const CONTRASTED: ReadonlySet<Dimension> = new Set(["time", "materials", "steps", "trips"]);

/** Null when the word at `index` is not told by states. */
export function pairsOf(reading: Reading, index: number): FoundChange[] | null {
  const change = reading.tokens[index] as Change;
  if (!change.to) return comparedOf(reading, index);
  const befores = statesBefore(reading, index);
  const last = befores.at(-1);
  const next = following(reading, index);
  if (last && next.zero !== null && next.zero - change.end <= AFTER_GAP)
    return [pair(last, { ...last, value: 0 }, last.start, next.zero)];
  const afters = next.list;
  const first = afters[0];
  if (!first || first.start - change.end > AFTER_GAP) return null;
  const relative = relativeOf(change, first, next.baseline);
  if (relative) return [relative];
  if (befores.length === afters.length && befores.length > 0) {
    const pairs = befores.map((before, at): [Quantity, Quantity] => [before, afters[at]!]);
    if (pairs.every(([before, after]) => comparable(before, after)))
      return pairs.map(([before, after]) => pair(before, after, before.start, after.end));
  }
  if (!last || !comparable(last, first)) return change.word.direction === 0 ? null : statesOf(change, afters);
  return afters.map((after) => pair(last, after, last.start, after.end));
}

/** What stands behind the word of change, up to the next mark. */
function following(reading: Reading, index: number) {
  let zero: number | null = null;
  let baseline = false;
  for (let at = index + 1; ; at++) {
    const token = reading.tokens[at];
    if (token?.kind !== "cue") return { list: listFrom(reading, at), zero, baseline };
    if (token.cue === "zero") zero ??= token.end;
    if (token.cue === "baseline" || token.cue === "past") baseline = true;
  }
}

/** 降至6折 and 压减至法定时限的40% are percentages of what was before. */
function relativeOf(change: Change, after: Quantity, baseline: boolean): FoundChange | null {
  const share =
    after.dimension === "discount"
      ? after.value * 10
      : baseline && after.dimension === "percent"
        ? after.value
        : null;
  if (share === null) return null;
  return {
    ...blankChange("fraction", change.start, after.end),
    changePct: Math.round((share - 100) * 100) / 100,
    dimension: after.dimension,
  };
}

/** The quantities that stand before the word of change in its clause; with 由 also one clause back. */
function statesBefore(reading: Reading, index: number): Quantity[] {
  const change = reading.tokens[index]!;
  let crossed = false;
  let mark = 0;
  for (let at = index - 1; at >= 0; at--) {
    const token = reading.tokens[at]!;
    if (token.kind === "cue") continue;
    if (token.kind === "mark" && token.level === "clause" && !crossed) {
      crossed = true;
      mark = token.end;
    } else if (token.kind !== "quantity" || change.start - token.end > BEFORE_GAP) return [];
    else {
      const list = listUpTo(reading, at);
      const opened = hasCue(reading, at - list.length, "from");
      return !crossed || (opened && change.start - mark <= OWN_SUBJECT) ? list : [];
    }
  }
  return [];
}

/** Whether the cue stands before the token at `index`, in the same clause. */
function hasCue({ tokens }: Reading, index: number, cue: Cue): boolean {
  for (let at = index; at >= 0; at--) {
    const token = tokens[at]!;
    if (token.kind === "cue" && token.cue === cue) return true;
    if (token.kind === "mark" && token.level !== "list") return false;
  }
  return false;
}

/** 控制在10个工作日内，较法定36个工作日大幅提速: the word of change ends a comparison with the clause before. */
function comparedOf(reading: Reading, index: number): FoundChange[] | null {
  const { tokens } = reading;
  const following = tokens[index + 1];
  if (following && following.kind !== "mark") return null;
  const at = previous(tokens, index);
  const before = tokens[at];
  if (before?.kind !== "quantity" || !hasCue(reading, at, "than")) return null;
  let mark = at;
  while (mark >= 0 && tokens[mark]!.kind !== "mark") mark--;
  const after = tokens[mark - 1];
  if (after?.kind !== "quantity" || tokens[mark]!.start - after.end > STATE_GAP || !comparable(before, after))
    return null;
  return [pair(before, after, after.start, tokens[index]!.end)];
}

/** 原来要跑5趟、交12份材料，现在只跑1趟、交3份: `index` is the token of 现在. */
export function contrastOf(reading: Reading, index: number): FoundChange[] {
  const found: FoundChange[] = [];
  for (let at = index + 1; at < reading.tokens.length; at++) {
    const token = reading.tokens[at]!;
    if (token.start - reading.tokens[index]!.end > CONTRAST_REACH) break;
    if (token.kind === "change" || (token.kind === "mark" && token.level !== "list")) break;
    const before = token.kind === "quantity" ? pastOf(reading, index, token) : null;
    if (before) found.push(pair(before, token as Quantity, before.start, token.end));
  }
  return found;
}

/** The nearest quantity of the same kind before the token at `index` that 原来 or 以前 governs, one sentence back at most. */
function pastOf(reading: Reading, index: number, after: Quantity): Quantity | null {
  if (after.dimension === null || !CONTRASTED.has(after.dimension)) return null;
  let sentences = 0;
  for (let at = index - 1; at >= 0 && sentences <= 1; at--) {
    const token = reading.tokens[at]!;
    if (token.kind === "change") return null;
    if (token.kind === "mark" && token.level === "sentence") sentences++;
    if (token.kind !== "quantity" || token.dimension !== after.dimension) continue;
    return hasCue(reading, at, "past") && comparable(token, after) ? token : null;
  }
  return null;
}

/** The token before, cues skipped. */
function previous(tokens: readonly Token[], index: number): number {
  let at = index - 1;
  while (tokens[at]?.kind === "cue") at--;
  return at;
}

function pair(before: Quantity, after: Quantity, start: number, end: number): FoundChange {
  const inherits = after.unit === null || after.unit === "个";
  return {
    ...blankChange("pair", start, end),
    before: inUnitOf(after, before),
    after: after.value,
    unit: inherits ? before.unit : after.unit,
    dimension: inherits ? before.dimension : after.dimension,
    state: after,
  };
}

/** 压缩至3天: the state before is not told. */
function statesOf(change: Change, afters: readonly Quantity[]): FoundChange[] | null {
  const told = afters.filter((after) => after.unit !== null && after.dimension !== "multiple");
  if (told.length === 0) return null;
  return told.map((after) => ({
    ...blankChange("state", change.start, after.end),
    after: after.value,
    unit: after.unit,
    dimension: after.dimension,
    state: after,
  }));
}
