/** The real Neo4j server, for one test file at a time. */

import { connect } from "node:net";
import { env } from "node:process";
import { createInterface } from "node:readline";
import { afterAll, inject } from "vitest";
import type { Neo4jLogin } from "../../src/store/neo4j-connection.ts";
import { HOW_TO_GET_ONE } from "./test-server.ts";

export interface LeasedServer {
  readonly url: string;
  readonly login: Neo4jLogin;
}

/**
 * Waits for the server and keeps it until the file's tests have ended. Null where there is none, which is said;
 * with CI=true that is a failure.
 */
export async function leaseNeo4j(): Promise<LeasedServer | null> {
  const socket = connect(inject("neo4jLeases"), "127.0.0.1");
  afterAll(() => {
    socket.destroy();
  });
  const line = await new Promise<string>((resolve, reject) => {
    socket.on("error", reject);
    createInterface({ input: socket }).once("line", resolve);
  });
  const server = JSON.parse(line) as
    | { url: string; user: string; password: string }
    | { problem: string }
    | null;
  if (server === null) {
    if (env.CI === "true") throw new Error(HOW_TO_GET_ONE);
    console.warn(`Skipped: ${HOW_TO_GET_ONE}.`);
    return null;
  }
  if ("problem" in server) throw new Error(server.problem);
  const { url, user, password } = server;
  return { url, login: { user, password, database: env.NEO4J_DATABASE || undefined } };
}
