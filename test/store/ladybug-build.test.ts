import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pid } from "node:process";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import type { PropertyGraph } from "../../src/model/graph.ts";
import { LadybugStore } from "../../src/store/ladybug.ts";
import type { BuildStep } from "../../src/store/ladybug-build.ts";
import { SMALL_GRAPH } from "./small-graph.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const STEPS: readonly BuildStep[] = ["load", "verify", "name", "manifest", "clean"];
const OLD: PropertyGraph = {
  nodes: [
    {
      label: "Region",
      id: "丙省",
      properties: { name: "丙省", shortName: "丙", level: "province", code: null },
    },
  ],
  relationships: [],
};
const OURS = [expect.stringMatching(/^graph-[0-9a-f]{16}\.lbug$/), "manifest.json"];

function storeIn(folder: string): LadybugStore {
  const store = new LadybugStore(folder);
  onTestFinished(() => store.close());
  return store;
}

/** A store that holds OLD. */
async function oldStore(): Promise<{ folder: string; store: LadybugStore }> {
  const folder = temporaryFolder();
  const store = storeIn(folder);
  await store.replace(OLD);
  return { folder, store };
}

function runKilledBuild(folder: string, step: string): Promise<number | NodeJS.Signals | null> {
  const script = fileURLToPath(new URL("./killed-build.mjs", import.meta.url));
  const child = spawn("node", [script, folder, step], { stdio: "ignore" });
  return new Promise((resolve) => child.on("exit", (code, signal) => resolve(signal ?? code)));
}

describe("a build that fails", () => {
  it.each(STEPS)("at %s leaves one whole graph and nothing else", async (step) => {
    const { folder, store } = await oldStore();
    const failing = store.replace(SMALL_GRAPH, undefined, (reached) => {
      if (reached === step) throw new Error("a fault on purpose");
    });
    await expect(failing).rejects.toThrow(
      expect.objectContaining({ code: "STORE", message: expect.stringContaining("a fault on purpose") }),
    );
    expect(readdirSync(folder).sort()).toEqual(OURS);
    expect(await storeIn(folder).read()).toEqual(step === "clean" ? SMALL_GRAPH : OLD);
  });

  it("for a row that cannot be stored never touches the folder", async () => {
    const { folder, store } = await oldStore();
    const nodes = [{ ...OLD.nodes[0]!, properties: { population: 1 } }];
    const before = readdirSync(folder);
    await expect(store.replace({ nodes, relationships: [] })).rejects.toThrow("Region“丙省” 的 population");
    expect(readdirSync(folder)).toEqual(before);
    expect(await store.read()).toEqual(OLD);
  });

  it("because the folder is a file says so", async () => {
    const path = join(temporaryFolder(), "file");
    writeFileSync(path, "");
    await expect(storeIn(path).replace(OLD)).rejects.toThrow(
      expect.objectContaining({ code: "STORE", message: expect.stringContaining("UNAVAILABLE") }),
    );
  });

  it("leaves a reader of the old graph its answers", async () => {
    const { folder, store } = await oldStore();
    const reader = storeIn(folder);
    await reader.read();
    await store.replace(SMALL_GRAPH);
    expect(await reader.read()).toEqual(OLD);
    expect(await storeIn(folder).read()).toEqual(SMALL_GRAPH);
  });
});

describe("a build that is killed", () => {
  it.each(STEPS)("at %s leaves one whole graph, and the next build clears up", async (step) => {
    const { folder } = await oldStore();
    expect(await runKilledBuild(folder, step)).toBe("SIGKILL");
    expect(await storeIn(folder).read()).toEqual(step === "clean" ? SMALL_GRAPH : OLD);
    await storeIn(folder).replace(SMALL_GRAPH);
    expect(readdirSync(folder).sort()).toEqual(OURS);
    expect(await storeIn(folder).read()).toEqual(SMALL_GRAPH);
  });
});

describe("two builds of one store", () => {
  it("never run together: the others are told which process has it", async () => {
    const { folder } = await oldStore();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => storeIn(folder).replace(SMALL_GRAPH)),
    );
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(7);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ code: "STORE", message: expect.stringContaining(`LOCKED 进程 ${pid}`) });
    }
    expect(await storeIn(folder).read()).toEqual(SMALL_GRAPH);
    expect(readdirSync(folder).sort()).toEqual(OURS);
  });

  it("are told from a lock that nobody holds: of a dead process, of this one's number, of no number", async () => {
    const { folder, store } = await oldStore();
    const dead = spawn("true");
    await new Promise((resolve) => dead.on("exit", resolve));
    for (const content of [dead.pid, pid, "", "0", "-1", "garbage"]) {
      writeFileSync(join(folder, "writer.lock"), String(content));
      await store.replace(SMALL_GRAPH);
      expect(readdirSync(folder).sort()).toEqual(OURS);
    }
  });

  it("respect a living process's lock", async () => {
    const { folder, store } = await oldStore();
    const living = spawn("sleep", ["60"]);
    onTestFinished(() => void living.kill());
    writeFileSync(join(folder, "writer.lock"), String(living.pid));
    await expect(store.replace(SMALL_GRAPH)).rejects.toThrow(`LOCKED 进程 ${living.pid}`);
    expect(readFileSync(join(folder, "writer.lock"), "utf8")).toBe(String(living.pid));
    expect(await store.read()).toEqual(OLD);
  });
});

describe("a build", () => {
  it("touches no file that is not its own", async () => {
    const { folder, store } = await oldStore();
    const foreign = ["notes.txt", "graph.lbug", "manifest.json.bak", "building.md"];
    for (const name of foreign) writeFileSync(join(folder, name), "mine");
    mkdirSync(join(folder, "building"));
    writeFileSync(join(folder, "building", "plan.txt"), "mine");
    await store.replace(SMALL_GRAPH);
    for (const name of [...foreign, "building/plan.txt"])
      expect(readFileSync(join(folder, name), "utf8")).toBe("mine");
  });

  it("leaves the graph file read-only, with a manifest of what is in it", async () => {
    const folder = temporaryFolder();
    await storeIn(folder).replace(SMALL_GRAPH);
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    expect(manifest).toMatchObject({
      nodes: { ReformCase: 5, Region: 6, Cluster: 1 },
      relationships: { APPLIES: 8, DUPLICATE_OF: 1, BROADER: 3 },
      engine: expect.stringContaining("ladybugdb"),
    });
    expect(manifest.file).toBe(`graph-${manifest.sha256.slice(0, 16)}.lbug`);
  });
});
