import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LadybugStore } from "../../../src/store/ladybug.ts";
import { SMALL_GRAPH } from "../small-graph.ts";
import { readTable } from "./tables.ts";

const folder = mkdtempSync(join(tmpdir(), "reform-atlas-"));
const store = new LadybugStore(folder);
beforeAll(() => store.replace(SMALL_GRAPH));
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const PARAMETERS = { id: "d1-01", ids: ["d1-01", "d1-02"], year: 2025, most: 1, 文字: "信用" };

async function answer(cypher: string) {
  const used = Object.entries(PARAMETERS).filter(([name]) => new RegExp(`\\$${name}(?![a-z])`).test(cypher));
  return store.query(cypher, Object.fromEntries(used), { rows: 1000, milliseconds: 3000 });
}

describe("what the guard lets pass runs", () => {
  const good = readTable("console-good");

  it("in at least thirty forms", () => {
    expect(good.length).toBeGreaterThanOrEqual(30);
  });

  it.each(good)("$cypher", async ({ cypher }) => {
    const { rows } = await answer(cypher);
    expect(rows.length > 0).toBe(!/; CREATE/.test(cypher));
  });

  it.each<[string, unknown[][]]>([
    ["RETURN 'LOAD FROM' AS text", [["LOAD FROM"]]],
    ["RETURN /***/ '*/ 5 AS x // ' AS text", [["*/ 5 AS x // "]]],
    ["RETURN 'it\\'s' AS a, \"say \\\"yes\\\"\" AS b, 'a\\\\b' AS c", [["it's", 'say "yes"', "a\\b"]]],
    ["MATCH (c:ReformCase) WHERE c.title =~ '.*一件事' RETURN c.id AS 编号", [["d1-01"]]],
    [
      "MATCH (m:Mechanism) WHERE m.id = 'credit-repair' RETURN COUNT { MATCH (:ReformCase)-[:APPLIES]->(m) } AS n",
      [[4]],
    ],
  ])("%s, and means what it says", async (cypher, rows) => {
    expect((await answer(cypher)).rows).toEqual(rows);
  });
});
