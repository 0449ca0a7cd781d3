import { describe } from "vitest";
import { Neo4jStore } from "../../src/store/neo4j.ts";
import { leaseNeo4j } from "../neo4j/lease.ts";
import { wipeNeo4j } from "../neo4j/wipe.ts";
import { describeConcurrency, describeGraph, describeStore, type Places } from "./contract.ts";

const server = await leaseNeo4j();

/** No graph of these tests fits into one transaction then, so that the other way is taken. */
const IN_STEPS = { atomic: { rows: 0, characters: 0 } };

describe.skipIf(server === null)("on a real server", () => {
  const { url, login } = server!;
  const placesOf = (options = {}): Places => {
    const open = () => new Neo4jStore(url, login, options);
    return {
      any: () => Promise.resolve(open),
      untouched: async () => {
        await wipeNeo4j(server!);
        return open;
      },
    };
  };
  describeStore("Neo4j", placesOf());
  describe("a graph in Neo4j that is loaded in steps", () => describeGraph(placesOf(IN_STEPS)));
  describe("several at once in Neo4j, loaded in steps", () => describeConcurrency(placesOf(IN_STEPS)));
});
