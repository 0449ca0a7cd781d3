/** `build PATH...`: documents to the stored graph; with `--dry-run` only what that would change in it. */

import type { Settings } from "../config.ts";
import { diffGraphs } from "../graph/diff.ts";
import type { PropertyGraph } from "../model/graph.ts";
import { extractRecords, graphOf } from "../pipeline.ts";
import { openStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { NoGraphError } from "../store/store-error.ts";
import { loadVocabulary } from "../vocabulary/index.ts";
import { describeDiff } from "./dry-run.ts";
import { reportRun } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface BuildOptions extends Settings {
  readonly dryRun?: boolean;
}

/** The exit code: 1 when some document failed, though the graph of the others is stored. */
export async function runBuild(
  paths: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<number> {
  const vocabulary = loadVocabulary(options.vocabulary);
  const run = extractRecords(paths, vocabulary, terminal.onProgress);
  const exit = reportRun(run, terminal);
  const graph = graphOf(run, vocabulary, ({ groups, modularity }) =>
    terminal.say(`聚成 ${groups} 组，模块度 ${modularity.toFixed(3)}。`),
  );
  const store = openStore(options.store, options.neo4j);
  try {
    if (options.dryRun) process.stdout.write(describeDiff(diffGraphs(await storedGraph(store), graph)));
    else await load(store, graph, options.store, terminal);
  } finally {
    await store.close();
  }
  return exit;
}

async function load(store: Store, graph: PropertyGraph, place: string, terminal: Terminal): Promise<void> {
  await store.replace(graph, (done, total) => terminal.onProgress("写入图库", done, total));
  terminal.say(`图已存入 ${place}：${graph.nodes.length} 个节点，${graph.relationships.length} 条连线。`);
}

/** An empty one where nothing has been built yet. */
async function storedGraph(store: Store): Promise<PropertyGraph> {
  try {
    return await store.read();
  } catch (error) {
    if (error instanceof NoGraphError) return { nodes: [], relationships: [] };
    throw error;
  }
}
