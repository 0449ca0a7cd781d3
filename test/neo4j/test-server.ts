/** Which real Neo4j the tests use: the one that is given, one on Java, one in Docker, or none. */

import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { hasJavaAndMaven, startJavaServer } from "./java-server.ts";

export interface TestServer {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  stop(): Promise<void>;
}

export const HOW_TO_GET_ONE =
  "no Neo4j server: install Java 17 and Maven, or Docker with compose, or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD " +
  "to a server whose graph the tests may replace";

/** Null where there is none. */
export async function startTestServer(): Promise<TestServer | null> {
  if (env.NEO4J_URI) {
    const { NEO4J_URI: url, NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password = "" } = env;
    return { url, user, password, stop: () => Promise.resolve() };
  }
  if (hasJavaAndMaven()) return startJavaServer();
  return (await hasDocker()) ? startInDocker() : null;
}

async function hasDocker(): Promise<boolean> {
  return promisify(execFile)("docker", ["compose", "ls"]).then(
    () => true,
    () => false,
  );
}

/** The service of the project's own compose file, without its app. */
async function startInDocker(): Promise<TestServer> {
  const password = randomUUID();
  const stop = async (): Promise<void> => {
    await compose(["down", "--volumes"], password);
  };
  await compose(["up", "--detach", "--wait", "neo4j"], password);
  return { url: "bolt://127.0.0.1:7687", user: "neo4j", password, stop };
}

function compose(command: readonly string[], password = ""): Promise<unknown> {
  return promisify(execFile)("docker", ["compose", "--project-name", "reform-atlas-test", ...command], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...env, NEO4J_PASSWORD: password },
  });
}
