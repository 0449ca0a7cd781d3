/** Finds changes among the tokens of a text and joins what is said of one change in two places. */

import type { OutcomeRules } from "../vocabulary/outcomes.ts";
import { amountOf, fractionsOf } from "./change-amounts.ts";
import { contrastOf, pairsOf } from "./change-pairs.ts";
import type { FoundChange, Reading } from "./change-reading.ts";
import type { Token } from "./change-tokens.ts";

/** 3 → 1 is told as 66 % as well as 67 %: how many points a restated percentage may be off. */
const ROUNDING = 1.5;

/** A heading's percentage and the sentence that explains it stand side by side. */
const JOIN_REACH = 80;

/** In text order; a percentage that restates a pair (由32项压缩为22项，精简31%) is joined to it. */
export function findChanges(text: string, tokens: readonly Token[], rules: OutcomeRules): FoundChange[] {
  const reading: Reading = { text, tokens, rules };
  const found = tokens.flatMap((token, index): readonly FoundChange[] => {
    if (token.kind === "cue" && token.cue === "now") return contrastOf(reading, index) ?? [];
    if (token.kind !== "change") return [];
    return pairsOf(reading, index) ?? fractionsOf(reading, index) ?? amountOf(reading, index) ?? [];
  });
  return joined(found);
}

function joined(found: readonly FoundChange[]): FoundChange[] {
  const kept: FoundChange[] = [];
  const states = found.filter((change) => change.rule !== "fraction");
  const restated = new Map<FoundChange, FoundChange>();
  for (const fraction of found) {
    if (fraction.rule !== "fraction") continue;
    const partner = states.find((state) => !restated.has(state) && restates(fraction, state));
    if (partner) restated.set(partner, fraction);
    else kept.push(fraction);
  }
  for (const state of states) {
    const fraction = restated.get(state);
    kept.push(
      fraction
        ? { ...state, changePct: fraction.changePct, spans: [...state.spans, ...fraction.spans] }
        : state,
    );
  }
  return kept.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
}

/** Whether the percentage is about the same change: it follows the same number, or is the number's own result. */
function restates(fraction: FoundChange, { state, before, after, changePct, spans }: FoundChange): boolean {
  if (changePct !== null || fraction.changePct === null) return false;
  if (state !== null && state === fraction.state) return true;
  if (before === null || after === null || before === 0 || fraction.state !== null) return false;
  const distance = Math.max(
    spans[0]!.start - fraction.spans[0]!.end,
    fraction.spans[0]!.start - spans[0]!.end,
  );
  const computed = Math.abs(((after - before) / before) * 100);
  return distance <= JOIN_REACH && Math.abs(computed - Math.abs(fraction.changePct)) <= ROUNDING;
}
