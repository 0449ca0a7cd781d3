/** What a run tells of itself on stderr: counts, what was passed over, and every file that failed. */

import type { ExtractionRun } from "../pipeline.ts";
import type { Terminal } from "./terminal.ts";

/** The exit code of the run: 1 when a document failed. */
export function reportRun(run: ExtractionRun, terminal: Terminal): number {
  const retold = countRetold(run);
  const told = retold === 0 ? "" : `，其中 ${retold} 例在别的文件里另有讲述`;
  terminal.say(`读了 ${run.documents.length} 份文件，${run.records.length} 个案例${told}。`);
  if (run.skipped.length > 0)
    terminal.say(`跳过 ${run.skipped.length} 个不认识的文件：${run.skipped.join("、")}`);
  for (const { path, message } of run.failures) terminal.warn(`失败 ${path}：${message}`);
  return run.failures.length > 0 ? 1 : 0;
}

function countRetold(run: ExtractionRun): number {
  const seen = new Set<string>();
  let retold = 0;
  for (const record of run.records) {
    if (record.duplicates.some((id) => seen.has(id))) retold++;
    seen.add(record.id);
  }
  return retold;
}
