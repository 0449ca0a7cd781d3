// Replaces the graph of a folder and is killed at a step: node killed-build.mjs FOLDER STEP

import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const [folder, step] = process.argv.slice(2);
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const { module: store } = await runnerImport(path("../../src/store/ladybug.ts"));
const { module: rows } = await runnerImport(path("./small-graph.ts"));
await new store.LadybugStore(folder).replace(rows.SMALL_GRAPH, undefined, (reached) => {
  if (reached === step) process.kill(process.pid, "SIGKILL");
});
