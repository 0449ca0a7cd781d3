import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LadybugStore } from "../../src/store/ladybug.ts";
import { SMALL_GRAPH } from "./small-graph.ts";

const LIMITS = { rows: 1000, milliseconds: 5000 };

let folder: string;
let store: LadybugStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-"));
  store = new LadybugStore(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe("LadybugStore", () => {
  it("gives back the graph byte for byte", async () => {
    await store.replace(SMALL_GRAPH);
    expect(JSON.stringify(await store.read())).toBe(JSON.stringify(SMALL_GRAPH));
  });
  it("answers nodes and relationships by label and id", async () => {
    await store.replace(SMALL_GRAPH);
    const a = await store.query(
      "MATCH (a:ReformCase)-[s:SIMILAR_TO]->(b) RETURN a, s, b.id AS other ORDER BY other",
      {},
      LIMITS,
    );
    console.dir(a, { depth: 8 });
  });
});
