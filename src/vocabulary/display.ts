/** How titles, places and figures are worded where space is small: display.yaml. */

import { z } from "zod";
import type { OutcomeMetric } from "../model/mention.ts";
import { readRuleFile } from "./yaml-file.ts";

const words = z.array(z.string().min(1));
const word = z.string().min(1);

const displayFile = z.strictObject({
  title: z.strictObject({
    openings: words,
    purposes: words,
    turns: words,
    hollow: words,
    organs: words,
    notOrgans: words,
  }),
  place: z.strictObject({
    suffixes: words,
    autonomous: words,
    nationalities: words,
    zones: z.array(z.tuple([word, word])),
    provincial: word,
    others: word,
  }),
  metrics: z.strictObject({
    duration: word,
    materials: word,
    steps: word,
    trips: word,
    cost: word,
    efficiency: word,
    rate: word,
    volume: word,
  } satisfies Record<OutcomeMetric, typeof word>),
});

export type DisplayRules = z.infer<typeof displayFile>;

/** Throws VOCABULARY with file and line for what does not fit. */
export function loadDisplayRules(directory: string): DisplayRules {
  return readRuleFile(directory, "display.yaml", displayFile).value;
}
