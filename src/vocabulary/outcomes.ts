/** How documents put quantified changes into words: outcomes.yaml, compiled to one pattern that reads a text once. */

import { z } from "zod";
import type { OutcomeMetric } from "../model/mention.ts";
import { anyOf } from "./alternatives.ts";
import { readRuleFile } from "./yaml-file.ts";

const words = z.array(z.string().min(1)).min(1);

const DIMENSIONS = [
  "time",
  "materials",
  "steps",
  "trips",
  "money",
  "percent",
  "points",
  "multiple",
  "tenth",
  "discount",
  "count",
] as const;

/** What kind of thing a unit counts; only quantities of one dimension can be before and after of one change. */
export type Dimension = (typeof DIMENSIONS)[number];

const dimension = z.enum(DIMENSIONS);
const METRICS = [
  "duration",
  "materials",
  "steps",
  "trips",
  "cost",
  "efficiency",
  "rate",
  "volume",
] as const satisfies readonly OutcomeMetric[];

const unitEntry = z.strictObject({
  dimension,
  words,
  measure: z.string().optional(),
  factor: z.number().positive().optional(),
});

const changeEntry = z.strictObject({
  direction: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  words,
  single: z.boolean().default(false),
  rate: z.boolean().default(false),
  dimensions: z.array(dimension).optional(),
  followed_by: words.optional(),
  percent: z.number().optional(),
});

const CUES = ["from", "than", "past", "now", "level", "zero", "baseline"] as const;

/** What a word beside a number says of it. */
export type Cue = (typeof CUES)[number];

const outcomeFile = z.strictObject({
  units: z.array(unitEntry).min(1),
  to: words,
  not_to: words,
  ignored: words,
  changes: z.array(changeEntry).min(1),
  rates: words,
  cues: z.strictObject(Object.fromEntries(CUES.map((cue) => [cue, words])) as Record<Cue, typeof words>),
  bare: words,
  contexts: z.array(
    z.strictObject({ reason: z.string().min(1), before: words.optional(), after: words.optional() }),
  ),
  metrics: z.array(z.strictObject({ metric: z.enum(METRICS), words })).min(1),
});

export interface Unit {
  readonly dimension: Dimension;
  /** Units of one measure convert exactly into each other by their factors; null converts into nothing. */
  readonly measure: string | null;
  readonly factor: number;
}

/** A word that says that something became more (1), less (-1) or other (0). */
export interface ChangeWord {
  readonly direction: -1 | 0 | 1;
  /** One character: too common to count unless 至, 到 or 为 follows, or a noun and a number without more ado. */
  readonly single: boolean;
  /** 增幅 names a percentage of change, so that 达 before the number does not make it a level. */
  readonly rate: boolean;
  /** Only with quantities of these dimensions; null for any. */
  readonly dimensions: ReadonlySet<Dimension> | null;
  /** What must be told to come earlier, behind the quantity or before the word; null for anything. */
  readonly followedBy: RegExp | null;
  readonly precededBy: RegExp | null;
  /** 减半: the word is the percentage; null otherwise. */
  readonly percent: number | null;
}

export interface OutcomeRules {
  readonly units: ReadonlyMap<string, Unit>;
  readonly changes: ReadonlyMap<string, ChangeWord>;
  readonly cues: ReadonlyMap<string, Cue>;
  /** Alternatives for patterns, longer words first. */
  readonly alternatives: {
    readonly units: string;
    readonly changes: string;
    readonly to: string;
    readonly ignored: string;
    readonly rates: string;
    readonly cues: string;
  };
  /** The words of a clause before its change word, when it names no subject of its own. */
  readonly bare: RegExp;
  readonly contexts: readonly {
    readonly reason: string;
    readonly before: RegExp | null;
    readonly after: RegExp | null;
  }[];
  /** In the order of the file. */
  readonly metrics: readonly { readonly metric: OutcomeMetric; readonly words: readonly string[] }[];
}

/** Throws VOCABULARY with file and line for what does not fit. */
export function loadOutcomeRules(directory: string): OutcomeRules {
  const { value } = readRuleFile(directory, "outcomes.yaml", outcomeFile);
  const units = new Map(
    value.units.flatMap((entry) =>
      entry.words.map((word): [string, Unit] => [
        word,
        { dimension: entry.dimension, measure: entry.measure ?? null, factor: entry.factor ?? 1 },
      ]),
    ),
  );
  const changes = new Map(
    value.changes.flatMap(({ words, direction, single, rate, dimensions, followed_by, percent }) =>
      words.map((word): [string, ChangeWord] => [
        word,
        {
          direction,
          single,
          rate,
          dimensions: dimensions ? new Set(dimensions) : null,
          followedBy: followed_by ? new RegExp(`^(?:${anyOf(followed_by)})`) : null,
          precededBy: followed_by ? new RegExp(`(?:${anyOf(followed_by)})(?:时间|平均|普遍|可|均)*$`) : null,
          percent: percent ?? null,
        },
      ]),
    ),
  );
  const cues = new Map(CUES.flatMap((cue) => value.cues[cue].map((word): [string, Cue] => [word, cue])));
  return {
    units,
    changes,
    cues,
    alternatives: {
      units: anyOf(units.keys()),
      changes: anyOf(changes.keys()),
      to: `(?!${anyOf(value.not_to)})(?:${anyOf(value.to)})`,
      ignored: anyOf(value.ignored),
      rates: anyOf(value.rates),
      cues: anyOf(cues.keys()),
    },
    bare: new RegExp(
      `^(?:${anyOf(value.bare)})*(?:(?:${anyOf(value.cues.than)})[^，]*)?(?:${anyOf(value.bare)})*$`,
    ),
    contexts: value.contexts.map(({ reason, before, after }) => ({
      reason,
      before: before ? new RegExp(anyOf(before)) : null,
      after: after ? new RegExp(`^[^，]{0,6}(?:${anyOf(after)})`) : null,
    })),
    metrics: value.metrics,
  };
}
