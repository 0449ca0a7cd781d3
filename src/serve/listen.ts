/** Binds an app to a port, with limits that keep slow and idle clients from filling the server. */

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { AtlasError } from "../errors.ts";

/** A request is a short line: who needs longer is not a browser. */
const LIMITS = { requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 16 * 1024 };

/** More open connections than a commission has desks. */
const MOST_CONNECTIONS = 2048;

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Resolves when the port is bound; rejects with USAGE when it cannot be. */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: app.fetch, hostname: host, port, serverOptions: LIMITS },
      (address: AddressInfo) => {
        const name = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host;
        resolve({ url: `http://${name}:${address.port}`, close: () => closed(server) });
      },
    ) as Server;
    server.maxConnections = MOST_CONNECTIONS;
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const reason =
        cause.code === "EADDRINUSE"
          ? "已被别的程序占用：用 --port 或 PORT 换一个"
          : `打不开（${cause.code}）`;
      reject(new AtlasError("USAGE", `端口 ${port} ${reason}。`, { cause }));
    });
  });
}

/** Answers what is under way, then ends; idle connections are cut at once. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
