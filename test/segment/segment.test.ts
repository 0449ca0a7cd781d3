import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CaseDoc } from "../../src/model/case.ts";
import { type Segmentation, segment } from "../../src/segment/index.ts";
import { loadDocumentLayout } from "../../src/vocabulary/documents.ts";
import { OWN_VOCABULARY } from "../../src/vocabulary/index.ts";
import { normalised, SEEDS, seedText } from "../documents.ts";

const layout = loadDocumentLayout(OWN_VOCABULARY);
const cut = (text: string): Segmentation => segment(normalised(text), "文件", layout);
const titles = (text: string): string[] => cut(text).cases.map(({ title }) => title);

/** Invented running text of some length. */
const body = (about: string): string =>
  `${about}把分散在各处的办理事项收到一处，由专人接件、分送、催办，办好以后统一送回申请人手里。过去要跑很多趟，现在只跑一趟，材料也少了一半以上，办完还有人回访，办事的人都说方便。`;

describe("segment", () => {
  it("refuses a text that tells no case", () => {
    expect(() => cut("会议改在周三。")).toThrow("没有找到案例");
    expect(() => cut("hello world")).toThrow("没有找到案例");
  });

  it("cuts at numbered headings, and returns the covering letter as the rest", () => {
    const { cases, rest } = cut(
      `各地：\n现印发如下。\n附件1\n甲市推行新办法\n${body("甲市")}\n附件2\n乙县推行新办法\n${body("乙县")}`,
    );
    expect(cases.map(({ id, title, order }) => [id, title, order])).toEqual([
      ["文件-01", "甲市推行新办法", 1],
      ["文件-02", "乙县推行新办法", 2],
    ]);
    expect(rest).toHaveLength(1);
  });

  it("joins a title of two lines, with a space only where the contents list has one", () => {
    const text = `1.甲市推行新办法 办事更快\n2.乙县推行新办法办事更省\n案例1：甲市推行新办法\n办事更快\n${body("甲市")}\n案例2：乙县推行新办法\n办事更省\n${body("乙县")}`;
    expect(titles(text)).toEqual(["甲市推行新办法 办事更快", "乙县推行新办法办事更省"]);
  });

  it("does not take a contents list that repeats the headings for cases", () => {
    const text = `案例一：甲市办法\n案例二：乙县办法\n\n案例一：甲市办法\n${body("甲市")}\n案例二：乙县办法\n${body("乙县")}`;
    expect(titles(text)).toEqual(["甲市办法", "乙县办法"]);
  });

  it("does not take an annex at the end of an article for its only case", () => {
    const { cases } = cut(`甲市推行新办法\n${body("甲市")}\n附件1\n事项清单\n${body("清单")}`);
    expect(cases.map(({ title }) => title)).toEqual(["甲市推行新办法"]);
  });

  it("cuts a digest at its subheadings when it says how many there are", () => {
    const digest = (count: string): string =>
      `甲市${count}项经验受到推广\n近日，甲市${count}项经验受到推广。\n一窗办成事\n${body("一是")}\n专人跑到底\n${body("二是")}`;
    expect(titles(digest("两"))).toEqual(["一窗办成事", "专人跑到底"]);
    expect(titles(digest("五"))).toHaveLength(1);
  });

  it("joins headline and deck of an article by a dash", () => {
    expect(titles(`夜里也能领执照\n——甲市政务服务见闻\n本报记者 某某\n\n${body("甲市")}`)).toEqual([
      "夜里也能领执照——甲市政务服务见闻",
    ]);
  });

  it("leaves page furniture out of an article", () => {
    const { cases, rest } = cut(
      `首页 > 县区 > 正文\n夜里也能领执照\n${body("甲市")}\n责任编辑：某某\n扫描二维码关注`,
    );
    expect(cases[0]!.text).toMatch(/^夜里也能领执照\n.*方便。$/);
    expect(rest).toHaveLength(2);
  });

  it("knows what each section does", () => {
    const kinds = (text: string): string[] =>
      cut(text).cases[0]!.sections.map(({ kind, heading }) => `${kind} ${heading ?? ""}`.trim());
    expect(
      kinds(
        `甲市新办法\n一、工作背景\n${body("过去")}\n二、主要做法\n（一）减材料。${body("先")}\n（二）工作背景\n${body("后")}\n三、取得成效\n${body("成")}`,
      ),
    ).toEqual([
      "title",
      "background 一、工作背景",
      "practice 二、主要做法",
      "practice （一）减材料",
      "background （二）工作背景",
      "result 三、取得成效",
    ]);
  });

  it("reads issuer, date and batch where the document says them, and null where it is silent", () => {
    const facts = (text: string): unknown => cut(text).cases[0]!.facts;
    const two = `附件1\n甲市办法\n${body("甲市")}\n附件2\n乙县办法\n${body("乙县")}`;
    expect(facts(`现推出2031年第二批典型经验。\n某省发展和改革委员会\n2031年5月6日\n${two}`)).toEqual({
      issuer: "某省发展和改革委员会",
      published: "2031-05-06",
      year: 2031,
      batch: "2031年第二批",
    });
    expect(facts(two)).toEqual({ issuer: null, published: null, year: null, batch: null });
  });
});

describe("the seeds", () => {
  const seeds = readdirSync(SEEDS).sort();
  const cases = new Map<string, readonly CaseDoc[]>(
    seeds.map((name) => [name.slice(0, 3), segment(normalised(seedText(name)), name, layout).cases]),
  );

  it("hold 67 cases", () => {
    expect([...cases].map(([name, found]) => [name, found.length])).toEqual([
      ["000", 4],
      ["001", 35],
      ["002", 24],
      ["003", 3],
      ["004", 1],
    ]);
  });

  it("say their batch, and 004 does not", () => {
    expect([...cases.values()].map((found) => found[0]!.facts.batch)).toEqual([
      "2025年第三批",
      "2025年第三批",
      "2023年第四季度",
      "2024年首批",
      null,
    ]);
  });

  it("number 35 and 24 cases in order, with the titles of their contents lists", () => {
    for (const [name, count] of [
      ["001", 35],
      ["002", 24],
    ] as const) {
      expect(cases.get(name)!.map(({ order }) => order)).toEqual(
        Array.from({ length: count }, (_, index) => index + 1),
      );
    }
    const letter = seedText(seeds[1]!).split("附件1\n")[0]!;
    const contents = letter.match(/(?<=\d+\.).+/g)!;
    expect(cases.get("001")!.map(({ title }) => title)).toEqual(contents);
  });

  it("lose no text between cases and rest", () => {
    for (const name of seeds) {
      const document = normalised(seedText(name));
      const { cases: found, rest } = segment(document, name, layout);
      const covered = [
        ...found.map(({ offset, text }) => ({ start: offset, end: offset + text.length })),
        ...rest,
      ].sort((a, b) => a.start - b.start);
      let position = 0;
      for (const { start, end } of covered) {
        expect(document.text.slice(position, start).trim()).toBe("");
        position = end;
      }
      expect(document.text.slice(position).trim()).toBe("");
    }
  });

  it("have sections that cover each case", () => {
    for (const found of cases.values()) {
      for (const { sections, text } of found) {
        expect(sections[0]!.start).toBe(0);
        expect(sections.at(-1)!.end).toBe(text.length);
        for (const [index, section] of sections.entries())
          expect(section.start).toBe(sections[index - 1]?.end ?? 0);
      }
    }
  });
});
