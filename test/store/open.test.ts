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
    const stores = [folder, `file:${folder}`, pathToFileURL(folder).href].map(openStore);
    expect(existsSync(folder)).toBe(false);
    await stores[0]!.replace(SMALL_GRAPH);
    for (const store of stores) {
      expect(await store.read()).toEqual(SMALL_GRAPH);
      await store.close();
    }
  });

  it.each(["bolt://localhost:7687", "neo4j://localhost", "neo4j+s://graph.example"])(
    "says of %s that it cannot connect yet, and what to use",
    (url) => {
      expect(() => openStore(url)).toThrow(
        expect.objectContaining({
          code: "STORE",
          message: expect.stringContaining(`还不能连接 Neo4j（${url}）`),
        }),
      );
    },
  );

  it("refuses an address that it does not know", () => {
    expect(() => openStore("postgres://localhost")).toThrow(expect.objectContaining({ code: "USAGE" }));
  });
});
