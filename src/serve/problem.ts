/** The one shape of an error answer: no paths, no stacks. */

import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { AtlasError } from "../errors.ts";
import type { AtlasProblem } from "../model/atlas.ts";
import { QueryProblem, type QueryProblemKind } from "../store/query-problem.ts";

const QUERY_STATUS: Readonly<Record<QueryProblemKind, ContentfulStatusCode>> = {
  REFUSED: 403,
  FAILED: 400,
  TIMEOUT: 504,
  BUSY: 429,
  CRASHED: 502,
  UNAVAILABLE: 503,
};

/** Seconds after which it makes sense to ask again. */
const RETRY_AFTER: Partial<Record<QueryProblemKind, number>> = { BUSY: 2, UNAVAILABLE: 10 };

export function problem(
  context: Context,
  status: ContentfulStatusCode,
  code: string,
  error: string,
  position: { readonly line: number; readonly column: number } | null = null,
): Response {
  const body: AtlasProblem = { ok: false, code, error, status, ...position };
  return context.json(body, status);
}

/** What was thrown, as an answer; whatever is not meant for people stays here. */
export function problemOf(error: unknown, context: Context): Response {
  if (!(error instanceof AtlasError))
    return problem(context, 500, "INTERNAL", "服务器出错了，这是程序的毛病。");
  if (!(error instanceof QueryProblem)) return problem(context, 400, error.code, error.message);
  const seconds = RETRY_AFTER[error.kind];
  if (seconds !== undefined) context.header("Retry-After", String(seconds));
  return problem(context, QUERY_STATUS[error.kind], error.kind, error.message, error.position);
}
