/** The graph for other tools: one format a file, sorted, so that the same graph gives the same bytes. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AtlasError, messageOf } from "../errors.ts";
import type { PropertyGraph } from "../model/graph.ts";
import { sortedGraph } from "../model/graph-order.ts";
import { csvFiles } from "./export-csv.ts";
import { cypherScript } from "./export-cypher.ts";
import { gexf } from "./export-gexf.ts";
import { graphml } from "./export-graphml.ts";
import { json } from "./export-json.ts";

export const EXPORT_FORMATS = ["json", "csv", "gexf", "graphml", "cypher"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A format of several files is a folder at the given path; `null` names the path itself. */
type ExportFiles = ReadonlyMap<string | null, string>;

const WRITERS: Readonly<Record<ExportFormat, (graph: PropertyGraph) => ExportFiles>> = {
  json: (graph) => new Map([[null, json(graph)]]),
  csv: csvFiles,
  gexf: (graph) => new Map([[null, gexf(graph)]]),
  graphml: (graph) => new Map([[null, graphml(graph)]]),
  cypher: (graph) => new Map([[null, cypherScript(graph)]]),
};

/** Writes the graph to a file, for `csv` to files in a folder, and gives the paths; throws USAGE where that cannot be. */
export function exportGraph(graph: PropertyGraph, format: ExportFormat, path: string): string[] {
  const files = WRITERS[format](sortedGraph(graph.nodes, graph.relationships));
  try {
    return [...files].map(([name, content]) => {
      const target = name === null ? path : join(path, name);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
      return target;
    });
  } catch (cause) {
    throw new AtlasError("USAGE", `导出到 ${path} 失败（${messageOf(cause)}）：换一个可写的路径。`, {
      cause,
    });
  }
}
