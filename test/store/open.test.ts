import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { SMALL_GRAPH } from "./small-graph.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("openStore", () => {
  it("takes a folder, a file: path and a file:// address for the same store, and makes nothing itself", async () => {
    const folder = join(temporaryFolder(), "图 谱");
    const stores = [folder, `file:${folder}`, pathToFileURL(folder).href].map((url) => openStore(url));
    expect(existsSync(folder)).toBe(false);
    await stores[0]!.replace(SMALL_GRAPH);
    for (const store of stores) {
      expect(await store.read()).toEqual(SMALL_GRAPH);
      await store.close();
    }
  });

  it.each(["bolt://localhost:7687", "neo4j://localhost", "neo4j+s://graph.example", "BOLT+SSC://10.0.0.1"])(
    "takes %s for a Neo4j server, and does not connect yet",
    async (url) => {
      await openStore(url).close();
    },
  );

  it.each(["bolt://planner:secret@localhost", "neo4j://secret@localhost"])(
    "refuses %s without repeating the password, which belongs into the environment",
    (url) => {
      const refusal = expect.objectContaining({
        code: "USAGE",
        message: expect.stringMatching(/^(?!.*secret).*NEO4J_PASSWORD/),
      });
      expect(() => openStore(url)).toThrow(refusal);
    },
  );

  it.each(["postgres://localhost", "bolt://"])("refuses %s, an address that it does not know", (url) => {
    expect(() => openStore(url)).toThrow(expect.objectContaining({ code: "USAGE" }));
  });
});
