import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env, execPath } from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { SEEDS } from "../documents.ts";
import { leaseNeo4j } from "../neo4j/lease.ts";
import { folderForAll } from "../store/temporary-folder.ts";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const server = await leaseNeo4j();

describe.skipIf(server === null)("the command line over Neo4j", () => {
  const { url, login } = server!;
  const folder = folderForAll();
  const environment = { ...env, NEO4J_USER: login.user, NEO4J_PASSWORD: login.password };

  function run(...args: string[]): { code: number | null; out: string; err: string } {
    const options = { cwd: folder, encoding: "utf8", maxBuffer: 1 << 26, env: environment } as const;
    const { status, stdout, stderr } = spawnSync(execPath, [CLI, ...args], options);
    return { code: status, out: stdout, err: stderr };
  }

  beforeAll(() => {
    for (const store of [url, "embedded"])
      expect(run("build", SEEDS, "--store", store), store).toMatchObject({ code: 0 });
  });

  it("exports the graph that the embedded engine exports, byte for byte", () => {
    for (const store of [url, "embedded"])
      for (const format of ["json", "gexf"])
        expect(
          run("export", "--format", format, "--out", `${format}${store.length}`, "--store", store).code,
        ).toBe(0);
    for (const format of ["json", "gexf"])
      expect(readFileSync(join(folder, `${format}${url.length}`), "utf8")).toBe(
        readFileSync(join(folder, `${format}${"embedded".length}`), "utf8"),
      );
  });

  it("answers saved questions and Cypher with the same text", () => {
    for (const [question, format] of [
      ["regions-sharing-mechanism", "json"],
      ["mechanism-leads", "csv"],
      [
        "MATCH (c:ReformCase)-[r:APPLIES]->(m:Mechanism) RETURN c AS 案例, r AS 关系, m AS 机制, c.id AS a, m.id AS b ORDER BY a, b LIMIT 20",
        "json",
      ],
    ] as const) {
      const [served, embedded] = [url, "embedded"].map((store) =>
        run("query", question, "--format", format, "--store", store),
      );
      expect(served!.code, served!.err).toBe(0);
      expect(served!.out).toBe(embedded!.out);
    }
  });

  it("says before a build that nothing would change, and leaves the same graph after it", () => {
    expect(run("build", SEEDS, "--store", url, "--dry-run").out).toBe("建图不会改变什么。\n");
    expect(run("build", SEEDS, "--store", url).code).toBe(0);
    expect(run("build", SEEDS, "--store", url, "--dry-run").out).toBe("建图不会改变什么。\n");
  });

  it("ends with 1 and one line for a wrong password, and prints nothing else", () => {
    const { status, stdout, stderr } = spawnSync(
      execPath,
      [CLI, "query", "RETURN 1 AS one", "--store", url],
      { encoding: "utf8", env: { ...environment, NEO4J_PASSWORD: "wrong" } },
    );
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /^UNAVAILABLE Neo4j（.*）用户名或密码不对：用 NEO4J_USER 和 NEO4J_PASSWORD 给出。\n$/,
    );
    expect(stderr).not.toContain("wrong");
  });

  it("serves the viewer the same graph as the embedded engine", async () => {
    const bodies = await Promise.all(
      [url, "embedded"].map(async (store) => {
        const child = spawn(execPath, [CLI, "serve", "--store", store, "--port", "0"], {
          cwd: folder,
          env: environment,
          stdio: ["ignore", "ignore", "pipe"],
        });
        onTestFinished(() => {
          child.kill("SIGTERM");
        });
        const address = await servedAddress(child);
        return (await fetch(`${address}/api/atlas`)).text();
      }),
    );
    expect(bodies[0]!.length).toBeGreaterThan(10_000);
    expect(bodies[0]).toBe(bodies[1]);
  });
});

async function servedAddress(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stderr! })) {
    const address = /http:\/\/\S+:\d+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error("the server ended before it was ready");
}
