/** The one shape of an error answer: no paths, no stacks. */

import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AtlasProblem } from "../model/atlas.ts";

export function problem(
  context: Context,
  status: ContentfulStatusCode,
  code: string,
  error: string,
): Response {
  const body: AtlasProblem = { ok: false, code, error, status };
  return context.json(body, status);
}
