import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadMechanisms } from "../../src/vocabulary/concepts.ts";
import { OWN_VOCABULARY } from "../../src/vocabulary/index.ts";
import { loadMeasured, MEASURED } from "../../src/vocabulary/measured.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-measured-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function loaded(mechanisms: Record<string, { predicted: number; correct: number }>) {
  writeFileSync(join(folder, MEASURED), JSON.stringify({ cases: 9, mechanisms }, null, 2));
  return loadMeasured(folder);
}

describe("measured precision", () => {
  it("is nobody's where the folder was not measured", () =>
    expect(loadMeasured(join(folder, "无"))).toEqual(new Map()));

  it("is the share of right links, in thousandths", () =>
    expect(loaded({ llm: { predicted: 7, correct: 6 } }).get("llm")).toEqual({
      precision: 0.857,
      support: 7,
    }));

  it("is not told of fewer than three links, whose number is", () => {
    const measured = loaded({ llm: { predicted: 2, correct: 1 }, grid: { predicted: 3, correct: 0 } });
    expect(measured.get("llm")).toEqual({ precision: null, support: 2 });
    expect(measured.get("grid")).toEqual({ precision: 0, support: 3 });
  });

  it("with more right links than links is refused by its line", () =>
    expect(() => loaded({ llm: { predicted: 2, correct: 3 } })).toThrow(/measured\.json:\d+ .*correct/));

  it("of the repository is about mechanisms of its vocabulary", () => {
    const { byId } = loadMechanisms(OWN_VOCABULARY);
    const measured = loadMeasured(OWN_VOCABULARY);
    expect(measured.size).toBeGreaterThan(0);
    expect([...measured.keys()].filter((id) => byId.get(id)?.kind !== "mechanism")).toEqual([]);
  });
});
