/** `evaluate --gold FILE PATH...`: how right the links are, and which are wrong. */

import { readGold } from "../evaluate/gold.ts";
import { evaluate } from "../evaluate/index.ts";
import { extractRecords } from "../pipeline.ts";
import { loadVocabulary } from "../vocabulary/index.ts";
import { reportRun } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface EvaluateOptions {
  readonly gold: string;
  readonly vocabulary: string;
}

export function runEvaluate(paths: readonly string[], options: EvaluateOptions, terminal: Terminal): number {
  const gold = readGold(options.gold);
  const run = extractRecords(paths, loadVocabulary(options.vocabulary), terminal.onProgress);
  const { scores, errors, missing } = evaluate(gold, run.records);

  const figure = (value: number): string => value.toFixed(3);
  const lines = scores.map(
    ({ kind, precision, recall, f1, required }) =>
      `${kind.padEnd(17)} P ${figure(precision)}  R ${figure(recall)}  F1 ${figure(f1)}  n ${required}`,
  );
  const macro = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  lines.push(`macro F1 ${figure(macro)}  cases ${gold.length}  missing ${missing.length}`, "");
  lines.push(...missing.map((id) => `case ${id} - missing`));
  lines.push(...errors.map(({ kind, case: id, sign, link }) => `${kind} ${id} ${sign} ${link}`));
  process.stdout.write(`${lines.join("\n")}\n`);
  return reportRun(run, terminal);
}
