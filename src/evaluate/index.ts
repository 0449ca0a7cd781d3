/**
 * Precision, recall and F1 of case records against labelled cases, with the list of errors.
 *
 * Labels come from two annotators: precision counts against what either gave (accepted), recall against what both
 * gave (required). Same definitions as the grader that comes with the labels (test/gold).
 */

import { AtlasError } from "../errors.ts";
import { byCodePoint } from "../model/order.ts";
import type { CaseRecord } from "../model/record.ts";
import { COMPARISONS, type Links, platformKeys } from "./comparisons.ts";
import type { GoldCase } from "./gold.ts";

export interface Score {
  readonly kind: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Required labels. */
  readonly required: number;
}

/** `+` was linked and no annotator has it, `-` both annotators have it and it was not linked. */
export interface LinkError {
  readonly kind: string;
  readonly case: string;
  readonly sign: "+" | "-";
  readonly link: string;
}

export interface Evaluation {
  readonly scores: readonly Score[];
  readonly errors: readonly LinkError[];
  /** Labelled cases for which there is no record; all their labels count as missed. */
  readonly missing: readonly string[];
}

/** Order of the report. */
const REPORTED = [
  "regions.primary",
  "regions.all",
  "departments",
  "departments.lead",
  "platforms",
  "mechanisms",
  "target_groups",
  "outcomes",
];

export function evaluate(gold: readonly GoldCase[], records: readonly CaseRecord[]): Evaluation {
  const byGoldId = new Map(records.map((record) => [goldId(record), record]));
  const missing = gold.filter((label) => !byGoldId.has(label.id)).map((label) => label.id);
  if (missing.length === gold.length) {
    throw new AtlasError("INPUT", "标注里的案例在给出的文件中一个也没有：检查标注文件和路径是否配对。");
  }
  const errors: LinkError[] = [];
  const scores = REPORTED.map((kind) => {
    const tally = { correct: 0, predicted: 0, found: 0, required: 0 };
    for (const label of gold) {
      const record = byGoldId.get(label.id);
      const wrong =
        kind === "platforms"
          ? tallyPlatforms(record, label, tally)
          : tallyLinks(COMPARISONS[kind]!(record, label), tally);
      errors.push(...wrong.map(([sign, link]) => ({ kind, case: label.id, sign, link })));
    }
    return { kind, ...measures(tally), required: tally.required };
  });
  errors.sort(
    (a, b) =>
      byCodePoint(a.kind, b.kind) ||
      byCodePoint(a.case, b.case) ||
      byCodePoint(a.sign + a.link, b.sign + b.link),
  );
  return { scores, errors, missing };
}

/** Labels name a case by its document's number and the case's position (001-09), or by the stem of a document of one case. */
function goldId(record: CaseRecord): string {
  const stem = record.document
    .split("/")
    .at(-1)!
    .replace(/\.[^.]+$/, "");
  const numbered = /^(\d{3})_/.exec(stem);
  return numbered ? `${numbered[1]}-${record.id.slice(-2)}` : stem;
}

interface Tally {
  correct: number;
  predicted: number;
  found: number;
  required: number;
}

type Wrong = ["+" | "-", string][];

function tallyLinks({ predicted, required, accepted }: Links, tally: Tally): Wrong {
  const spurious = [...predicted].filter((link) => !accepted.has(link));
  const missed = [...required].filter((link) => !predicted.has(link));
  tally.correct += predicted.size - spurious.length;
  tally.predicted += predicted.size;
  tally.found += required.size - missed.length;
  tally.required += required.size;
  return [
    ...spurious.map((link): ["+", string] => ["+", link]),
    ...missed.map((link): ["-", string] => ["-", link]),
  ];
}

/** A platform is right when any of its names is any of a label's names; a label is matched once. */
function tallyPlatforms(record: CaseRecord | undefined, gold: GoldCase, tally: Tally): Wrong {
  const wrong: Wrong = [];
  const labels = gold.platforms.map((label) => ({ label, keys: platformKeys(label) }));
  const matched = new Set<number>();
  for (const platform of record?.platforms ?? []) {
    const keys = platformKeys(platform);
    const index = labels.findIndex(
      (label, at) => !matched.has(at) && [...keys].some((key) => label.keys.has(key)),
    );
    tally.predicted++;
    if (index < 0) wrong.push(["+", platform.name]);
    else {
      matched.add(index);
      tally.correct++;
    }
  }
  labels.forEach(({ label }, index) => {
    if (!label.required) return;
    tally.required++;
    if (matched.has(index)) tally.found++;
    else wrong.push(["-", label.name]);
  });
  return wrong;
}

function measures({
  correct,
  predicted,
  found,
  required,
}: Tally): Pick<Score, "precision" | "recall" | "f1"> {
  const precision = predicted === 0 ? 0 : correct / predicted;
  const recall = required === 0 ? 0 : found / required;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
