/**
 * Precision, recall and F1 of case records against labelled cases, for every kind of link and every concept, with the
 * list of errors.
 *
 * Labels come from two annotators: precision counts against what either gave (accepted), recall against what both
 * gave (required). Same definitions as the grader that comes with the labels (test/gold).
 */

import { AtlasError } from "../errors.ts";
import { byCodePoint } from "../model/order.ts";
import type { CaseRecord } from "../model/record.ts";
import type { GoldCase } from "./gold.ts";
import { type Judgement, judge } from "./judgements.ts";
import {
  type ConceptScore,
  type Confusion,
  conceptScores,
  confusionsOf,
  type Score,
  scoreOf,
  wrong,
} from "./scores.ts";

/** `+` was linked and no annotator has it, `-` both annotators have it and it was not linked. */
export interface LinkError {
  readonly kind: string;
  readonly case: string;
  readonly sign: "+" | "-";
  readonly link: string;
}

/** Plain data in a fixed order: as JSON, the same run gives the same bytes. */
export interface Evaluation {
  /** Labelled cases, those without a record included. */
  readonly cases: number;
  /** Labelled cases for which there is no record; all their labels count as missed. */
  readonly missing: readonly string[];
  /** Mean of the F1 of all kinds. */
  readonly macroF1: number;
  readonly scores: readonly Score[];
  readonly concepts: readonly ConceptScore[];
  readonly confusions: readonly Confusion[];
  readonly errors: readonly LinkError[];
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

/** Throws INPUT when no labelled case has a record: labels and documents do not belong together. */
export function evaluate(gold: readonly GoldCase[], records: readonly CaseRecord[]): Evaluation {
  const byGoldId = new Map(records.map((record) => [goldId(record), record]));
  const missing = gold.filter((label) => !byGoldId.has(label.id)).map((label) => label.id);
  if (missing.length === gold.length) {
    throw new AtlasError("INPUT", "标注里的案例在给出的文件中一个也没有：检查标注文件和路径是否配对。");
  }
  const judgements = REPORTED.flatMap((kind) =>
    gold.map((label) => judge(kind, byGoldId.get(label.id), label)),
  );
  const scores = REPORTED.map((kind) => scoreOf(kind, judgements));
  return {
    cases: gold.length,
    missing,
    macroF1: scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length,
    scores,
    concepts: conceptScores(judgements),
    confusions: confusionsOf(judgements),
    errors: judgements.flatMap(errorsOf).sort(byPlace),
  };
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

function errorsOf({ kind, case: id, predicted, required }: Judgement): LinkError[] {
  return [
    ...wrong(predicted).map((link): LinkError => ({ kind, case: id, sign: "+", link })),
    ...wrong(required).map((link): LinkError => ({ kind, case: id, sign: "-", link })),
  ];
}

/** By kind, case, sign and link. */
function byPlace(a: LinkError, b: LinkError): number {
  return (
    byCodePoint(a.kind, b.kind) ||
    byCodePoint(a.case, b.case) ||
    byCodePoint(a.sign + a.link, b.sign + b.link)
  );
}
