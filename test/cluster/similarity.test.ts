import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { featureTable } from "../../src/cluster/features.ts";
import { NEIGHBOURS, type SimilarPair, similarPairs } from "../../src/cluster/similarity.ts";
import type { CaseRecord } from "../../src/model/record.ts";
import { graphOf, record } from "../graph/records.ts";
import { casesWith } from "./graphs.ts";

const pairsOf = (records: readonly CaseRecord[], k = NEIGHBOURS) =>
  similarPairs(featureTable(graphOf(records)), k);

/** All pairs, straight from the contract's words. */
function naive(features: readonly ReadonlySet<number>[], k: number): SimilarPair[] {
  const df = (feature: number) => features.filter((own) => own.has(feature)).length;
  const score = (a: number, b: number) => {
    const shared = [...features[a]!].filter((feature) => features[b]!.has(feature));
    const sum = shared.reduce((total, feature) => total + Math.log(features.length / df(feature)), 0);
    return Math.round(sum * 1e6) / 1e6;
  };
  const kept = new Map<string, SimilarPair>();
  for (const own of features.keys()) {
    const others = [...features.keys()]
      .filter((other) => other !== own && score(own, other) > 0)
      .sort((p, q) => score(own, q) - score(own, p) || p - q)
      .slice(0, k);
    for (const other of others) {
      const [a, b] = [Math.min(own, other), Math.max(own, other)];
      kept.set(`${a} ${b}`, { a, b, score: score(a, b) });
    }
  }
  return [...kept.values()].sort((p, q) => p.a - q.a || p.b - q.b);
}

describe("similarity", () => {
  it("of no case, one case, and cases that share nothing is empty", () => {
    expect(pairsOf([])).toEqual([]);
    expect(pairsOf(casesWith([0, 1]))).toEqual([]);
    expect(pairsOf(casesWith([0], [1], []))).toEqual([]);
  });

  it("counts nothing for what every case has", () => {
    expect(pairsOf(casesWith([0], [0]))).toEqual([]);
  });

  it("is the summed rarity of what two cases share", () => {
    const [pair] = pairsOf(casesWith([0, 1], [0, 1], [0], []));
    expect(pair!.score).toBeCloseTo(Math.log(4 / 3) + Math.log(4 / 2), 6);
  });

  it("counts platforms and target groups, but neither regions, departments nor categories", () => {
    const all = (id: string) =>
      record({
        id,
        regions: { primary: ["福建省"], mentioned: [], evidence: [], ambiguous: [] },
        departments: [{ id: "tax", role: "lead", names: [], evidence: [] }],
        mechanisms: [{ id: "credit", evidence: [] }],
        platforms: [{ name: "江东通", aliases: [], evidence: [] }],
        targetGroups: [{ id: "enterprise", evidence: [] }],
      });
    const [pair] = pairsOf([all("甲-01"), all("甲-02"), record({ id: "甲-03" })]);
    expect(pair!.score).toBeCloseTo(2 * Math.log(3 / 2), 6);
  });

  it("leaves the shorter telling of a case out of pairs, N and df", () => {
    const [a, b, c] = casesWith([0], [0], []) as [CaseRecord, CaseRecord, CaseRecord];
    const shorter = record({ id: "乙-01", span: [0, 10], mechanisms: a.mechanisms, duplicates: [a.id] });
    const fuller = { ...a, duplicates: ["乙-01"] };
    expect(pairsOf([fuller, b, c, shorter])).toEqual(pairsOf([a, b, c]));
  });

  it("keeps a pair that is in the top k of one case only", () => {
    const records = casesWith([0, 1], [0, 1], [1], []);
    expect(pairsOf(records, 1).map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it("is exact: the same as comparing all pairs, on any input", () => {
    const someCases = fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(someCases, fc.integer({ min: 1, max: 12 }), (mechanisms, k) => {
        const expected = naive(
          mechanisms.map((own) => new Set(own)),
          k,
        );
        expect(pairsOf(casesWith(...mechanisms), k)).toEqual(expected);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
