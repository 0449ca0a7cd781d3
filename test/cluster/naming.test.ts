import { describe, expect, it } from "vitest";
import { featureTable } from "../../src/cluster/features.ts";
import { byCentrality, distinctive } from "../../src/cluster/naming.ts";
import { graphOf } from "../graph/records.ts";
import { casesWith } from "./graphs.ts";

const named = (members: readonly number[], ...mechanisms: readonly (readonly number[])[]) =>
  distinctive(members, featureTable(graphOf(casesWith(...mechanisms))), "Mechanism ");

describe("the mechanisms that name a group", () => {
  it("are none where its cases have none", () => {
    expect(named([0, 1], [], [])).toEqual([]);
  });

  it("are its own rather than everyone's", () => {
    expect(named([0, 1], [0, 1, 2], [0, 1, 2], [0], [0])).toEqual(["one-category", "one-window"]);
  });

  it("are shared by its cases, not one case's rarity", () => {
    expect(named([0, 1], [0, 1, 5], [0, 1], [0, 1], [2])).not.toContain("video-service");
  });

  it("are the rarer of equals", () => {
    // Mechanism 0: all of the group, half of all cases. Mechanism 1: half of the group, which is all there is of it.
    expect(named([0, 1], [0], [0, 1], [0], [0])).toEqual(["one-category", "one-thing"]);
  });
});

describe("the most central case", () => {
  it("has the most weight inside its group; the first of equals", () => {
    const edges = [
      { a: 0, b: 1, weight: 0.2 },
      { a: 1, b: 2, weight: 0.3 },
      { a: 0, b: 3, weight: 0.9 },
    ];
    expect(byCentrality([[0, 1, 2], [3], [4, 5]], edges)).toEqual([[1, 2, 0], [3], [4, 5]]);
  });
});
