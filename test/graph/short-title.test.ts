import { describe, expect, it } from "vitest";
import { LONGEST_LABEL, shortTitle } from "../../src/graph/short-title.ts";
import { display, goldRecords } from "./records.ts";

const label = (title: string, regions: string[] = [], organs: string[] = []) =>
  shortTitle(title, { regions, organs }, display);

const CITY = "江东省/临江市";

describe("the label of a case", () => {
  it("keeps what is short already", () => {
    expect(label("无名")).toBe("无名");
  });

  it("is never empty, whatever the title", () => {
    expect(label("推行")).not.toBe("");
    expect(label("，。")).not.toBe("");
  });

  it.each([
    ["drops the division", "临江市“桥头办”服务机制", "“桥头办”服务机制"],
    ["drops the division's short form", "临江“桥头办”服务机制", "“桥头办”服务机制"],
    ["drops the verb that opens the title", "临江市创新推行“桥头办”服务机制", "“桥头办”服务机制"],
    ["drops the organ", "临江市水务局推行供水报装全程网办", "供水报装全程网办"],
    ["drops an organ's second name", "临江市水务局（河长办）推行供水报装全程网办", "供水报装全程网办"],
    ["drops the purpose", "临江市推行供水报装全程网办助力企业高质量发展", "供水报装全程网办"],
    ["takes one part of several", "临江市推行供水报装全程网办 打造满意窗口", "供水报装全程网办"],
    ["passes over a part that says nothing", "临江市多措并举 开创供水报装新模式", "供水报装新模式"],
    [
      "takes the purpose of a part that says nothing",
      "临江市“三举措”硬核赋能供水报装全周期服务",
      "供水报装全周期服务",
    ],
    ["drops a year", "临江市水务局2031年供水报装小结", "供水报装小结"],
    [
      "cuts what is too long after a quoted name",
      "临江市推行供水报装“免跑腿”跨部门跨层级集成",
      "供水报装“免跑腿”",
    ],
    ["keeps what merely looks like an organ", "临江市构建供水报装新格局", "供水报装新格局"],
  ])("%s", (_, title, expected) => {
    expect(label(title, [CITY])).toBe(expected);
  });

  it("knows an organ by the name that the case has for it", () => {
    expect(label("临江供水集团推行供水报装全程网办", [CITY], ["供水集团"])).toBe("供水报装全程网办");
  });

  it("drops a zone without its host's name", () => {
    expect(label("临江市东岸经济技术开发区推行“标准仓”", [`${CITY}/临江东岸经济技术开发区`])).toBe(
      "“标准仓”",
    );
  });

  it("ends in … only when nothing better is at hand", () => {
    const long = label("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳");
    expect(long).toBe("甲乙丙丁戊己庚辛壬癸子丑寅…");
  });

  it("closes a quotation that it has to cut", () => {
    expect(label("“甲乙丙丁戊己庚辛壬癸子丑寅卯”")).toBe("“甲乙丙丁戊己庚辛壬癸子…”");
  });

  it("fits the canvas for every labelled case, without open quotation marks", () => {
    for (const { title, regions } of goldRecords()) {
      const short = label(title, [...regions.primary]);
      expect(short.length).toBeLessThanOrEqual(LONGEST_LABEL);
      expect(short.split("“").length, short).toBe(short.split("”").length);
    }
  });
});
