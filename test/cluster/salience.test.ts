import { describe, expect, it } from "vitest";
import { salience, titleEnds } from "../../src/cluster/salience.ts";
import type { GraphRelationship } from "../../src/model/graph.ts";

const link = (...startOffsets: number[]): GraphRelationship => ({
  type: "APPLIES",
  fromLabel: "ReformCase",
  from: "a",
  toLabel: "Mechanism",
  to: "credit-repair",
  properties: { quotes: startOffsets.map(String), startOffsets, endOffsets: startOffsets },
});

describe("salience", () => {
  it("is 1 for one passing proof, and for none", () => {
    expect(salience(link(50), 20)).toBe(1);
    expect(salience(link(), 20)).toBe(1);
  });

  it("grows with the proofs, ever more slowly", () => {
    const of = (count: number): number =>
      salience(link(...Array.from({ length: count }, (_, index) => 50 + index)), 20);
    expect([of(2), of(4), of(8)]).toEqual([2, 3, 4]);
  });

  it("is raised by the title", () =>
    expect(salience(link(5), 20)).toBeGreaterThan(salience(link(50, 60), 20)));

  it("knows no title where a case has none", () => {
    const node = (id: string, sections: string) => ({
      label: "ReformCase" as const,
      id,
      properties: { name: id, sections },
    });
    const ends = titleEnds({
      nodes: [node("a", "[]"), node("b", '[{"kind":"title","heading":null,"level":0,"start":3,"end":9}]')],
      relationships: [],
    });
    expect([...ends]).toEqual([
      ["a", 0],
      ["b", 9],
    ]);
  });
});
