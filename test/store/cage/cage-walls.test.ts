import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { QueryCage } from "../../../src/store/cage/query-cage.ts";
import { fileHash } from "../../../src/store/manifest.ts";
import { smallGraphFile } from "./graph-file.ts";

const LIMITS = { rows: 1000, milliseconds: 1000 };
const SECRET = "tell-nobody-4711";

const isLinux = process.platform === "linux";
/** Another user is taken only by root. */
const isRoot = process.getuid?.() === 0;

let folder: string;
let file: string;
let cage: QueryCage;
let secret: string;
let server: Server;
let connections = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "reform-atlas-"));
  file = await smallGraphFile(join(folder, "graph"));
  secret = join(folder, "secret.csv");
  writeFileSync(secret, `${SECRET}\n`, { mode: 0o600 });
  chmodSync(folder, 0o755);
  server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cage = new QueryCage(file);
});
afterAll(async () => {
  await cage.close();
  server.close();
  rmSync(folder, { recursive: true });
});

/** What the cage says to a text that the guard has not seen. */
const told = async (cypher: string): Promise<string> =>
  JSON.stringify(await cage.ask(cypher, {}, LIMITS).catch((error: Error) => error.message));

describe.skipIf(!isLinux)("past the guard, a query still", () => {
  it.skipIf(!isRoot)("cannot read what others may not read", async () => {
    for (const text of [
      `LOAD FROM '${secret}' (file_format='csv', header=false) RETURN *`,
      `MATCH (c:Cluster) LOAD FROM '${secret}' (file_format='csv', header=false) RETURN *`,
      "LOAD FROM '/etc/shadow' (file_format='csv', header=false) RETURN *",
    ]) {
      const answer = await told(text);
      expect(answer).toContain("Permission denied");
      expect(answer).not.toContain(SECRET);
    }
  });

  it("cannot put a byte into a file, not even where everybody may write", async () => {
    const open = join(folder, "open");
    mkdirSync(open);
    chmodSync(open, 0o777);
    for (const target of [`${open}/x.csv`, `${open}/x.parquet`, "x.csv", secret, file]) {
      const answer = await told(`COPY (MATCH (c:ReformCase) RETURN c.id) TO '${target}'`);
      expect([target, answer]).toEqual([target, expect.stringMatching(/exception|崩溃/i)]);
    }
    await told(`EXPORT DATABASE '${open}/all'`);
    await told(`PROFILE COPY (RETURN 1) TO '${open}/y.csv'`);
    await told(`ATTACH '${open}/new.lbug' AS other (dbtype lbug)`);
    const sizes = readdirSync(open, { recursive: true, encoding: "utf8" }).map((name) => {
      const entry = statSync(join(open, name));
      return entry.isFile() ? entry.size : 0;
    });
    expect(sizes.every((size) => size === 0)).toBe(true);
    expect(readFileSync(secret, "utf8")).toBe(`${SECRET}\n`);
  });

  it("cannot change the graph", async () => {
    const before = await fileHash(file);
    for (const text of [
      "CREATE (:Region {id: 'x'})",
      "MATCH (c:ReformCase) SET c.title = ''",
      "MATCH (c:ReformCase) DETACH DELETE c",
      "DROP TABLE SIMILAR_TO",
      "CREATE NODE TABLE Evil(id STRING PRIMARY KEY)",
    ])
      expect(await told(text)).toMatch(/read-only/i);
    expect(await fileHash(file)).toBe(before);
  });

  it.skipIf(!isRoot)("reaches no network", async () => {
    const { port } = server.address() as { port: number };
    for (const text of [
      "INSTALL httpfs",
      `LOAD FROM 'http://127.0.0.1:${port}/x.csv' RETURN *`,
      `LOAD FROM 's3://127.0.0.1:${port}/x.csv' RETURN *`,
      `ATTACH 'http://127.0.0.1:${port}/x.lbug' AS other (dbtype lbug)`,
    ])
      await told(text);
    expect(connections).toBe(0);
  });

  it("leaves no setting and no transaction to the next one", async () => {
    for (const text of [
      "CALL timeout=0",
      "CALL threads=64",
      "BEGIN TRANSACTION READ ONLY",
      "BEGIN TRANSACTION",
    ])
      await told(text);
    expect(await told("MATCH (c:ReformCase) RETURN count(*) AS cases")).toContain("[[5]]");
    const settings = "CALL current_setting('timeout') RETURN *";
    expect(await told(settings)).toContain("1000");
  });
});
