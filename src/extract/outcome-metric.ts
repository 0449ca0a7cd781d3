/** What a change is measured in: told by its unit, else by the nearest word that names a metric. */

import type { OutcomeMetric } from "../model/mention.ts";
import type { Dimension, OutcomeRules } from "../vocabulary/outcomes.ts";
import type { FoundChange } from "./change-reading.ts";

const BY_DIMENSION: Partial<Record<Dimension, OutcomeMetric>> = {
  time: "duration",
  materials: "materials",
  steps: "steps",
  trips: "trips",
  discount: "cost",
};

/** How far before the change its subject may stand: 经营异常记录与处罚公示的修复时限. */
const SUBJECT_REACH = 30;

/** `volume` where neither unit nor words say otherwise. */
export function metricOf(text: string, change: FoundChange, rules: OutcomeRules): OutcomeMetric {
  const byUnit = change.dimension === null ? undefined : BY_DIMENSION[change.dimension];
  if (byUnit) return byUnit;
  const level = change.before !== null || change.after !== null;
  if (change.dimension === "percent" && level) return "rate";
  const saved = change.dimension === "money" && change.delta !== null && change.delta < 0;
  return nearestMetric(subjectOf(text, change), rules) ?? (saved ? "cost" : "volume");
}

/** Things counted down that a document tells apart: 环节由42个减至17个，材料减少六成 are two changes. */
const TOLD_APART: ReadonlySet<OutcomeMetric> = new Set(["duration", "materials", "steps", "trips"]);

/** Whether the clause of `change` has a subject of its own among these, and `other` has another one. */
export function hasOwnSubject(
  text: string,
  change: FoundChange,
  other: FoundChange,
  rules: OutcomeRules,
): boolean {
  const [own, its] = [change, other].map((one) => nearestMetric(subjectOf(text, one), rules));
  return own !== its && [own, its].every((metric) => metric != null && TOLD_APART.has(metric));
}

/** The change's own words and its clause before them. */
function subjectOf(text: string, { spans }: FoundChange): string {
  const { start, end } = spans[0]!;
  const before = text.slice(Math.max(0, start - SUBJECT_REACH), start);
  return (before.split(/[，。；！？\n]/).at(-1) ?? "") + text.slice(start, end);
}

function nearestMetric(subject: string, { metrics }: OutcomeRules): OutcomeMetric | null {
  let best: { readonly metric: OutcomeMetric; readonly end: number } | null = null;
  for (const { metric, words } of metrics) {
    for (const word of words) {
      const at = subject.lastIndexOf(word);
      if (at >= 0 && (best === null || at + word.length > best.end)) best = { metric, end: at + word.length };
    }
  }
  return best?.metric ?? null;
}
