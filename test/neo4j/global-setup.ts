/**
 * One Neo4j server for a whole run of the tests, started when the first test asks for it, so that a run without such a
 * test does not wait.
 *
 * Community has one database. So a test file leases the server: it connects here, waits for its turn, is told address
 * and login in one line, and has the server to itself until its connection ends.
 */

import { createServer } from "node:net";
import type { TestProject } from "vitest/node";
import { startTestServer, type TestServer } from "./test-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The port on which test files ask for the server. */
    readonly neo4jLeases: number;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<TestServer | null> | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const leases = createServer((socket) => {
    const released = new Promise((resolve) => socket.on("close", resolve));
    socket.on("error", () => socket.destroy());
    const granted = turn.then(async () => {
      if (socket.destroyed) return;
      server ??= startTestServer();
      const answer = await server.catch((error: Error) => ({ problem: error.message }));
      socket.write(`${JSON.stringify(answer)}\n`);
    });
    turn = Promise.all([granted, released]);
  });
  await new Promise<void>((resolve) => leases.listen(0, "127.0.0.1", resolve));
  project.provide("neo4jLeases", (leases.address() as { port: number }).port);

  return async () => {
    leases.close();
    await (await server?.catch(() => null))?.stop();
  };
}
