/** `export`: the stored graph for other tools. */

import type { Settings } from "../config.ts";
import { type ExportFormat, exportGraph } from "../graph/export.ts";
import { openStore } from "../store/open.ts";
import type { Terminal } from "./terminal.ts";

export interface ExportOptions extends Settings {
  readonly format: ExportFormat;
  readonly out: string;
}

export async function runExport(options: ExportOptions, terminal: Terminal): Promise<number> {
  const store = openStore(options.store, options.neo4j);
  try {
    exportGraph(await store.read(), options.format, options.out);
  } finally {
    await store.close();
  }
  terminal.say(`已导出到 ${options.out}。`);
  return 0;
}
