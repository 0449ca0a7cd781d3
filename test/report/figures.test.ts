import { describe, expect, it } from "vitest";
import { figuresTable, withFigures } from "../../src/report/figures.ts";

const counts = { predicted: 4, correct: 3, required: 4, found: 4 };
const evaluation = {
  cases: 2,
  macroF1: 0.857142,
  scores: [{ kind: "mechanisms", precision: 0.75, recall: 1, f1: 0.857142, ...counts }],
};

describe("the table of figures", () => {
  it("has its heading alone where there are no sets", () =>
    expect(figuresTable([])).toBe("| F1 (P / R) |\n| --- |\n| mean F1 |"));

  it("has a row a kind and a column a set", () =>
    expect(figuresTable([{ name: "甲", evaluation }]).split("\n")).toEqual([
      "| F1 (P / R) | 甲, 2 cases |",
      "| --- | --- |",
      "| mechanisms | .857 (.750 / 1.00) |",
      "| mean F1 | .857 |",
    ]));
});

describe("the document around it", () => {
  const document = "前文\n\n<!-- figures -->\n旧表\n<!-- /figures -->\n\n后文\n";

  it("keeps all else, also when it is written again", () => {
    const written = withFigures("甲.md", document, "新表");
    expect(written).toBe("前文\n\n<!-- figures -->\n\n新表\n\n<!-- /figures -->\n\n后文\n");
    expect(withFigures("甲.md", written, "新表")).toBe(written);
  });

  it("without markers is refused by name", () => {
    expect(() => withFigures("甲.md", "前文", "表")).toThrow("甲.md");
    expect(() => withFigures("甲.md", "<!-- /figures -->\n<!-- figures -->", "表")).toThrow("甲.md");
  });
});
