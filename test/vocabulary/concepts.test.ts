import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadDepartments, loadMechanisms, loadTargetGroups } from "../../src/vocabulary/concepts.ts";
import { OWN_VOCABULARY } from "../../src/vocabulary/index.ts";

const CONTEXTS = `lists:
  部门: [部门, 单位]
sections: { title: 1, background: 0.4, practice: 1, result: 1, outlook: 1, other: 1 }
contexts:
  - id: negated
    reason: 否定
    before: [不再]
`;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "atlas-"));
  writeFileSync(join(directory, "contexts.yaml"), CONTEXTS);
});
afterEach(() => rmSync(directory, { recursive: true }));

function loading(lines: readonly string[]): () => unknown {
  writeFileSync(join(directory, "mechanisms.yaml"), lines.join("\n"));
  return () => loadMechanisms(directory);
}

const HEAD = ["categories:", "  - { id: integrated-service, prefLabel: 集成办理 }", "mechanisms:"];

describe("a vocabulary file", () => {
  it("names file and line of a broader concept that nobody has", () => {
    expect(loading([...HEAD, "  - id: one-thing", "    prefLabel: 一件事", "    broader: service"])).toThrow(
      /mechanisms\.yaml:6 .*service/,
    );
  });

  it("names file and line of an id given twice", () => {
    const entry = "  - { id: one-thing, prefLabel: 一件事 }";
    expect(loading([...HEAD, entry, entry])).toThrow(/mechanisms\.yaml:5 .*one-thing/);
  });

  it("names file and line of a pattern with an unknown list", () => {
    const lines = [
      ...HEAD,
      "  - id: one-thing",
      "    prefLabel: 一件事",
      "    patterns:",
      "      - 整合{科室}事项",
    ];
    expect(loading(lines)).toThrow(/mechanisms\.yaml:7 .*\{科室\}/);
  });

  it("names file and line of a context that contexts.yaml does not have", () => {
    const lines = [
      ...HEAD,
      "  - id: one-thing",
      "    prefLabel: 一件事",
      "    terms: [一件事一次办]",
      "    ignores: [rumour]",
    ];
    expect(loading(lines)).toThrow(/mechanisms\.yaml:\d+ .*rumour/);
  });

  it("refuses a key it does not know, so that a slip of the pen is not silence", () => {
    expect(loading([...HEAD, "  - { id: one-thing, prefLabel: 一件事, term: [一件事] }"])).toThrow(
      /mechanisms\.yaml:4/,
    );
  });

  it("refuses an id that is not kebab-case", () => {
    expect(loading([...HEAD, "  - { id: One Thing, prefLabel: 一件事 }"])).toThrow(/mechanisms\.yaml:4/);
  });

  it("falls back on the Chinese name where there is no English one", () => {
    loading([...HEAD, "  - { id: one-thing, prefLabel: 一件事, broader: integrated-service }"]);
    const scheme = loadMechanisms(directory);
    expect(scheme.byId.get("one-thing")).toMatchObject({ english: "一件事", kind: "mechanism" });
    expect(scheme.concepts.map((concept) => concept.id)).toEqual(["integrated-service", "one-thing"]);
  });
});

describe("the project's own vocabulary", () => {
  const mechanisms = loadMechanisms(OWN_VOCABULARY);
  const groups = loadTargetGroups(OWN_VOCABULARY);

  it("holds 10 categories, 82 mechanisms, and departments", () => {
    const kinds = mechanisms.concepts.map((concept) => concept.kind);
    expect(kinds.filter((kind) => kind === "category")).toHaveLength(10);
    expect(kinds.filter((kind) => kind === "mechanism")).toHaveLength(82);
    expect(loadDepartments(OWN_VOCABULARY).concepts.length).toBeGreaterThan(40);
  });

  it("names everything in English", () => {
    for (const { id, english } of [...mechanisms.concepts, ...groups.concepts])
      expect(english, id).toMatch(/^[A-Z][\x20-\x7e–]+$/);
  });

  it("says of every mechanism and group how it is put into words", () => {
    for (const { rules, concepts } of [mechanisms, groups]) {
      const said = new Set(rules.map((rule) => rule.concept));
      for (const { id, kind } of concepts) if (kind !== "category") expect(said, id).toContain(id);
    }
  });

  it("puts every mechanism below a category", () => {
    for (const { broader, kind } of mechanisms.concepts)
      if (kind === "mechanism") expect(mechanisms.byId.get(broader!)?.kind).toBe("category");
  });
});
