/** Finds changes among the tokens of a text and joins what is said of one change in two places. */

import type { OutcomeRules } from "../vocabulary/outcomes.ts";
import { amountOf, fractionsOf } from "./change-amounts.ts";
import { contrastOf, pairsOf } from "./change-pairs.ts";
import type { FoundChange, Reading } from "./change-reading.ts";
import type { Token } from "./change-tokens.ts";
import { hasOwnSubject } from "./outcome-metric.ts";

/** 3 → 1 is told as 66 % as well as 67 %: how many points a restated percentage may be off. */
const ROUNDING = 1.5;

/** A heading's percentage and the sentence that explains it stand side by side. */
const JOIN_REACH = 80;

/** The difference follows its pair at once. */
const RESTATED_REACH = 8;

/** In text order; a percentage that restates a pair (由32项压缩为22项，精简31%) is joined to it. */
export function findChanges(text: string, tokens: readonly Token[], rules: OutcomeRules): FoundChange[] {
  const reading: Reading = { text, tokens, rules };
  const found = tokens.flatMap((token, index): readonly FoundChange[] => {
    if (token.kind === "cue" && token.cue === "now") return contrastOf(reading, index);
    if (token.kind !== "change") return [];
    return pairsOf(reading, index) ?? fractionsOf(reading, index) ?? amountOf(reading, index) ?? [];
  });
  return joined(found, reading);
}

/** What restates a change stands among its nearest neighbours. */
const NEIGHBOURS = 4;

function joined(found: readonly FoundChange[], { text, rules }: Reading): FoundChange[] {
  const percentages = new Map<FoundChange, FoundChange>();
  const dropped = new Set<FoundChange>();
  for (const [at, change] of found.entries()) {
    const near = found.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
    if (change.rule === "fraction") {
      const partner = near.find(
        (state) =>
          !percentages.has(state) && restates(change, state) && !hasOwnSubject(text, change, state, rules),
      );
      if (!partner) continue;
      percentages.set(partner, change);
      dropped.add(change);
    } else if (near.some((pair) => tellsDifference(change, pair))) dropped.add(change);
  }
  return found
    .filter((change) => !dropped.has(change))
    .map((change): FoundChange => {
      const fraction = percentages.get(change);
      if (!fraction) return change;
      return { ...change, changePct: fraction.changePct, spans: [...change.spans, ...fraction.spans] };
    });
}

/** 由6个减少到2个，减少了4个 is one change, and so is 由91%升到98%，提高7个百分点. */
function tellsDifference(amount: FoundChange, pair: FoundChange): boolean {
  if (pair.rule !== "pair" || amount.rule !== "amount" || amount.delta === null) return false;
  if (pair.before === null || pair.after === null) return false;
  const distance = amount.spans[0]!.start - pair.spans[0]!.end;
  if (distance < 0 || distance > RESTATED_REACH) return false;
  const points = pair.dimension === "percent" && amount.dimension === "points";
  const told = Math.abs(amount.delta) * (points ? amount.state!.factor : 1);
  const difference = Math.abs(pair.after - pair.before);
  return (points || amount.unit === pair.unit) && Math.abs(difference - told) < 1e-6;
}

/** Whether the percentage is about the same change: it follows the same number, or is the number's own result. */
function restates(
  fraction: FoundChange,
  { rule, state, before, after, changePct, spans }: FoundChange,
): boolean {
  if (rule === "fraction" || changePct !== null || fraction.changePct === null) return false;
  if (state !== null && state === fraction.state) return true;
  if (before === null || after === null || before === 0 || fraction.state !== null) return false;
  const distance = Math.max(
    spans[0]!.start - fraction.spans[0]!.end,
    fraction.spans[0]!.start - spans[0]!.end,
  );
  const computed = Math.abs(((after - before) / before) * 100);
  return distance <= JOIN_REACH && Math.abs(computed - Math.abs(fraction.changePct)) <= ROUNDING;
}
