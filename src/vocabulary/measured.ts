/** How often the rules and weights of a vocabulary were right on labelled cases, mechanism by mechanism. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readRuleFile } from "./yaml-file.ts";

/** Written by `evaluate --measure`, beside the rule files that it measures. */
export const MEASURED = "measured.json";

/** Fewer links say nothing: of two, one wrong would be 0.5. */
const FEWEST_LINKS = 3;

/** Thousandths: there are not enough labelled links for more. */
const STEPS = 1000;

const count = z.int().nonnegative();
const schema = z.strictObject({
  /** Labelled cases. */
  cases: count,
  mechanisms: z.record(
    z.string(),
    z
      .strictObject({ predicted: count, correct: count })
      .refine(({ predicted, correct }) => correct <= predicted, "correct 不能大于 predicted"),
  ),
});

export interface Measured {
  /** The share of links that an annotator has, 0–1; null where there were too few links to say. */
  readonly precision: number | null;
  /** Links that were looked at. */
  readonly support: number;
}

/** Of a concept that was never linked in a labelled case, or of a vocabulary that was not measured. */
export const UNMEASURED: Measured = { precision: null, support: 0 };

/** By id of the mechanism; empty where the folder has no such file. Throws VOCABULARY, naming the line. */
export function loadMeasured(directory: string): ReadonlyMap<string, Measured> {
  if (!existsSync(join(directory, MEASURED))) return new Map();
  const { mechanisms } = readRuleFile(directory, MEASURED, schema).value;
  return new Map(
    Object.entries(mechanisms).map(([id, { predicted, correct }]): [string, Measured] => [
      id,
      {
        precision: predicted < FEWEST_LINKS ? null : Math.round((correct / predicted) * STEPS) / STEPS,
        support: predicted,
      },
    ]),
  );
}
