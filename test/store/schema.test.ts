import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CYPHER_FOLDER } from "../../src/store/cypher-folder.ts";
import { readSchema } from "../../src/store/schema.ts";
import { temporaryFolder } from "./temporary-folder.ts";

function schemaOf(text: string) {
  const path = join(temporaryFolder(), "schema.cypher");
  writeFileSync(path, text);
  return readSchema(path);
}

describe("the declared schema", () => {
  it("has every label and type of the model", () => {
    const { nodes, relationships } = readSchema();
    expect([...nodes.keys()].sort().join(" ")).toBe(
      "Cluster Department Document Mechanism Outcome Platform ReformCase Region TargetGroup",
    );
    expect([...relationships.keys()].sort().join(" ")).toBe(
      "ACHIEVED APPLIES BROADER DESCRIBED_IN DUPLICATE_OF IMPLEMENTED_IN INVOLVES IN_CLUSTER MENTIONS_REGION PART_OF SERVES SIMILAR_TO USES_PLATFORM",
    );
  });

  it("gives every link from a case to an entity its three lists of evidence", () => {
    for (const [type, { ends, properties }] of readSchema().relationships) {
      const isEntity = ends.some(
        ({ from, to }) => from === "ReformCase" && !["ReformCase", "Document", "Cluster"].includes(to),
      );
      const lists = ["quotes", "startOffsets", "endOffsets"].map((name) => properties.get(name));
      expect([type, lists]).toEqual([
        type,
        isEntity ? ["STRING[]", "INT64[]", "INT64[]"] : [undefined, undefined, undefined],
      ]);
    }
  });

  it("keeps the order of the properties, without the id", () => {
    const { nodes } = schemaOf(
      "// head\nCREATE NODE TABLE A(\n  id STRING PRIMARY KEY, b DOUBLE[],\n  a BOOLEAN\n);",
    );
    expect([...nodes.get("A" as "Region")!]).toEqual([
      ["b", "DOUBLE[]"],
      ["a", "BOOLEAN"],
    ]);
  });

  it("names what does not fit its format", () => {
    expect(() => schemaOf("CREATE NODE TABLE A(id STRING PRIMARY KEY, day DATE);")).toThrow("A 的“day DATE”");
  });
});

describe("the constraints for Neo4j", () => {
  it("make the id unique for every label, and for the mark of a load", () => {
    const statements = readFileSync(join(CYPHER_FOLDER, "schema.neo4j.cypher"), "utf8");
    const labels = [...statements.matchAll(/FOR \(n:(\w+)\) REQUIRE n\.id IS UNIQUE;/g)].map(
      ([, label]) => label,
    );
    expect(labels).toEqual([...readSchema().nodes.keys(), "AtlasLoad"]);
  });
});
