import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SavedQuestion } from "../../src/model/atlas.ts";
import { extractRecords, graphOf } from "../../src/pipeline.ts";
import { LadybugStore } from "../../src/store/ladybug.ts";
import { Neo4jStore } from "../../src/store/neo4j.ts";
import { savedParameters } from "../../src/store/parameters.ts";
import { loadSavedQuestions } from "../../src/store/saved-queries.ts";
import type { QueryParameter, Store } from "../../src/store/store.ts";
import { loadVocabulary, OWN_VOCABULARY } from "../../src/vocabulary/index.ts";
import { SEEDS } from "../documents.ts";
import { leaseNeo4j } from "../neo4j/lease.ts";
import { LIMITS } from "./contract.ts";
import { PLANNER_QUERIES } from "./planner-queries.ts";
import { folderForAll } from "./temporary-folder.ts";

const server = await leaseNeo4j();

/** What to fill in beside the defaults, so that answers are many and not only the first ones. */
const OTHERS: Readonly<Record<string, readonly QueryParameter[]>> = {
  mechanism: ["one-thing", "data-sharing", "no-application"],
  region: ["福建省", "福建省/厦门市"],
  department: ["tax", "development-reform"],
  targetGroup: ["enterprise", "citizen"],
};

/** The defaults, then each choice and other value of each parameter. */
function fillings(question: SavedQuestion): Record<string, string>[] {
  const others = question.parameters.flatMap(({ name, choices, of }) =>
    [...(choices ?? []), ...(OTHERS[of ?? ""] ?? [])].map((value) => ({ [name]: String(value) })),
  );
  return [{}, ...others];
}

describe.skipIf(server === null)("the graph of the seeds on both engines", () => {
  const folder = folderForAll();
  const stores: Store[] = [];

  beforeAll(async () => {
    const vocabulary = loadVocabulary(OWN_VOCABULARY);
    const graph = graphOf(
      extractRecords([SEEDS], vocabulary, () => {}),
      vocabulary,
      () => {},
    );
    stores.push(new LadybugStore(folder), new Neo4jStore(server!.url, server!.login));
    for (const store of stores) await store.replace(graph);
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
  });

  it("is the same, byte for byte", async () => {
    const [embedded, served] = await Promise.all(stores.map((store) => store.read()));
    expect(JSON.stringify(served)).toBe(JSON.stringify(embedded));
  });

  const same = async (cypher: string, parameters: Readonly<Record<string, QueryParameter>> = {}) => {
    const [embedded, served] = await Promise.all(
      stores.map((store) => store.query(cypher, parameters, LIMITS)),
    );
    expect(served).toEqual(embedded);
    return embedded!.rows.length;
  };

  it.each(loadSavedQuestions())("gives the same columns and rows for $name", async (question) => {
    let rows = 0;
    for (const written of fillings(question))
      rows += await same(question.cypher, savedParameters(question, written));
    expect(rows).toBeGreaterThan(0);
  });

  it.each(PLANNER_QUERIES)(
    "gives the same columns and rows for $question",
    async ({ cypher, parameters }) => {
      await same(cypher, parameters);
    },
  );

  it("leaves few of these questions without an answer", async () => {
    const embedded = stores[0]!;
    const empty: string[] = [];
    for (const { question, cypher, parameters = {} } of PLANNER_QUERIES)
      if ((await embedded.query(cypher, parameters, LIMITS)).rows.length === 0) empty.push(question);
    expect(empty.length, empty.join("；")).toBeLessThan(PLANNER_QUERIES.length / 10);
  });
});
