import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate/index.ts";
import { measuredFile } from "../../src/evaluate/measured.ts";
import { conceptScores, confusionsOf, scoreOf } from "../../src/evaluate/scores.ts";
import { GOLD_CASE, RECORD } from "./one-case.ts";

describe("figures of one kind", () => {
  it("are 0 where nothing was linked and nothing had to be", () =>
    expect(scoreOf("mechanisms", [])).toEqual({
      kind: "mechanisms",
      ...{ precision: 0, recall: 0, f1: 0, predicted: 0, correct: 0, required: 0, found: 0 },
    }));

  it("carry the counts that they are made of", () =>
    expect(evaluate([GOLD_CASE], [RECORD]).scores.find(({ kind }) => kind === "mechanisms")).toMatchObject({
      ...{ predicted: 2, correct: 1, required: 1, found: 0 },
    }));
});

describe("figures of each concept", () => {
  const { concepts, confusions } = evaluate([GOLD_CASE], [RECORD]);
  const of = (id: string) => concepts.find((concept) => concept.id === id);

  it("tell a right link, a wrong one and a missed one apart", () => {
    expect(of("llm")).toMatchObject({ predicted: 1, correct: 1, required: 0, found: 0 });
    expect(of("grid")).toMatchObject({ predicted: 1, correct: 0, required: 0, found: 0 });
    expect(of("one-thing")).toMatchObject({ predicted: 0, correct: 0, required: 1, found: 0 });
  });

  it("are given for mechanisms, target groups and departments, and for nothing else", () =>
    expect(concepts.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "departments customs",
      "departments tax",
      "mechanisms grid",
      "mechanisms llm",
      "mechanisms one-thing",
      "target_groups citizen",
    ]));

  it("add up to the figures of their kind", () => {
    const score = evaluate([GOLD_CASE], [RECORD]).scores.find(({ kind }) => kind === "mechanisms")!;
    const own = concepts.filter(({ kind }) => kind === "mechanisms");
    for (const count of ["predicted", "correct", "required", "found"] as const)
      expect(own.reduce((sum, concept) => sum + concept[count], 0)).toBe(score[count]);
  });

  it("show what was missed beside what was linked instead", () =>
    expect(confusions).toEqual([
      { kind: "mechanisms", missed: "one-thing", spurious: "grid", cases: ["001-02"] },
    ]));

  it("are none for no case", () => expect([conceptScores([]), confusionsOf([])]).toEqual([[], []]));

  it("put the confusion of most cases first", () => {
    const judgement = (id: string, missed: string, spurious: string) => ({
      kind: "mechanisms",
      case: id,
      predicted: [[spurious, false]] as const,
      required: [[missed, false]] as const,
    });
    expect(
      confusionsOf([judgement("b", "x", "y"), judgement("c", "a", "y"), judgement("a", "x", "y")]).map(
        ({ missed, cases }) => [missed, ...cases],
      ),
    ).toEqual([
      ["x", "a", "b"],
      ["a", "c"],
    ]);
  });
});

describe("the file of measured precision", () => {
  it("has every mechanism that was linked, with its right links", () =>
    expect(JSON.parse(measuredFile(evaluate([GOLD_CASE], [RECORD])))).toEqual({
      cases: 1,
      mechanisms: { grid: { predicted: 1, correct: 0 }, llm: { predicted: 1, correct: 1 } },
    }));
});
