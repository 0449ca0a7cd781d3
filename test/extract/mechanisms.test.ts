import { describe, expect, it } from "vitest";
import { createMechanismExtractor } from "../../src/extract/mechanisms.ts";
import { loadVocabulary } from "../../src/vocabulary/index.ts";
import { caseOf, practice } from "./cases.ts";

/** Rules alone: what the sentence model adds has tests of its own. */
const extract = createMechanismExtractor({ ...loadVocabulary(), mechanismModel: null });

function linked(text: string): string[] {
  return extract(practice(text)).links.map((link) => link.id);
}

function reasonsFor(id: string, text: string): string[] {
  return extract(practice(text))
    .rejected.filter((rejected) => rejected.id === id)
    .map((rejected) => rejected.reason);
}

describe("mechanisms said in other words", () => {
  it.each([
    ["one-thing", "青石县将建房涉及的五个事项整合，村民填一张表就能一次办理"],
    ["one-window", "前台窗口统一收件，后台各科分类审批，出件口一次送达"],
    ["joint-review", "规划、消防、人防同时出具意见，互不等待"],
    ["cross-region", "在务工地交件，由老家审核后寄回"],
    ["fully-online", "申请、审核、领证全部在线上走完"],
    ["certificate-free", "办理入学不再要求家长提供居住证明"],
    ["data-sharing", "民政每日把婚姻登记信息推送给公积金中心"],
    ["ai-assistant", "夜里来电先由语音机器人应答"],
    ["video-service", "坐席在屏幕那头连线指导老人填报"],
    ["no-application", "补贴由系统核定后自动发放，企业无需提交申请"],
    ["instant-delivery", "奖补资金审核通过后当天划付到企业账户"],
    ["tolerant-acceptance", "主要材料齐全的先受理，其余三日内补齐"],
    ["land-to-start", "成交当天领到施工许可证，次日开工"],
    ["phased-acceptance", "施工许可分三个阶段核发"],
    ["credit-repair", "指导企业整改后移出经营异常名录"],
    ["joint-notice", "送达处罚决定书时，一并附上信用修复告知书"],
    ["inclusive-supervision", "首次轻微违法且及时改正的不予处罚"],
    ["service-officer", "为每家规上企业配备一名服务专员"],
    ["request-loop", "问题登记后分办到科室，办结再逐件回访"],
    ["dispute-resolution", "立案之前先由商会出面谈和"],
    ["sealed-transfer", "在查封状态下完成过户"],
    ["financing", "组织银企融资专场对接，授信2亿元"],
    ["process-reduction", "申报材料由十二份减至三份"],
    ["grid", "将辖区划成32格，每格一名联络人"],
  ])("finds %s in “%s”", (id, text) => {
    expect(linked(text)).toContain(id);
  });

  it.each([
    ["no-application", "企业无需提交申请，补贴自动发放到账", "补贴自动发放到账，企业无需提交申请"],
    ["one-window", "窗口综合受理、后台分类审批", "综合受理在窗口，分类审批在后台"],
  ])("finds %s in either order of words", (id, one, other) => {
    expect(linked(one)).toContain(id);
    expect(linked(other)).toContain(id);
  });
});

describe("mechanisms that are named and not practised", () => {
  it.each([
    ["容缺受理", "tolerant-acceptance", "该局不再实行容缺受理", "否定或取消"],
    ["绿色通道", "green-channel", "外省推行绿色通道，做法引人注目", "外地做法"],
    ["免申即享", "no-application", "力争年内实现免申即享", "目标或打算，没有做成"],
    ["告知承诺", "commitment", "各部门要深化告知承诺，提高站位", "口号或号召"],
    ["自助终端", "self-service", "以前自助终端只有两台", "讲的是过去"],
    ["一窗受理", "one-window", "采购公告：一窗受理标牌", "采购、工程或商业信息"],
    ["上门服务", "agency-service", "有群众建议开展上门服务", "只是提议"],
  ])("does not link %s", (_word, id, text, reason) => {
    expect(linked(text)).not.toContain(id);
    expect(reasonsFor(id, text)).toContain(reason);
  });

  it("does not link what only the background tells", () => {
    const doc = caseOf(["background", "企业盼望设立绿色通道"], ["practice", "开设三个窗口"]);
    expect(extract(doc).links.map((link) => link.id)).not.toContain("green-channel");
  });

  it.each([
    ["快递代办点进小区", "agency-service"],
    ["招商银行开立账户", "investment-promotion"],
    ["积极协调解决用地难题", "dispute-resolution"],
    ["打通关键环节", "customs"],
    ["留抵退税自动到账", "tax-refund"],
    ["数字人民币红包发放", "ai-assistant"],
  ])("is not misled by “%s”", (text, id) => {
    expect(linked(text)).not.toContain(id);
  });

  it("still links what was done after a study of others", () => {
    expect(linked("借鉴外地经验，结合本地实际推行告知承诺")).toContain("commitment");
  });

  it("still links what replaced the past", () => {
    expect(linked("过去要跑三个窗口，现在一窗受理")).toContain("one-window");
  });

  it("wants more than one vague word for a generic mechanism", () => {
    expect(linked("产业链企业齐聚一堂")).not.toContain("industry-chain");
    expect(linked("会商后形成纪要")).not.toContain("consultation");
  });
});
