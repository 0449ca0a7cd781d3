/** `serve`: API and viewer over an existing store, and over nothing else, until the process is told to stop. */

import { createHash } from "node:crypto";
import { type Settings, SHIPPED } from "../config.ts";
import { createApp } from "../serve/app.ts";
import { listen } from "../serve/listen.ts";
import { readStaticFiles } from "../serve/static-files.ts";
import { openStore } from "../store/open.ts";
import { savedParameters } from "../store/parameters.ts";
import { loadSavedQuestions } from "../store/saved-queries.ts";
import { LIMITS } from "./query.ts";
import type { Terminal } from "./terminal.ts";

/** The build is named by so many digits of its hash: enough to tell two builds of one office apart. */
const BUILD_DIGITS = 12;

export async function runServe(settings: Settings, terminal: Terminal): Promise<number> {
  const store = openStore(settings.store, settings.neo4j);
  try {
    const graph = await store.read();
    const app = createApp({
      graph,
      build: createHash("sha256").update(JSON.stringify(graph)).digest("hex").slice(0, BUILD_DIGITS),
      questions: loadSavedQuestions(),
      ask: (question, given) => store.query(question.cypher, savedParameters(question, given), LIMITS),
      query: (cypher, parameters) => store.query(cypher, parameters, LIMITS),
      viewer: readStaticFiles(SHIPPED.viewer),
      host: settings.host,
    });
    const server = await listen(app, settings.host, settings.port);
    terminal.warn(`改革图谱：${server.url}（按 Ctrl+C 停止）`);
    await stopSignal();
    await server.close();
  } finally {
    await store.close();
  }
  return 0;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
