import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createClaimExtractor } from "../../src/extract/claims.ts";
import { loadMechanisms } from "../../src/vocabulary/concepts.ts";
import { caseOf, practice } from "./cases.ts";

const directory = mkdtempSync(join(tmpdir(), "atlas-"));
writeFileSync(
  join(directory, "contexts.yaml"),
  `lists:
  部门: [部门, 单位]
sections: { title: 1, background: 0.4, practice: 1, result: 1, outlook: 1, other: 1 }
contexts:
  - { id: negated, reason: 否定, before: [不再, 没有], reach: 4 }
  - { id: elsewhere, reason: 外地做法, sentence: [邻市], unless: [邻市客商] }
  - { id: goal, reason: 目标, opening: [力争] }
  - { id: declined, reason: 没有采用, next: [没有采纳] }
  - { id: abolished, reason: 已取消, after: [已停用] }
`,
);
writeFileSync(
  join(directory, "mechanisms.yaml"),
  `categories:
  - { id: service, prefLabel: 服务 }
mechanisms:
  - id: lamp
    prefLabel: 点灯
    terms: [点灯服务]
    weak: [灯光]
    patterns:
      - 整合…{部门}…事项
      - { say: 夜间开门, requires: [窗口] }
    excludes: [灯具采购]
    except: [点灯服务站]
  - { id: free, prefLabel: 免交, terms: [不再要求证明, 免交证明], ignores: [negated] }
`,
);
afterAll(() => rmSync(directory, { recursive: true }));

const extract = createClaimExtractor(loadMechanisms(directory), "mechanism");

function linked(text: string): string[] {
  return extract(practice(text)).links.map((link) => link.id);
}

function reasons(text: string): string[] {
  return extract(practice(text)).rejected.map((rejected) => rejected.reason);
}

describe("claims", () => {
  it("finds nothing in an empty case", () => {
    expect(extract(practice(""))).toEqual({ links: [], rejected: [] });
  });

  it("proves a link by the words that matched, and names the rule", () => {
    const doc = practice("今年推出点灯服务，惠及夜市");
    const [link] = extract(doc).links;
    const [proof] = link!.proofs;
    expect(doc.text.slice(proof!.start, proof!.end)).toBe("点灯服务");
    expect(proof!.rule).toBe("lamp#点灯服务");
  });

  it("bridges a gap inside a clause and not across clauses", () => {
    expect(linked("整合公安、人社等9个部门的30个事项")).toEqual(["lamp"]);
    expect(linked("整合公安力量，各部门梳理事项")).toEqual([]);
  });

  it("keeps every sentence that proves a link", () => {
    expect(extract(practice("推出点灯服务。点灯服务覆盖全区。")).links[0]!.proofs).toHaveLength(2);
  });

  it.each([
    ["不再提供点灯服务", "否定"],
    ["邻市推出点灯服务，反响热烈", "外地做法"],
    ["力争推出点灯服务", "目标"],
    ["有人提出点灯服务。经研究没有采纳", "没有采用"],
    ["点灯服务已停用", "已取消"],
    ["开展灯具采购，用于点灯服务", "同句另有所指"],
    ["新建点灯服务站三处", "属于另一个词"],
    ["商场夜间开门", "缺少必要的上下文"],
  ])("refuses %s because: %s", (text, reason) => {
    expect(linked(text)).toEqual([]);
    expect(reasons(text)).toEqual([reason]);
  });

  it("looks for negation only next to the words, in their own clause", () => {
    expect(linked("群众不再奔波，推出点灯服务")).toEqual(["lamp"]);
    expect(linked("没有围墙的大厅推出点灯服务")).toEqual(["lamp"]);
  });

  it("lets a word lift its context, and a concept ignore one", () => {
    expect(linked("为邻市客商推出点灯服务")).toEqual(["lamp"]);
    expect(linked("没有不再要求证明")).toEqual(["free"]);
  });

  it("demands a condition of the same sentence", () => {
    expect(linked("窗口夜间开门")).toEqual(["lamp"]);
    expect(linked("设立窗口。商场夜间开门")).toEqual([]);
  });

  it("wants two sentences for vague words", () => {
    expect(linked("灯光亮起，灯光不灭")).toEqual([]);
    expect(reasons("灯光亮起")).toEqual(["说法笼统，单独不足为据"]);
    expect(linked("灯光亮起。灯光不灭。")).toEqual(["lamp"]);
  });

  it("does not take the background for what was done", () => {
    const doc = caseOf(["background", "点灯服务一度缺位"], ["practice", "新设窗口"]);
    expect(extract(doc).links).toEqual([]);
    expect(extract(doc).rejected[0]).toMatchObject({
      kind: "mechanism",
      id: "lamp",
      reason: "只见于背景段落",
    });
  });

  it("keeps what the background says once the practice proves it", () => {
    const doc = caseOf(["background", "点灯服务由来已久"], ["practice", "免交证明。升级点灯服务。"]);
    expect(extract(doc).links.map(({ id, proofs }) => [id, proofs.length])).toEqual([
      ["lamp", 2],
      ["free", 1],
    ]);
  });

  it("gives the same answer twice", () => {
    const doc = practice("推出点灯服务，整合9个部门30个事项，夜间开门");
    expect(extract(doc)).toEqual(extract(doc));
  });
});
