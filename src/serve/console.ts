/** `POST /api/query`: a visitor's own Cypher. What it may do is the store's to judge; here is who may send it, and how. */

import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import type { AtlasAnswer, AtlasQuestion } from "../model/atlas.ts";
import { jsonParameters } from "../store/parameters.ts";
import type { QueryParameter } from "../store/store.ts";
import { problem } from "./problem.ts";

export const CONSOLE_PATH = "/api/query";

/** A query has 4,000 characters at most; the rest is for lists of ids among the parameters. */
const MOST_BODY_BYTES = 64 * 1024;

/** Answers a text; throws QueryProblem. */
export type AskCypher = (
  cypher: string,
  parameters: Readonly<Record<string, QueryParameter>>,
) => Promise<AtlasAnswer>;

export function addConsole(app: Hono, ask: AskCypher): void {
  const limit = bodyLimit({
    maxSize: MOST_BODY_BYTES,
    onError: (context) => problem(context, 413, "SIZE", `请求太大：最多 ${MOST_BODY_BYTES / 1024} KB。`),
  });
  app.post(CONSOLE_PATH, ownOriginOnly, jsonOnly, limit, async (context) => {
    const question = await readQuestion(context);
    if (!question)
      return problem(context, 400, "USAGE", '请求要写成 {"cypher": "MATCH …", "parameters": {}}。');
    return context.json(await ask(question.cypher, jsonParameters(question.parameters ?? {})));
  });
}

/** A form or script of another site can send a request, but cannot hide where it comes from. */
const ownOriginOnly = createMiddleware(async (context, next) => {
  const origin = context.req.header("origin");
  const site = context.req.header("sec-fetch-site") ?? "none";
  const isOwn =
    (origin === undefined || hostOf(origin) === context.req.header("host")?.toLowerCase()) &&
    (site === "same-origin" || site === "none");
  if (!isOwn) return problem(context, 403, "ORIGIN", "只接受本站页面的查询。");
  await next();
});

/** Another site's form cannot send JSON without being asked first. */
const jsonOnly = createMiddleware(async (context, next) => {
  if (!/^application\/json\s*(;|$)/i.test(context.req.header("content-type") ?? ""))
    return problem(context, 415, "TYPE", "请求要是 application/json。");
  await next();
});

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** Null for anything but an object with these keys. */
async function readQuestion(context: Context): Promise<AtlasQuestion | null> {
  let body: unknown;
  try {
    body = JSON.parse(await context.req.text());
  } catch {
    return null;
  }
  if (!isObject(body) || !Object.keys(body).every((key) => key === "cypher" || key === "parameters"))
    return null;
  const { cypher, parameters = {} } = body;
  return typeof cypher === "string" && isObject(parameters) ? { cypher, parameters } : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
