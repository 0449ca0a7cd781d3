import { describe, expect, it } from "vitest";
import { refuseWrongAggregates } from "../../src/store/ladybug-aggregates.ts";

describe("aggregates that LadybugDB gets wrong", () => {
  it.each([
    "MATCH (n) RETURN n.a AS a, count(DISTINCT n.b) AS b, sum(n.c) AS c",
    "MATCH (n) WITH n.a AS a, collect(DISTINCT n.b) AS b, COUNT(*) AS c RETURN a AS 甲",
  ])("are refused: %s", (cypher) => {
    expect(() => refuseWrongAggregates(cypher)).toThrow(
      expect.objectContaining({ code: "QUERY", message: expect.stringContaining("写在前面") }),
    );
  });

  it.each([
    "MATCH (n) RETURN n.a AS a, sum(n.c) AS c, count(DISTINCT n.b) AS b",
    "MATCH (n) RETURN n.a AS a, count(DISTINCT n.b) AS b, collect(DISTINCT n.c) AS c",
    "MATCH (n) WITH n.a AS a, count(DISTINCT n.b) AS b RETURN sum(b) AS c",
    "MATCH (n) RETURN count(DISTINCT n.b) AS b, 'count(' + n.count AS c",
  ])("are told from %s", (cypher) => {
    expect(() => refuseWrongAggregates(cypher)).not.toThrow();
  });
});
