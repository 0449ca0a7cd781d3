import { describe, expect, it } from "vitest";
import { createOutcomeExtractor } from "../../src/extract/outcomes.ts";
import { loadVocabulary } from "../../src/vocabulary/index.ts";
import { practice } from "./cases.ts";

const extract = createOutcomeExtractor(loadVocabulary());

/** 3→1天 a pair, →1天 a state, -50% a percentage, Δ-9天 a difference. */
const changes = (text: string): string[] =>
  extract(practice(text)).links.map(({ before, after, unit, changePct, delta }) =>
    [
      before === null && after === null ? "" : `${before ?? ""}→${after}${unit ?? ""}`,
      changePct === null ? "" : `${changePct}%`,
      delta === null ? "" : `Δ${delta}${unit ?? ""}`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
const metrics = (text: string) => extract(practice(text)).links.map((link) => link.metric);

describe("totals and levels", () => {
  it.each([
    [""],
    ["全年服务企业1200家，发放贷款3.5亿元"],
    ["群众满意度达98%，网上可办率为100%"],
    ["共有2024年12月批准的35项事项，位居全省第3"],
    ["精简登记等28项办事流程"],
    ["系统提前30天提醒企业"],
    ["每月至少上门1次，降低成本、提高成效"],
  ])("finds no change in %j", (text) => expect(changes(text)).toEqual([]));
});

it("keeps apart what happens to shrink alike", () => {
  expect(changes("审批环节由42个减至17个，提交的材料减少六成")).toEqual(["42→17个", "-60%"]);
  expect(changes("审批环节由42个减至17个，压减六成")).toEqual(["42→17个 -60%"]);
});

it.each(["产值翻番是下一步的奔头", "效率提升30%是今后的目标"])("finds a goal and no change in %j", (text) =>
  expect(changes(text)).toEqual([]),
);

describe("pairs", () => {
  it.each([
    ["办理时限由20个工作日压缩至3个工作日", ["20→3个工作日"]],
    ["材料从38份减为9份，跑动由三次减为零", ["38→9份", "3→0次"]],
    ["审批由原来的十二天，缩短至2天", ["12→2天"]],
    ["时限由2天缩短至当场受理", ["2→0天"]],
    ["平均由30个工作日缩到4个", ["30→4个工作日"]],
    ["占比由5.2%降到1.6%", ["5.2→1.6%"]],
    ["通过率从不足六成提升到九成以上", ["60→90%"]],
    ["最高限额由350万元/亩提升至600万元/亩", ["350→600万元/亩"]],
    ["材料、环节分别由12份、8个精简至5份、3个", ["12→5份", "8→3个"]],
    ["原来要跑5趟、交12份材料，现在只跑1趟、交3份材料", ["5→1趟", "12→3份"]],
    ["全程仅需2天，较以前的9天大幅缩短", ["9→2天"]],
    ["环节由6个减少到2个，减少了4个", ["6→2个"]],
    ["合格率由91%升到98%，提高7个百分点", ["91→98%"]],
    ["从22天“瘦身”到5天", ["22→5天"]],
  ])("%s", (text, expected) => expect(changes(text)).toEqual(expected));

  it("converts to the later unit where that is exact, and leaves the earlier state out where it is not", () => {
    expect(changes("用时从2小时缩短到20分钟")).toEqual(["120→20分钟"]);
    expect(changes("周期从15.6个月压缩至70天")).toEqual(["→70天"]);
  });

  it("takes the lower bound of a range", () => {
    expect(changes("由3至5个工作日压缩至半天")).toEqual(["→0.5天"]);
    expect(changes("由3至5天压缩至半天")).toEqual(["3→0.5天"]);
  });

  it("does not pair numbers of different things", () => {
    expect(changes("二、三类件时限压缩至1天")).toEqual(["→1天"]);
    expect(changes("设备到款耗时10天，退税进度压缩至2天")).toEqual(["→2天"]);
  });
});

describe("percentages, multiples and discounts", () => {
  it.each([
    ["材料压减60%以上", ["-60%"]],
    ["办理时间压缩近三成，费用减半", ["-30%", "-50%"]],
    ["审核效率提高一倍，产值增长1.5倍", ["100%", "150%"]],
    ["审图费降至6折", ["-40%"]],
    ["时限压减至法定时限的30%", ["-70%"]],
    ["时间缩短至原来的三分之一", ["-66.67%"]],
    ["材料压减率达到45%", ["-45%"]],
    ["两项产值分别增长6.7%、6.2%", ["6.7%", "6.2%"]],
    ["咨询量少了52%", ["-52%"]],
    ["纠纷少了近一半，成本降低1/3", ["-50%", "-33.33%"]],
    ["评估费用打六折", ["-40%"]],
  ])("%s", (text, expected) => expect(changes(text)).toEqual(expected));

  it("joins a percentage to the pair that it restates, in the next clause or under a heading", () => {
    expect(changes("由32项压缩为22项，精简了31.3%")).toEqual(["32→22项 -31.3%"]);
    expect(changes("一是材料压减60%。申请材料从平均20份精简至8份")).toEqual(["20→8份 -60%"]);
  });

  it("takes the number before a clause without a subject as the state after", () => {
    expect(changes("发明专利11.8万件，同比增长15.1%")).toEqual(["→11.8万件 15.1%"]);
    expect(changes("专利11.8万件，企业效率提升15%")).toEqual(["15%"]);
  });

  it("reads a difference and its percentage as one change", () => {
    expect(changes("市场主体净增18万户，增幅35%")).toEqual(["35% Δ18万户"]);
    expect(changes("企业1170家，比上年度新增256家，同比增长28%")).toEqual(["→1170家 28% Δ256家"]);
    expect(changes("减跑动27次，提速61%")).toEqual(["Δ-27次", "61%"]);
  });
});

describe("differences", () => {
  it.each([
    ["平均用时减少约9天", ["Δ-9天"]],
    ["每年节约物流成本超千万元", ["Δ-1000万元"]],
    ["成功率比上年提高12个百分点", ["Δ12个百分点"]],
    ["换来利率低40个基点的贷款", ["Δ-40个基点"]],
    ["项目提前30天开工", ["Δ-30天"]],
    ["减环节80个，减材料28份", ["Δ-80个", "Δ-28份"]],
  ])("%s", (text, expected) => expect(changes(text)).toEqual(expected));
});

describe("metrics", () => {
  it("are told by the unit, else by the nearest word", () => {
    expect(metrics("时限压缩至3天")).toEqual(["duration"]);
    expect(metrics("办理时长缩短50%，运营成本下降20%，效率提升30%")).toEqual([
      "duration",
      "cost",
      "efficiency",
    ]);
    expect(metrics("空置率由31%降到17%")).toEqual(["rate"]);
    expect(metrics("投诉量下降四成")).toEqual(["volume"]);
  });
});

it("keeps goals as rejected, with the reason", () => {
  const { links, rejected } = extract(practice("力争办理时限压缩50%"));
  expect(links).toEqual([]);
  expect(rejected).toMatchObject([{ kind: "outcome", id: "压缩50%", reason: "目标或计划，尚未实现" }]);
});

it("proves a change by the words that state it", () => {
  const text = "改革后，时限由20天压缩至3天，群众满意";
  const [link] = extract(practice(text)).links;
  expect(link!.proofs.map(({ start, end }) => text.slice(start, end))).toEqual(["20天压缩至3天"]);
});

it.each(["一", "1", "3、", "减少", "由3天压缩至2天", "，同比增长5%", "从"])(
  "reads 100,000 characters of %j in linear time",
  (unit) => {
    const started = performance.now();
    extract(practice(unit.repeat(Math.ceil(100_000 / unit.length))));
    expect(performance.now() - started).toBeLessThan(3000);
  },
);
