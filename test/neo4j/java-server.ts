/** A real Neo4j Community server from Maven Central, on Java, for one run of the tests. */

import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { env, pid, platform } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";
import type { TestServer } from "./test-server.ts";

const POM = fileURLToPath(new URL("./pom.xml", import.meta.url));
const SOURCE = fileURLToPath(new URL("./Neo4jServer.java", import.meta.url));

const OLDEST_JAVA = 17;
const HEAP = "1g";

/** Ready after 7 s on an idle machine, 31 s on a loaded one. */
const START_MILLISECONDS = 120_000;

/** A server whose connections hang may ignore SIGTERM for minutes. */
const STOP_MILLISECONDS = 15_000;

/** What Neo4j 5 needs to be allowed on Java 17. */
const OPEN_PACKAGES = ["java.nio", "java.io", "sun.nio.ch", "java.lang"].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** Whether a Java that is new enough, and Maven, can be called. */
export function hasJavaAndMaven(): boolean {
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  const version = Number(/version "(\d+)/.exec(java.stderr ?? "")?.[1] ?? 0);
  return (
    version >= OLDEST_JAVA && spawnSync("mvn", ["--version"], { shell: platform === "win32" }).status === 0
  );
}

/** Starts the server with a home and a password of its own. */
export async function startJavaServer(): Promise<TestServer> {
  const jars = await fetchJars();
  const home = mkdtempSync(join(tmpdir(), "reform-atlas-neo4j-"));
  const port = await freePort();
  const child = spawn(
    "java",
    [`-Xmx${HEAP}`, ...OPEN_PACKAGES, "-cp", join(jars, "*"), SOURCE, home, `${port}`],
    {
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await ready(child);
    const server = { url: `bolt://127.0.0.1:${port}`, user: "neo4j", password: randomUUID() };
    await changePassword(server);
    return { ...server, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The folder of the jars, fetched once (116 MB) and kept outside the checkout. */
async function fetchJars(): Promise<string> {
  const version = /<artifactId>neo4j<\/artifactId><version>([\d.]+)</.exec(readFileSync(POM, "utf8"))![1]!;
  const folder = join(env.XDG_CACHE_HOME || join(homedir(), ".cache"), "reform-atlas", `neo4j-${version}`);
  if (existsSync(folder)) return folder;
  const partial = mkdtempSync(join(tmpdir(), "reform-atlas-jars-"));
  const goal = ["-q", "-B", "-f", POM, "dependency:copy-dependencies", "-DincludeScope=runtime"];
  try {
    await promisify(execFile)("mvn", [...goal, `-DoutputDirectory=${partial}`], {
      shell: platform === "win32",
    });
  } catch (error) {
    throw new Error(`Maven could not fetch Neo4j ${version}:\n${(error as { stdout?: string }).stdout}`);
  }
  keep(partial, folder);
  return folder;
}

/** Another run may have fetched the same meanwhile: then its jars serve as well. */
function keep(partial: string, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  try {
    cpSync(partial, `${folder}.${pid}`, { recursive: true });
    renameSync(`${folder}.${pid}`, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(partial, { recursive: true });
    rmSync(`${folder}.${pid}`, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function ready(child: ChildProcess): Promise<void> {
  let said = "";
  const outcome = new Promise<string | null>((resolve) => {
    child.stderr!.on("data", (chunk) => {
      said += chunk;
    });
    child.stdout!.on("data", (chunk) => {
      said += chunk;
      if (said.includes("ready")) resolve(null);
    });
    child.on("error", (error) => resolve(`could not be started: ${error.message}`));
    child.on("exit", (code, signal) => resolve(`ended with ${signal ?? code}`));
  });
  const late = setTimeout(() => child.kill("SIGKILL"), START_MILLISECONDS);
  const problem = await outcome;
  clearTimeout(late);
  if (problem !== null) throw new Error(`Neo4j ${problem}\n${said}`);
}

/** The first login must change the password that every new server has. */
async function changePassword({ url, user, password }: Omit<TestServer, "stop">): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, "neo4j"));
  const session = driver.session({ database: "system" });
  try {
    await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password });
  } finally {
    await session.close();
    await driver.close();
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MILLISECONDS);
    child.on("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
