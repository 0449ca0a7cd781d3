/** What every answer carries and every request must satisfy, whatever the route. */

import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { problem } from "./problem.ts";

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
    "worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

export const safeHeaders: MiddlewareHandler = createMiddleware(async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
});

/** There is nothing to write: all is GET but the one path that takes a query as the body of a POST. */
export function readingOnly(postPath: string): MiddlewareHandler {
  return createMiddleware(async (context, next) => {
    const allowed = context.req.path === postPath ? ["POST"] : ["GET", "HEAD"];
    if (!allowed.includes(context.req.method)) {
      context.header("Allow", allowed.join(", "));
      return problem(context, 405, "METHOD", `这里只读：只接受 ${allowed[0]}。`);
    }
    await next();
  });
}

/**
 * Refuses a Host that is not ours: a page of another site whose name was pointed at this machine (DNS rebinding).
 *
 * Names of this machine and bare addresses are ours, and the host that the operator chose.
 */
export function ownHostOnly(host: string): MiddlewareHandler {
  return createMiddleware(async (context, next) => {
    const name = (context.req.header("host") ?? "").replace(/:\d+$/, "").toLowerCase();
    const isOwn =
      name === "localhost" || name === host.toLowerCase() || /^(\d+\.){3}\d+$|^\[[\da-f:.]+\]$/.test(name);
    if (!isOwn) return problem(context, 421, "HOST", "主机名不对：用 localhost 或本机地址访问。");
    await next();
  });
}
