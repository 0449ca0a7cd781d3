/** `evaluate --gold FILE PATH...`: how right the links are, which are wrong, and what changed since an earlier run. */

import { writeFileSync } from "node:fs";
import { AtlasError, messageOf } from "../errors.ts";
import { changesBetween, readEvaluation } from "../evaluate/changes.ts";
import { readGoldFiles } from "../evaluate/gold.ts";
import { evaluate } from "../evaluate/index.ts";
import { measuredFile } from "../evaluate/measured.ts";
import { extractRecords } from "../pipeline.ts";
import { loadVocabulary } from "../vocabulary/index.ts";
import { changeLines, detailLines, figureLines } from "./evaluation-text.ts";
import { reportRun } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface EvaluateOptions {
  /** Files of labels; their cases count together. */
  readonly gold: readonly string[];
  readonly vocabulary: string;
  /** What an earlier `--json` printed. */
  readonly baseline?: string;
  readonly json?: boolean;
  /** Figures only: for labels whose errors nobody should look at. */
  readonly totals?: boolean;
  /** Where to write the precision of each mechanism. */
  readonly measure?: string;
}

/** The fields that `--totals` leaves in the JSON, at any depth. */
const TOTALS = [
  ...["cases", "missing", "macroF1", "scores", "changes"],
  ...["kind", "precision", "recall", "f1", "predicted", "correct", "required", "found"],
];

export function runEvaluate(paths: readonly string[], options: EvaluateOptions, terminal: Terminal): number {
  const gold = readGoldFiles(options.gold);
  const earlier = options.baseline === undefined ? null : readEvaluation(options.baseline);
  const run = extractRecords(paths, loadVocabulary(options.vocabulary), terminal.onProgress);
  const evaluation = evaluate(gold, run.records);
  const changes = earlier && changesBetween(earlier, evaluation);

  if (options.json) {
    const printed = { ...evaluation, ...(changes && { changes }) };
    process.stdout.write(`${JSON.stringify(printed, options.totals ? TOTALS : null, 2)}\n`);
  } else {
    const lines = figureLines(evaluation, changes);
    if (!options.totals) lines.push(...(changes ? changeLines(changes) : detailLines(evaluation)));
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  if (options.measure !== undefined) {
    write(options.measure, measuredFile(evaluation));
    terminal.say(`各机制的准确率已写入 ${options.measure}。`);
  }
  return reportRun(run, terminal);
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    throw new AtlasError("INPUT", `写不进 ${path}：${messageOf(cause)}`, { cause });
  }
}
