/** One kind of link in one case, held against its label: what was linked, what had to be, and which of it is right. */

import type { CaseRecord } from "../model/record.ts";
import { COMPARISONS, platformKeys } from "./comparisons.ts";
import type { GoldCase } from "./gold.ts";

/** A link, and whether it is right. */
export type Verdict = readonly [link: string, right: boolean];

export interface Judgement {
  readonly kind: string;
  readonly case: string;
  /** Every link of the record; right when any annotator has it. */
  readonly predicted: readonly Verdict[];
  /** Every link that both annotators have; right when the record has it. */
  readonly required: readonly Verdict[];
}

/** A labelled case without a record has predicted nothing. Throws for a kind that is not compared. */
export function judge(kind: string, record: CaseRecord | undefined, gold: GoldCase): Judgement {
  if (kind === "platforms") return judgePlatforms(record, gold);
  const { predicted, required, accepted } = COMPARISONS[kind]!(record, gold);
  return {
    kind,
    case: gold.id,
    predicted: [...predicted].map((link): Verdict => [link, accepted.has(link)]),
    required: [...required].map((link): Verdict => [link, predicted.has(link)]),
  };
}

/** A platform is right when any of its names is any of a label's names; a label is matched once. */
function judgePlatforms(record: CaseRecord | undefined, gold: GoldCase): Judgement {
  const labels = gold.platforms.map((label) => ({ label, keys: platformKeys(label) }));
  const matched = new Set<number>();
  const predicted = (record?.platforms ?? []).map((platform): Verdict => {
    const keys = platformKeys(platform);
    const index = labels.findIndex(
      (label, at) => !matched.has(at) && [...keys].some((key) => label.keys.has(key)),
    );
    if (index >= 0) matched.add(index);
    return [platform.name, index >= 0];
  });
  const required = labels.flatMap(({ label }, index): Verdict[] =>
    label.required ? [[label.name, matched.has(index)]] : [],
  );
  return { kind: "platforms", case: gold.id, predicted, required };
}
