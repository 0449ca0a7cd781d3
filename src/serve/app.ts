/**
 * serve — the stored graph over HTTP: a small read-only API and the viewer's files.
 *
 * Takes  the graph as read from a store, the saved questions and a way to ask them and a visitor's own.
 * Gives  a Hono app; tests call `app.request(path)` without a socket.
 * Never  runs Cypher itself, reads a source document, or writes.
 */

import { Hono } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import type { AtlasAnswer, SavedQuestion } from "../model/atlas.ts";
import type { PropertyGraph } from "../model/graph.ts";
import { casePageOf } from "./case-page.ts";
import { type AskCypher, addConsole, CONSOLE_PATH } from "./console.ts";
import { evidenceOf } from "./evidence.ts";
import { indexGraph } from "./graph-index.ts";
import { overviewOf } from "./overview.ts";
import { problem, problemOf } from "./problem.ts";
import { ownHostOnly, readingOnly, safeHeaders } from "./safety.ts";
import type { StaticFile } from "./static-files.ts";

export interface Served {
  readonly graph: PropertyGraph;
  /** Names this build of the graph. */
  readonly build: string;
  readonly questions: readonly SavedQuestion[];
  /** Answers a saved question; parameters as written in the URL. Throws USAGE or QUERY with the reason. */
  ask(question: SavedQuestion, parameters: Readonly<Record<string, string>>): Promise<AtlasAnswer>;
  /** Answers a visitor's own query, if it only reads. */
  readonly query: AskCypher;
  readonly viewer: ReadonlyMap<string, StaticFile>;
  /** The host that the operator chose to listen on. */
  readonly host: string;
}

export function createApp(served: Served): Hono {
  const index = indexGraph(served.graph);
  const overview = JSON.stringify(overviewOf(index, served.build));
  const app = new Hono();
  app.use(safeHeaders, ownHostOnly(served.host), readingOnly(CONSOLE_PATH), compress());

  app.get("/healthz", (context) => context.json({ ok: true }));

  app.get("/api/atlas", etag(), (context) => {
    context.header("Content-Type", "application/json");
    return context.body(overview);
  });

  app.get("/api/cases/:id", (context) => {
    const page = casePageOf(index, context.req.param("id"));
    return page ? context.json(page) : problem(context, 404, "CASE", "没有这个案例：它可能来自另一次构建。");
  });

  app.get("/api/evidence", (context) => {
    const { mechanism, region } = context.req.query();
    if (!mechanism || !region)
      return problem(context, 400, "USAGE", "要同时给出机制编号 mechanism 和地区路径 region。");
    return context.json(evidenceOf(index, mechanism, region));
  });

  app.get("/api/queries", (context) => context.json(served.questions));

  app.get("/api/queries/:name", async (context) => {
    const question = served.questions.find(({ name }) => name === context.req.param("name"));
    if (!question) return problem(context, 404, "QUESTION", "没有这个问题：/api/queries 列出全部。");
    return context.json(await served.ask(question, context.req.query()));
  });

  addConsole(app, served.query);

  app.get("/*", (context) => {
    const file = served.viewer.get(context.req.path);
    if (!file) return problem(context, 404, "PAGE", "没有这个页面。");
    context.header("Content-Type", file.type);
    // Vite names everything below assets/ by its content.
    context.header(
      "Cache-Control",
      context.req.path.startsWith("/assets/") ? "max-age=31536000, immutable" : "no-cache",
    );
    return context.body(file.body);
  });

  app.onError(problemOf);
  return app;
}
