import { describe, expect, it } from "vitest";
import { createPlatformExtractor } from "../../src/extract/platforms.ts";
import { loadVocabulary } from "../../src/vocabulary/index.ts";
import { practice } from "./cases.ts";

const extract = createPlatformExtractor(loadVocabulary());
const names = (text: string): string[] => extract(practice(text)).links.map((link) => link.name);
const aliases = (text: string): (readonly string[])[] =>
  extract(practice(text)).links.map((link) => link.aliases);
const reasons = (text: string): string[] =>
  extract(practice(text)).rejected.map(({ id, reason }) => `${id}：${reason}`);

describe("names in quotation marks", () => {
  it.each([
    ["", []],
    ["上线“甬易办”平台", ["甬易办"]],
    ["推出“鹭岛e站”微信小程序", ["鹭岛e站"]],
    ["对接“合信通”“融易达”等省级融资服务平台", ["合信通", "融易达"]],
    ["在“晋能办”和“汾水安居”系统上提交", ["晋能办", "汾水安居"]],
    ["依托“某市智慧调解系统”办理", ["某市智慧调解系统"]],
    ["办起一个叫“技术红娘”的线上平台", ["技术红娘"]],
    ["这个平台叫“甬企惠”", ["甬企惠"]],
    ["推出智能客服“小秦”", ["小秦"]],
    ["用千问做了个对话工具，取名“汇小答”", ["汇小答"]],
    ["企业登录“甬易办”查看", ["甬易办"]],
    ["在“企声e呼”上提交诉求", ["企声e呼"]],
    ["证照在“标书通”上一扫就用", ["标书通"]],
    ["每户生成一枚“码上通”", ["码上通"]],
    ["扫描“宜企码”了解政策", ["宜企码"]],
    ["买鱼的人扫“一尾码”，看得见出自哪条船", ["一尾码"]],
    ["窑温过线，“护窑眼”立刻把警报发到手机上", ["护窑眼"]],
    ["“渔安云”自动报警", ["渔安云"]],
    ["“果香链”先响，冷库随后停机", ["果香链"]],
    ["采摘、装箱步步记进“果香链”", ["果香链"]],
    ["过磅数据汇到“渔安云”", ["渔安云"]],
    ["老板的话在“甬优企”上挂号，三天有回音", ["甬优企"]],
    ["“甬优企”给每家店标上行业", ["甬优企"]],
    ["“汛情哨”后台当天派单", ["汛情哨"]],
    ["“诉求码”贴在门口，扫一扫就能反映", ["诉求码"]],
    ["对接“信易贷”平台，推出“菇棚贷”", ["信易贷"]],
    ["“民企直通车”热线与“金融云桥”结合", ["民企直通车"]],
    ["将“企业服务热线9688123”“产金云”结合", ["企业服务热线9688123", "产金云"]],
  ])("%s", (text, expected) => expect(names(text)).toEqual(expected));
});

describe("names without quotation marks", () => {
  it.each([
    ["依托福建省大件运输并联许可系统审批", ["福建省大件运输并联许可系统"]],
    ["失信主体可通过国家企业信用信息公示系统申请", ["国家企业信用信息公示系统"]],
    ["在泉州市政策汇聚与应用平台上查询", ["泉州市政策汇聚与应用平台"]],
    ["结合平潭一体化大数据平台", ["平潭一体化大数据平台"]],
    ["向业主推介省中介平台", ["省中介平台"]],
    ["整合3700多项省网上办事大厅事项", ["省网上办事大厅"]],
    ["推动全市统一政务服务平台延伸", ["全市统一政务服务平台"]],
    ["建立消防竣工电子档案系统", ["消防竣工电子档案系统"]],
    ["打开E龙岩APP、平潭通小程序", ["E龙岩", "平潭通"]],
    ["在宁德税务等微信公众号上增设专栏", ["宁德税务"]],
    ["拨打企业服务热线9688123", ["企业服务热线9688123"]],
    ["厦门市建管系统优化调整流程", ["厦门市建管系统"]],
    ["搭建海关、税务两方数据交互平台", ["海关、税务两方数据交互平台"]],
  ])("%s", (text, expected) => expect(names(text)).toEqual(expected));
});

describe("known names", () => {
  it.each([
    ["在闽政通上办理，或用闽政通APP", ["闽政通"]],
    ["信用中国（福建龙岩）网站同步更新", ["信用中国（福建龙岩）"]],
    ["在中国（辽宁）国际贸易单一窗口填报", ["中国（辽宁）国际贸易单一窗口"]],
    ["12345转来的工单，12315先核身份", ["12345", "12315"]],
    ["区12345热线中心负责派单，投资12345万元", []],
  ])("%s", (text, expected) => expect(names(text)).toEqual(expected));

  it("needs quotation marks where the name is an ordinary phrase", () => {
    expect(names("建设我的宁夏家园")).toEqual([]);
    expect(names("登录“我的宁夏”申请")).toEqual(["我的宁夏"]);
  });
});

describe("what is no platform is kept with the reason", () => {
  it.each([
    ["打造一站式服务平台", ["一站式服务平台：泛称，没有自己的名字"]],
    ["依托“营商会客厅”平台开展活动", ["营商会客厅：实体场所或机构，不是信息系统"]],
    ["推行“就业夜市”平台", ["就业夜市：活动、做法或产品，不是信息系统"]],
    ["搭建“一站式”平台", ["一站式：一种说法，不是平台的名字"]],
    ["接入DeepSeek大模型", ["DeepSeek大模型：通用大模型，不是某地的平台"]],
    ["全市税务系统干部", ["全市税务系统：不是信息系统"]],
    ["在“甬易办”专区申请", ["甬易办：平台的栏目或模块，不是平台"]],
    ["“领航员”立即提醒企业", ["领航员：人员或队伍，不是信息系统"]],
    ["扫“一企一码”", ["一企一码：一种说法，不是平台的名字"]],
    ["“白名单”自动生成", ["白名单：数据资源，不是平台"]],
    ["创新推出“e联办”机制", ["e联办：做法或机制，不是信息系统"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual([]);
    expect(reasons(text)).toEqual(expected);
  });

  it.each([
    ["系统性重塑，系统推进改革，平台经济、生态系统"],
    ["在“信”字上做文章，在“快”上下功夫"],
    ["要求“马上办、网上办”"],
  ])("says nothing of %j", (text) => expect(extract(practice(text))).toEqual({ links: [], rejected: [] }));
});

describe("aliases within a case", () => {
  it.each([
    ["“甬易办”平台上线。甬企码由“甬易办”APP生成", [["甬易办平台", "甬易办APP"]]],
    ["“潍才聚”小程序（老用户仍叫它“潍就业”）", [["潍才聚小程序", "潍就业"]]],
    ["厦门市建管系统升级，依托建管系统受理", [["建管系统"]]],
    ["国家企业信用信息公示系统更新，国家企业公示系统同步", [["国家企业公示系统"]]],
    ["蕉城法院“e调中心”线上平台", [["e调中心线上平台", "蕉城法院“e调中心”线上平台"]]],
  ])("%s", (text, expected) => expect(aliases(text)).toEqual(expected));

  it("gives a nickname to the local platform, not to the known one that leads to it", () => {
    const { links } = extract(practice("平台叫“甬企惠”，入口在“浙里办”上。老板爱叫它“小惠”。"));
    expect(links.map(({ name, aliases }) => [name, ...aliases])).toEqual([["甬企惠", "小惠"], ["浙里办"]]);
  });

  it("keeps apart what only shares an ending", () => {
    expect(names("“e调中心”线上平台与住建领域“e调中心”线上平台")).toEqual(["e调中心", "住建领域“e调中心”"]);
  });
});

it("writes names with the widths of the document", () => {
  expect(names("“信用中国(福建龙岩)”网站")).toEqual(["信用中国(福建龙岩)"]);
});

it.each(["平台", "“闽政通”平台", "“", "登录“甲乙通”", "“甲乙”、", "福建省与", "也叫“某某通”", "省", "热线"])(
  "reads 100,000 characters of %j in linear time",
  (unit) => {
    const started = performance.now();
    extract(practice(unit.repeat(Math.ceil(100_000 / unit.length))));
    expect(performance.now() - started).toBeLessThan(5000);
  },
);
