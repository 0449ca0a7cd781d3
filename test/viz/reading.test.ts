import { describe, expect, it } from "vitest";
import { blocksOf, rawWords, wideMarks } from "../../viz/src/case/reading.ts";

describe("wideMarks", () => {
  it("sets marks between Han characters full width, one unit for one unit", () => {
    const raw = "减环节,压时限:材料(含附件)减半;好";
    expect(wideMarks(raw)).toBe("减环节，压时限：材料（含附件）减半；好");
    expect(wideMarks(raw)).toHaveLength(raw.length);
  });

  it("leaves figures, times and Latin text alone", () => {
    for (const raw of ["1,000 户", "8:30", "App(beta), v2", ""]) expect(wideMarks(raw)).toBe(raw);
  });
});

describe("rawWords", () => {
  it("gives back the marks of the document, line by line, and leaves other words alone", () => {
    const raw = "减环节,压时限。\n再减:材料";
    expect(rawWords(raw, "减环节，压时限。\n\n再减：材料")).toBe("减环节,压时限。\n\n再减:材料");
    expect(rawWords(raw, "别处的话，")).toBe("别处的话，");
  });
});

describe("blocksOf", () => {
  const section = (kind: "title" | "practice", heading: string | null, start: number, end: number) => ({
    kind,
    heading,
    level: heading === null ? 0 : 1,
    start,
    end,
  });

  it("has nothing to show for a case without sections", () => {
    expect(blocksOf("", [])).toEqual([]);
  });

  it("tells heading from paragraphs, trims lines and drops empty ones", () => {
    const text = "一、做法\n　　先办一件。\n\n　再办一件。　\n";
    const [block] = blocksOf(text, [section("practice", "一、做法", 0, text.length)]);
    expect(text.slice(block?.heading?.start, block?.heading?.end)).toBe("一、做法");
    expect(block?.paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
      "先办一件。",
      "再办一件。",
    ]);
  });

  it("lets text run on after a heading on the same line", () => {
    const text = "（一）减环节。把五步并成一步。";
    const [block] = blocksOf(text, [section("practice", "（一）减环节", 0, text.length)]);
    expect(text.slice(block?.heading?.start, block?.heading?.end)).toBe("（一）减环节。");
    expect(block?.paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(["把五步并成一步。"]);
  });
});
