import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { LadybugStore } from "../../src/store/ladybug.ts";
import { describeStore, LIMITS, type OpenStore } from "./contract.ts";
import { SMALL_GRAPH } from "./small-graph.ts";
import { temporaryFolder } from "./temporary-folder.ts";

function emptyStore(folder = temporaryFolder()): LadybugStore {
  const store = new LadybugStore(folder);
  onTestFinished(() => store.close());
  return store;
}

const newPlace = (): Promise<OpenStore> => {
  const folder = mkdtempSync(join(tmpdir(), "reform-atlas-"));
  folders.push(folder);
  return Promise.resolve(() => new LadybugStore(folder));
};
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describeStore("LadybugDB", { untouched: newPlace, any: newPlace });

describe("LadybugDB", () => {
  it("lives in a folder with any name", async () => {
    const store = emptyStore(join(temporaryFolder(), "图 [1]*?'s"));
    await store.replace(SMALL_GRAPH);
    expect(await store.read()).toEqual(SMALL_GRAPH);
  });

  it("refuses a text whose counts the engine would get wrong", async () => {
    const store = emptyStore();
    await store.replace(SMALL_GRAPH);
    const wrong = "MATCH (r:Region) RETURN r.level AS a, count(DISTINCT r.id) AS b, count(r.id) AS c";
    await expect(store.query(wrong, {}, LIMITS)).rejects.toThrow("DISTINCT");
  });
});

describe("a store that cannot be read", () => {
  const failure = (word: string) =>
    expect.objectContaining({ code: "STORE", message: expect.stringContaining(word) });
  const graphFile = (folder: string) =>
    join(folder, readdirSync(folder).find((name) => name.endsWith(".lbug"))!);

  it("says where there is no graph yet", async () => {
    const folder = temporaryFolder();
    await expect(emptyStore(join(folder, "none")).read()).rejects.toThrow(failure("UNAVAILABLE"));
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ["a changed byte", (file: string) => appendFileSync(file, "x")],
    ["another file in its place", (file: string) => writeFileSync(file, "not a graph")],
    ["an empty file", (file: string) => writeFileSync(file, "")],
    ["no file", (file: string) => rmSync(file)],
    ["a manifest that is none", (file: string) => writeFileSync(join(file, "../manifest.json"), "{")],
    [
      "a manifest that leads elsewhere",
      (file: string) => writeFileSync(join(file, "../manifest.json"), '{"file":"../x"}'),
    ],
  ])("finds %s before the engine does", async (_, damage) => {
    const folder = temporaryFolder();
    const store = emptyStore(folder);
    await store.replace(SMALL_GRAPH);
    chmodSync(graphFile(folder), 0o644);
    damage(graphFile(folder));
    await expect(store.read()).rejects.toThrow(failure("DAMAGED"));
    await store.replace(SMALL_GRAPH);
    expect(await store.read()).toEqual(SMALL_GRAPH);
  });

  it("says when the graph was built for other columns", async () => {
    const folder = temporaryFolder();
    const store = emptyStore(folder);
    await store.replace(SMALL_GRAPH);
    const path = join(folder, "manifest.json");
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), schema: "other" }));
    await expect(store.read()).rejects.toThrow(failure("另一版本"));
  });
});
