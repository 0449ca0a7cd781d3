import { describe, expect, it } from "vitest";
import { compileAny, compilePattern, PatternError } from "../../src/vocabulary/pattern.ts";

const LISTS = new Map([
  ["部门", ["部门", "单位"]],
  ["事项", ["事项", "手续"]],
]);

function matches(source: string, text: string): string[] {
  const { anchors, expression } = compilePattern(source, LISTS);
  if (expression) return Array.from(text.matchAll(expression), ([words]) => words);
  return anchors.flat().filter((word) => text.includes(word));
}

describe("the pattern language", () => {
  it("needs no expression for plain words and their alternatives", () => {
    const pattern = compilePattern("(一窗|一口)受理", LISTS);
    expect(pattern.expression).toBeNull();
    expect(pattern.anchors).toEqual([["一窗受理", "一口受理"]]);
  });

  it("lets … stand for some words of the same clause", () => {
    expect(matches("整合…{部门}…{事项}", "整合了8个部门的36个事项")).toHaveLength(1);
    expect(matches("整合…{部门}…{事项}", "整合8个单位，精简事项")).toHaveLength(0);
  });

  it("lets …… reach over commas, and not over a full stop", () => {
    expect(matches("牵头……同步", "由住建牵头，消防、人防同步出具意见")).toHaveLength(1);
    expect(matches("牵头……同步", "由住建牵头。消防、人防同步出具意见")).toHaveLength(0);
  });

  it("reads N as a figure in either script", () => {
    expect(matches("N份材料", "交1.5份材料、十二份材料、多份材料、几份材料")).toHaveLength(4);
  });

  it("takes numbers and gaps inside alternatives", () => {
    expect(matches("(共N项|全部)办结", "共12项办结，全部办结")).toHaveLength(2);
  });

  it("offers an absent alternative", () => {
    expect(matches("压缩(至|)N天", "压缩至3天，压缩2天")).toHaveLength(2);
  });

  it("offers every run of fixed words as an anchor, except single characters", () => {
    expect(compilePattern("由…减至…工作日", LISTS).anchors).toEqual([["减至"], ["工作日"]]);
    expect(compilePattern("{部门}的…一张表单", LISTS).anchors).toEqual([["部门的", "单位的"], ["一张表单"]]);
  });

  it.each([
    ["把…办", "固定文字"],
    ["整合{处室}的事项", "{处室}"],
    ["整合(部门", "没有配对"],
  ])("refuses %s and says why", (source, reason) => {
    expect(() => compilePattern(source, LISTS)).toThrow(PatternError);
    expect(() => compilePattern(source, LISTS)).toThrow(reason);
  });

  it("treats marks of regular expressions as what they are", () => {
    expect(matches("互联网+监管", "推行互联网+监管")).toEqual(["互联网+监管"]);
  });

  it("refuses a condition that would hold everywhere", () => {
    expect(() => compileAny(["(甲|)"], LISTS)).toThrow("什么都不匹配");
  });

  it("gives nothing to look for when nothing is listed", () => {
    expect(compileAny([], LISTS)).toBeNull();
  });
});
