/** `build PATH...`: documents to the stored graph. */

import type { Settings } from "../config.ts";
import { extractRecords, graphOf } from "../pipeline.ts";
import { openStore } from "../store/open.ts";
import { loadVocabulary } from "../vocabulary/index.ts";
import { reportRun } from "./report.ts";
import type { Terminal } from "./terminal.ts";

/** The exit code: 1 when some document failed, though the graph of the others is stored. */
export async function runBuild(
  paths: readonly string[],
  settings: Settings,
  terminal: Terminal,
): Promise<number> {
  const vocabulary = loadVocabulary(settings.vocabulary);
  const run = extractRecords(paths, vocabulary, terminal.onProgress);
  const exit = reportRun(run, terminal);
  const graph = graphOf(run, vocabulary, ({ groups, modularity }) =>
    terminal.say(`聚成 ${groups} 组，模块度 ${modularity.toFixed(3)}。`),
  );
  const store = openStore(settings.store, settings.neo4j);
  try {
    await store.replace(graph, (done, total) => terminal.onProgress("写入图库", done, total));
  } finally {
    await store.close();
  }
  terminal.say(
    `图已存入 ${settings.store}：${graph.nodes.length} 个节点，${graph.relationships.length} 条连线。`,
  );
  return exit;
}
