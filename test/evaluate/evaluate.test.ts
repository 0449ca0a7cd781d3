import { describe, expect, it } from "vitest";
import { readGold, readGoldFiles } from "../../src/evaluate/gold.ts";
import { evaluate } from "../../src/evaluate/index.ts";
import { GOLD } from "../documents.ts";
import { GOLD_CASE, RECORD } from "./one-case.ts";

describe("evaluate", () => {
  const score = (kind: string) => evaluate([GOLD_CASE], [RECORD]).scores.find((row) => row.kind === kind)!;

  it("counts precision against accepted labels and recall against required ones", () => {
    expect(score("mechanisms")).toMatchObject({ precision: 0.5, recall: 0, f1: 0, required: 1 });
    expect(score("departments")).toMatchObject({ precision: 1, recall: 0.5 });
  });

  it("asks for a lead only where both annotators say lead", () =>
    expect(score("departments.lead").required).toBe(1));

  it("does not call an ancestor of an accepted division wrong", () =>
    expect(score("regions.all").precision).toBe(1));

  it("takes a platform by any of its names", () => expect(score("platforms").f1).toBe(1));

  it("compares outcomes by their numbers", () => expect(score("outcomes").f1).toBe(1));

  it("lists each wrong link with its sign", () => {
    expect(evaluate([GOLD_CASE], [RECORD]).errors).toContainEqual({
      kind: "mechanisms",
      case: "001-02",
      sign: "+",
      link: "grid",
    });
    expect(evaluate([GOLD_CASE], [RECORD]).errors).toContainEqual({
      kind: "mechanisms",
      case: "001-02",
      sign: "-",
      link: "one-thing",
    });
  });

  it("refuses labels of other documents altogether", () => {
    expect(() => evaluate([{ ...GOLD_CASE, id: "999-01" }], [RECORD])).toThrow("检查标注文件");
  });

  it("reads the labels of the repository, and says what is wrong with others", () => {
    expect(readGold(`${GOLD}seeds-dev.json`)).toHaveLength(34);
    expect(readGold(`${GOLD}provinces-dev.json`)).toHaveLength(14);
    expect(() => readGold(`${GOLD}GUIDE.md`)).toThrow("标注文件");
  });

  it("takes the cases of several files together, each once", () => {
    const files = [`${GOLD}seeds-dev.json`, `${GOLD}provinces-dev.json`];
    expect(readGoldFiles(files)).toHaveLength(48);
    expect(() => readGoldFiles([files[0]!, files[0]!])).toThrow("标注了两次");
  });
});
