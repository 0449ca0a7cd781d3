import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createDepartmentExtractor } from "../../src/extract/departments.ts";
import type { CaseDoc } from "../../src/model/case.ts";
import { loadDepartmentRules } from "../../src/vocabulary/departments.ts";
import { loadVocabulary, OWN_VOCABULARY } from "../../src/vocabulary/index.ts";
import { caseOf } from "./cases.ts";

const extract = createDepartmentExtractor(loadVocabulary());

function told(text: string, title = "优化服务"): CaseDoc {
  return { ...caseOf(["title", title], ["practice", text]), title };
}

const found = (text: string, title?: string): string[] =>
  extract(told(text, title)).links.map(({ id }) => id);
const leads = (text: string, title?: string): string[] =>
  extract(told(text, title))
    .links.filter(({ role }) => role === "lead")
    .map(({ id }) => id);
const names = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(extract(told(text)).links.map((link) => [link.id, link.names]));

describe("bodies", () => {
  it("are none in a case without text", () => expect(found("", "")).toEqual([]));

  it.each([
    ["市税务局上门辅导。", ["tax"]],
    ["人社部门上门辅导。", ["human-resources"]],
    ["公证处上门办理。", ["justice"]],
    ["县人民法院和县检察院建立机制。", ["court", "procuratorate"]],
    ["市财政局、市林草局、市城管局共同签字。", ["finance", "forestry"]],
    ["市委组织部、市纪委监委督办。", ["organization", "discipline"]],
  ])("%s → %j", (text, ids) => expect(found(text)).toEqual(ids));

  it("of a merged organ are each of its systems", () => {
    expect(names("由县发改科技局办理。")).toEqual({
      "development-reform": ["县发改科技局"],
      science: ["县发改科技局"],
    });
    expect(found("区政务服务和数据管理局办理。")).toEqual(["govt-services", "data"]);
    expect(found("县工业信息化和商务局办理。")).toEqual(["commerce", "industry-it"]);
    expect(found("县自然资源和规划局办理。")).toEqual(["natural-resources"]);
  });

  it("keep the whole name of a vertical organ, once", () => {
    expect(names("国家税务总局厦门市税务局、国网福建电力、大连海关、人民银行青岛市分行参加。")).toEqual({
      tax: ["国家税务总局厦门市税务局"],
      customs: ["大连海关"],
      "financial-regulation": ["人民银行青岛市分行"],
      "power-grid": ["国网福建电力"],
    });
  });

  it.each([
    ["交通、公安、住建三部门联合发文。", ["public-security", "housing", "transport"]],
    ["从工信、科技、商务三个局抽人。", ["commerce", "industry-it", "science"]],
    ["法院+工会+人社一起调解。", ["human-resources", "court", "union"]],
    ["由财政和园区管委会分担。", ["finance"]],
    ["规划、人防、消防、档案各家到场。", ["natural-resources", "fire", "defense-mobilization"]],
    ["市场监管等评审机构入驻。", ["market-regulation"]],
  ])("in a bare list: %s → %j", (text, ids) => expect(found(text).sort()).toEqual([...ids].sort()));

  it.each([
    ["省旅游和文化广电体育厅受理。", ["culture-tourism"]],
    ["市文化体育广电和旅游局受理。", ["culture-tourism"]],
    ["县教育体育局受理。", ["education"]],
    ["市住房和建设局受理。", ["housing"]],
    ["区政数局受理。", ["govt-services", "data"]],
    ["市科工信局受理。", ["industry-it", "science"]],
    ["市工业商务和信息化局受理。", ["commerce", "industry-it"]],
    ["县农牧局受理。", ["agriculture"]],
    ["区住建委派人上门。", ["housing"]],
    ["由纪检监察工委约谈。", ["discipline"]],
    ["出入境边防检查站随到随验。", ["public-security"]],
    ["县投资促进局受理。", ["commerce"]],
  ])("by any of their names: %s → %j", (text, ids) => expect(found(text).sort()).toEqual([...ids].sort()));

  it.each([
    ["贷款利息由市财政贴一半。", ["finance"]],
    ["样机检测的钱，区财政全额承担。", ["finance"]],
    ["市县两级财政出资八千万元。", ["finance"]],
    ["县税务会同开发商上门。", ["tax"]],
  ])("without 局 where a level acts: %s → %j", (text, ids) => expect(found(text)).toEqual(ids));

  it.each([
    ["一张总图，消防、人防、水务同时看。", ["fire", "defense-mobilization", "water"]],
    ["住建、医保、税务和三家银行都进了驻。", ["housing", "medical-insurance", "tax"]],
    ["竣工那天，规划、消防、档案一起到场。", ["natural-resources", "fire"]],
    ["应急、生态环境同一天上门。", ["emergency", "ecology"]],
  ])("in a list that acts together: %s → %j", (text, ids) =>
    expect(found(text).sort()).toEqual([...ids].sort()),
  );

  it("are not in what a level has or in lists of what improves", () => {
    expect(found("市财政收入增长，区财政状况良好，城市交通组织优化，全市教育安排紧凑。")).toEqual([]);
    expect(found("教育、医疗、交通都有改善，社保、医保均可办理。")).toEqual([]);
    expect(found("文化建设办得好，政务办在家门口。")).toEqual([]);
  });

  it("to whom a report is addressed do not act", () => {
    expect(found("县人民政府：\n现将有关情况报告如下。市税务局上门。")).toEqual(["tax"]);
  });

  it("are not in lists of matters", () => {
    expect(found("办理社保、医保、公积金等96项业务。")).toEqual([]);
    expect(found("推动交通、教育、金融一体化发展。")).toEqual([]);
    expect(found("法院负责调解、司法确认。")).toEqual(["court"]);
  });

  it("are not read out of other words", () => {
    const text =
      "平台办理，出台办法，员工会议商定；提高院所水平，负责人大力支持，规范个人行为，全国网络覆盖，数字办税，华侨办理，上海关停窑炉，教育局面向好，城市政府采购。";
    expect(found(text)).toEqual([]);
  });

  it("of a zone count only with the zone's kind", () => {
    expect(names("重庆两江新区管委会上门服务。")).toEqual({ "park-committee": ["重庆两江新区管委会"] });
    expect(names("长春经济技术开发区管委会上门服务。")).toEqual({
      "park-committee": ["长春经济技术开发区管委会"],
    });
    expect(found("园区管委会上门服务。")).toEqual([]);
  });

  it("that do not act are refused with a reason", () => {
    const { links, rejected } = extract(
      told("贯彻落实省委省政府部署，线下在政务服务中心设专窗，知识库涵盖税务、医保、教育等39个部门。"),
    );
    expect(links).toEqual([]);
    expect(new Set(rejected.map(({ reason }) => reason))).toEqual(
      new Set(["只是引述上级政府，不是它在做", "只是办事地点", "只是内容涉及的领域"]),
    );
  });

  it("count as government only when the government itself acts", () => {
    expect(found("县人民政府出台意见。")).toEqual(["govt-office"]);
    expect(found("在县人民政府网站公布。")).toEqual([]);
  });
});

describe("the lead", () => {
  it("is the title's organ, and who is joined by 联合 is a partner", () => {
    expect(leads("三家一起查验。", "大连海关联合税务、商务部门推行一次查验")).toEqual(["customs"]);
  });

  it("is the organ of the title's place that acts first", () => {
    expect(
      leads("沧州市税务局联合市财政局、市住建局推出新办法。由市公安局牵头一个小组。", "沧州市房票办证"),
    ).toEqual(["tax"]);
  });

  it("is the one said to lead, all of a list of them", () => {
    expect(leads("由市财政局牵头，市税务局、市人社局配合。")).toEqual(["finance"]);
    expect(leads("组建以发改部门为主，税务、公安等部门参加的专班。")).toEqual(["development-reform"]);
  });

  it("is not the one that leads only a group inside the case", () => {
    expect(leads("市场监管局牵头的小组参加。")).toEqual([]);
  });

  it("is both of two joined by 和", () => {
    expect(leads("昆山市科技局和市政务服务中心轮流值班。区司法局来访。", "楼下的咖啡馆")).toEqual([
      "science",
      "govt-services",
    ]);
  });

  it("is both systems of a merged organ", () => {
    expect(leads("窗口通办。", "海宁市教育科技局推行窗口通办")).toEqual(["science", "education"]);
  });

  it("is the department whose business the title is, when nothing else tells", () => {
    expect(leads("在海关部门查验时，税务部门同步核查。", "破解海上风电退税难题")).toEqual(["tax"]);
  });

  it("is nobody when several are named alike", () => {
    expect(leads("税务、公安、住建三部门参加。")).toEqual([]);
  });
});

describe("departments.yaml", () => {
  const directory = mkdtempSync(join(tmpdir(), "atlas-"));
  afterAll(() => rmSync(directory, { recursive: true }));

  it("names file and line of a word that is used in two ways", () => {
    cpSync(join(OWN_VOCABULARY, "departments.yaml"), join(directory, "departments.yaml"));
    const source = readFileSync(join(directory, "departments.yaml"), "utf8");
    writeFileSync(join(directory, "departments.yaml"), source.replace("stems: 税务\n", "stems: 税务 平台\n"));
    expect(() => loadDepartmentRules(directory)).toThrow(/departments\.yaml:\d+ “平台”在本文件里有两种用法/);
  });
});
