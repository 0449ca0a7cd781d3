/** `extract PATH...`: documents to case records, one JSON object a line; `--text FILE`: the text that offsets refer to. */

import { writeFileSync } from "node:fs";
import { AtlasError } from "../errors.ts";
import { extractRecords } from "../pipeline.ts";
import { readDocuments } from "../read/index.ts";
import { loadVocabulary } from "../vocabulary/index.ts";
import { reportRun } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface ExtractOptions {
  readonly out?: string;
  readonly trace?: boolean;
  readonly vocabulary: string;
}

/** The exit code: 0 when all was read, 1 when some document failed; the others are written all the same. */
export function runExtract(paths: readonly string[], options: ExtractOptions, terminal: Terminal): number {
  const run = extractRecords(paths, loadVocabulary(options.vocabulary), terminal.onProgress);
  const lines = run.records.map(({ rejected, ...record }) =>
    JSON.stringify(options.trace ? { ...record, rejected } : record),
  );
  const text = lines.map((line) => `${line}\n`).join("");
  if (options.out === undefined) process.stdout.write(text);
  else writeFileSync(options.out, text);
  return reportRun(run, terminal);
}

/** Prints one document as offsets count it. */
export function runPrintText(path: string): number {
  const { documents, failures } = readDocuments([path]);
  if (failures[0]) throw new AtlasError("INPUT", `${failures[0].path}：${failures[0].message}`);
  if (documents.length !== 1) throw new AtlasError("INPUT", `${path}：给出一份文件，而不是文件夹。`);
  process.stdout.write(documents[0]!.text);
  return 0;
}
