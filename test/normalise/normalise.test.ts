import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteOf } from "../../src/model/text.ts";
import { normalised, seedText } from "../documents.ts";

describe("normalise", () => {
  const text = (source: string): string => normalised(source).text;

  it("leaves empty text empty", () => expect(text("")).toBe(""));

  it("turns traditional script into simplified", () =>
    expect(text("優化營商環境，推廣經驗")).toBe("优化营商环境，推广经验"));

  it("leaves rare characters of simplified text alone", () => {
    expect(text("吉林省乾安县推出政务服务改革，于谦著有政策汇编，群众办事更加便利")).toContain("乾安县");
  });

  it("removes pinyin glosses, with either bracket", () => {
    expect(text("優(yōu)化營商環（huán）境")).toBe("优化营商环境");
  });

  it("keeps Latin words in brackets", () => expect(text("服务平台(app)上线")).toBe("服务平台（app）上线"));

  it("removes what a torn character leaves of its gloss", () => {
    expect(text("聘請?zhí)匮{(diào)解隊伍")).toBe("聘请解队伍");
  });

  it("removes invisible characters", () => expect(text("信用\u200b修\ufeff复")).toBe("信用修复"));

  it("folds letters and digits, and sets marks between Han full width", () => {
    expect(text("ＡＩ审批,限时１．５天(含):好")).toBe("AI审批，限时1.5天（含）：好");
  });

  it("keeps the marks of numbers and times", () =>
    expect(text("惠及1,200户,9:30开门")).toBe("惠及1,200户，9:30开门"));

  it("keeps widths as written for display", () => {
    const document = normalised("省市場監管局(知識產權局)三舉措");
    expect(document.display).toBe("省市场监管局(知识产权局)三举措");
    expect(document.display).toHaveLength(document.text.length);
  });

  it("makes the traditional seed readable", () => {
    const document = normalised(seedText("000_1348f6594ab3389d.txt"));
    expect(document.text).not.toMatch(/[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{2,}\)|\{/);
    expect(document.text).toContain("福州创新推出“AI智办”“主动增容”“视频帮办”等改革举措");
  });

  it("quotes the original, whatever the noise", () => {
    const pieces = fc.constantFrom(
      "營(yíng)",
      "商",
      "環",
      "(huán)",
      "，",
      "A",
      "１",
      "\u200b",
      "{",
      "匮{(diào)",
      "\r\n",
      "😀",
      "。",
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (parts, from, length) => {
          const document = normalised(parts.join(""));
          if (document.text.length === 0) return;
          const start = from % document.text.length;
          const end = start + 1 + (length % (document.text.length - start));
          const { quote, start: first, end: last } = quoteOf(document, { start, end });
          expect(document.source.text.slice(first, last)).toBe(quote);
          expect(quote).not.toBe("");
        },
      ),
    );
  });
});
