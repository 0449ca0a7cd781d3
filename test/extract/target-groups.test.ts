import { describe, expect, it } from "vitest";
import { createTargetGroupExtractor } from "../../src/extract/target-groups.ts";
import { loadVocabulary } from "../../src/vocabulary/index.ts";
import { caseOf, practice } from "./cases.ts";

const extract = createTargetGroupExtractor(loadVocabulary());

function served(text: string): string[] {
  return extract(practice(text)).links.map((link) => link.id);
}

describe("target groups", () => {
  it.each([
    ["enterprise", "为企业节省运费三百万元"],
    ["citizen", "方便群众就近领取证件"],
    ["sme", "小微企业凭发票即可申领"],
    ["individual-business", "个体工商户年报可在手机上补报"],
    ["migrant-worker", "农民工工资按月到卡"],
    ["taiwan-compatriots", "台胞凭居住证办理开户"],
    ["discredited-entity", "失信企业整改后可申请修复"],
    ["power-customer", "低压用户办电不出镇"],
    ["overseas-visitor", "境外旅客在商场领取退税款"],
    ["private-enterprise", "走访民营企业，听取意见"],
    ["park-enterprise", "园区内企业共用检测设备"],
    ["enterprise", "检测费由财政出，企业不花一分钱"],
    ["citizen", "村民不必进城排队"],
    ["citizen", "市民平均跑腿次数降到一次"],
    ["discredited-entity", "还清欠款的，次日从失信名单中移出"],
    ["discredited-entity", "处罚信息公示满三个月即可修复"],
    ["manufacturing-enterprise", "把800多家工厂标在图上"],
    ["power-customer", "户均停电时间缩短三成"],
    ["power-customer", "给3万户用户换上智能电表"],
    ["talent", "外籍专家凭学历申领工作许可"],
    ["foreign-trade-enterprise", "边贸企业随到随验"],
  ])("finds %s in “%s”", (id, text) => {
    expect(served(text)).toContain(id);
  });

  it("takes enterprises and citizens as served only when they are", () => {
    expect(served("两家企业中标施工")).not.toContain("enterprise");
    expect(served("群众文化广场落成")).not.toContain("citizen");
  });

  it("does not take a place or an office for a group", () => {
    expect(served("台商投资区管委会挂牌")).not.toContain("taiwan-compatriots");
    expect(served("农民日报刊发报道")).not.toContain("farmer");
  });

  it("does not take a group that only the background names", () => {
    const doc = caseOf(["background", "小微企业数量增长"], ["practice", "开设窗口"]);
    expect(extract(doc).links).toEqual([]);
  });
});
