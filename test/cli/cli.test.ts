import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OWN_VOCABULARY } from "../../src/vocabulary/index.ts";
import { GOLD, SEEDS } from "../documents.ts";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

let folder: string;
let store: string;

/** The built command line, as a user calls it. */
function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-cli-"));
  store = join(folder, "图");
  writeFileSync(join(folder, "空.txt"), "");
  expect(run("build", SEEDS, "--store", store)).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("extract", () => {
  it("writes one JSON object a line to stdout, and nothing else", () => {
    const { code, out, err } = run("extract", SEEDS);
    const records = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect([code, records.length]).toEqual([0, 67]);
    expect(records.every((record) => record.rejected === undefined)).toBe(true);
    expect(err).toContain("67 个案例");
  });

  it("adds the candidates that were not linked with --trace", () => {
    const { out } = run("extract", `${SEEDS}003_462165c3199169bb.txt`, "--trace", "--quiet");
    expect(JSON.parse(out.split("\n")[0]!).rejected[0]).toMatchObject({
      kind: expect.any(String),
      reason: expect.any(String),
      evidence: { quote: expect.any(String) },
    });
  });

  it("prints the text that offsets refer to", () => {
    const path = `${SEEDS}000_1348f6594ab3389d.txt`;
    expect(run("extract", "--text", path).out).toBe(readFileSync(path, "utf8"));
  });

  it("ends with 1 when a file failed, names it, and writes the rest", () => {
    const { code, out, err } = run("extract", "空.txt", `${SEEDS}003_462165c3199169bb.txt`);
    expect(code).toBe(1);
    expect(out.trimEnd().split("\n")).toHaveLength(3);
    expect(err).toContain("空.txt");
  });

  it("ends with 2 on wrong usage", () => {
    for (const args of [["extract"], ["extract", "--format", "xml", SEEDS], ["--nonsense"], ["nonsense"]])
      expect([args, run(...args).code]).toEqual([args, 2]);
  });
});

describe("build", () => {
  it("leaves the same graph when it runs twice", () => {
    const exported = (name: string): string => {
      expect(run("export", "--format", "json", "--out", name, "--store", store).code).toBe(0);
      return readFileSync(join(folder, name), "utf8");
    };
    const first = exported("一.json");
    expect(run("build", SEEDS, "--store", store).code).toBe(0);
    expect(exported("二.json")).toBe(first);
  });

  it("leaves an existing graph untouched when nothing can be read", () => {
    const { code, err } = run("build", "空.txt", "--store", store);
    expect([code, err]).toEqual([1, expect.stringContaining("没有改动")]);
    expect(
      JSON.parse(
        run("query", "MATCH (c:ReformCase) RETURN count(c) AS cases", "--format", "json", "--store", store)
          .out,
      ),
    ).toEqual([{ cases: 67 }]);
  });

  it("names file and line of a rule with an unknown id", () => {
    cpSync(OWN_VOCABULARY, join(folder, "词表"), { recursive: true });
    const path = join(folder, "词表/mechanisms.yaml");
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace("broader: integrated-service", "broader: no-such-category"),
    );
    const { code, err } = run("build", SEEDS, "--store", store, "--vocabulary", "词表");
    expect(code).toBe(1);
    expect(err).toMatch(/mechanisms\.yaml:\d+.*no-such-category/);
  });
});

describe("query", () => {
  const rows = (...args: string[]): Record<string, unknown>[] =>
    JSON.parse(run("query", ...args, "--format", "json", "--store", store).out);

  it.each(["one-thing", "no-application", "credit-repair"])(
    "says which regions share %s, with quotes",
    (mechanism) => {
      const found = rows("regions-sharing-mechanism", "--param", `mechanism=${mechanism}`);
      expect(found.length).toBeGreaterThan(2);
      for (const row of found) expect((row.原文 as string[]).length).toBeGreaterThan(0);
    },
  );

  it("refuses what writes or reads files, with nothing on stdout", () => {
    for (const text of [
      "MATCH (n) DELETE n",
      "LOAD FROM '/etc/passwd' RETURN *",
      "COPY (RETURN 1) TO '/tmp/x'",
      "CALL show_tables() RETURN *",
      "MATCH (n) RETURN n; MATCH (m) RETURN m",
    ])
      expect([text, run("query", text, "--store", store)]).toEqual([
        text,
        { code: 1, out: "", err: expect.stringMatching(/./) },
      ]);
  });

  it("refuses a parameter of the wrong type, and a question that does not exist", () => {
    expect(
      run("query", "regions-sharing-mechanism", "--param", "mechanism=5", "--store", store),
    ).toMatchObject({ code: 1, out: "" });
    expect(run("query", "no-such-question", "--store", store).err).toContain("--list");
  });

  it("says what to do when there is no graph yet", () => {
    const { code, err } = run("query", "clusters", "--store", join(folder, "无"));
    expect([code, err]).toEqual([1, expect.stringContaining("build")]);
  });
});

describe("evaluate and export", () => {
  it("prints figures and errors", () => {
    const { code, out } = run("evaluate", "--gold", `${GOLD}seeds-dev.json`, SEEDS);
    expect([code, out]).toEqual([0, expect.stringMatching(/regions\.primary +P \d\.\d{3}/)]);
  });

  it("says what changed since an earlier run, and takes several files of labels at once", () => {
    const gold = ["provinces", "invented"];
    const call = (...more: string[]): string =>
      run(
        "evaluate",
        "--quiet",
        ...gold.flatMap((name) => ["--gold", `${GOLD}${name}-dev.json`]),
        ...gold.map((name) => `${GOLD}${name}`),
        ...more,
      ).out;
    const evaluation = call("--json");
    expect(JSON.parse(evaluation)).toMatchObject({ cases: 24, missing: [] });
    writeFileSync(join(folder, "之前.json"), evaluation);
    const changed = call("--baseline", "之前.json");
    expect(changed).toContain("(+0.000)");
    expect(changed).toMatch(/变对 0：\n\n变错 0：\n$/);
    const totals = call("--totals", "--json", "--measure", "测.json");
    expect(JSON.parse(totals).cases).toBe(24);
    expect(JSON.parse(totals)).not.toHaveProperty("errors");
    expect(JSON.parse(readFileSync(join(folder, "测.json"), "utf8")).cases).toBe(24);
  });

  it.each(["json", "csv", "gexf", "graphml", "cypher"])("writes %s", (format) => {
    expect(run("export", "--format", format, "--out", `出/${format}`, "--store", store).code).toBe(0);
  });
});

describe("help", () => {
  it("teaches with examples", () => {
    for (const command of ["extract", "build", "query", "evaluate", "export", "serve"])
      expect([command, run(command, "--help")]).toEqual([
        command,
        { code: 0, out: expect.stringContaining("例："), err: "" },
      ]);
  });
});
