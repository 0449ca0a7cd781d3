/** A graph small enough to count by hand: invented cases of two provinces. */

import type { GraphNode, GraphRelationship, PropertyGraph, PropertyValue } from "../../src/model/graph.ts";
import { sortedGraph } from "../../src/model/graph-order.ts";

type Values = Readonly<Record<string, PropertyValue>>;
type Link = Omit<GraphRelationship, "fromLabel" | "toLabel">;

const evidence = (...quotes: string[]): Values => ({
  quotes,
  startOffsets: quotes.map((_, index) => index * 10),
  endOffsets: quotes.map((quote, index) => index * 10 + quote.length),
});

function reformCase(id: string, title: string, caseNo: number | null, year: number | null): GraphNode {
  return {
    label: "ReformCase",
    id,
    properties: {
      ...{
        name: title,
        title,
        shortTitle: title.slice(0, 8),
        place: "甲市",
        caseNo,
        startOffset: 0,
        endOffset: 100,
      },
      ...{ year, batch: null, sections: "[]", x: 1.5, y: -2 },
    },
  };
}

const region = (id: string, level: string): GraphNode => {
  const name = id.slice(id.lastIndexOf("/") + 1);
  return { label: "Region", id, properties: { name, shortName: name.slice(0, 2), level, code: null } };
};

/** A category was never linked itself, so that nothing is known of its precision. */
const mechanism = (id: string, name: string, kind = "mechanism"): GraphNode => ({
  label: "Mechanism",
  id,
  properties: {
    ...{ name, english: id, kind },
    ...(kind === "category" ? { precision: null, support: 0 } : { precision: 1, support: 5 }),
  },
});

const concept = (label: "Department" | "TargetGroup", id: string, name: string): GraphNode => ({
  label,
  id,
  properties: { name, english: id },
});

const outcome = (id: string, name: string, values: Values): GraphNode => ({
  label: "Outcome",
  id,
  properties: {
    ...{ name, metric: "duration", before: null, after: null, unit: null, changePct: null, delta: null },
    ...values,
  },
});

const nodes: GraphNode[] = [
  reformCase("d1-01", "甲市推行信用修复一件事", 1, 2025),
  reformCase("d1-02", "乙区上线免申即享", 2, 2025),
  reformCase("d1-03", "丙省统一信用修复规则", 3, 2025),
  reformCase("d2-01", "甲市信用修复（简讯）", null, 2024),
  reformCase("d2-02", "丁开发区帮办代办", null, 2024),
  ...["d1.txt", "d2.txt"].map(
    (id): GraphNode => ({
      label: "Document",
      id,
      properties: {
        ...{
          name: `文件${id}`,
          issuer: "丙省发展和改革委员会",
          published: null,
          year: 2025,
          batch: "2025年第一批",
        },
        ...{ sha256: "0".repeat(64), text: "正文" },
      },
    }),
  ),
  region("丙省", "province"),
  region("丙省/甲市", "prefecture"),
  region("丙省/甲市/乙区", "county"),
  region("丙省/甲市/丁开发区", "zone"),
  region("戊省", "province"),
  region("戊省/己市", "prefecture"),
  mechanism("credit", "信用建设", "category"),
  mechanism("credit-repair", "信用修复", "mechanism"),
  mechanism("credit-report", "信用报告", "mechanism"),
  mechanism("one-thing", "一件事", "mechanism"),
  mechanism("no-apply", "免申即享", "mechanism"),
  concept("Department", "market", "市场监管"),
  concept("Department", "tax", "税务"),
  concept("TargetGroup", "enterprise", "企业"),
  concept("TargetGroup", "small-firm", "小微企业"),
  { label: "Platform", id: "甲事通", properties: { name: "甲事通", aliases: ["甲事通APP", '甲，事"通'] } },
  { label: "Platform", id: "丙易办", properties: { name: "丙易办", aliases: [] } },
  outcome("d1-01#1", "用时 15 → 5 个工作日", { before: 15, after: 5, unit: "个工作日" }),
  outcome("d1-02#1", "材料 −60%", { metric: "materials", changePct: -60 }),
  {
    label: "Cluster",
    id: "c-d1-01",
    properties: {
      ...{ name: "信用修复", label: "信用修复", mechanisms: ["credit-repair"], size: 3, color: 1 },
      ...{ polygon: "[[0,0],[1,0],[1,1]]", anchorX: 0.5, anchorY: 0.25 },
    },
  },
];

const links: Link[] = [
  ...link("IMPLEMENTED_IN", "d1-01", "丙省/甲市", evidence("甲市推行")),
  ...link("IMPLEMENTED_IN", "d1-02", "丙省/甲市/乙区", evidence("乙区上线")),
  ...link("IMPLEMENTED_IN", "d1-03", "丙省", evidence("全省统一")),
  ...link("IMPLEMENTED_IN", "d2-01", "丙省/甲市", evidence("甲市")),
  ...link("IMPLEMENTED_IN", "d2-02", "丙省/甲市/丁开发区", evidence("丁开发区")),
  ...link("IMPLEMENTED_IN", "d2-02", "戊省/己市", evidence("己市")),
  ...link("MENTIONS_REGION", "d1-01", "丙省/甲市/乙区", evidence("在乙区先行")),
  ...link("APPLIES", "d1-01", "credit-repair", evidence("推行信用修复", "信用修复一次办")),
  ...link("APPLIES", "d1-01", "one-thing", evidence("打包成一件事")),
  ...link("APPLIES", "d1-01", "credit-report", evidence("出具信用报告")),
  ...link("APPLIES", "d1-02", "no-apply", evidence("免申即享")),
  ...link("APPLIES", "d1-02", "credit-repair", evidence("主动修复信用")),
  ...link("APPLIES", "d1-03", "credit-repair", evidence("统一修复规则")),
  ...link("APPLIES", "d2-01", "credit-repair", evidence("信用修复")),
  ...link("APPLIES", "d2-02", "one-thing", evidence("一件事帮办")),
  ...link("INVOLVES", "d1-01", "market", {
    role: "lead",
    names: ["甲市市场监管局"],
    ...evidence("由甲市市场监管局牵头"),
  }),
  ...link("INVOLVES", "d1-01", "tax", {
    role: "partner",
    names: ["甲市税务局"],
    ...evidence("会同甲市税务局"),
  }),
  ...link("INVOLVES", "d2-01", "market", { role: "lead", names: [], ...evidence("市场监管局") }),
  ...link("INVOLVES", "d2-02", "tax", { role: "lead", names: [], ...evidence("税务局") }),
  ...link("INVOLVES", "d2-02", "market", { role: "partner", names: [], ...evidence("市场监管局") }),
  ...link("USES_PLATFORM", "d1-01", "甲事通", evidence("依托甲事通")),
  ...link("USES_PLATFORM", "d2-02", "甲事通", evidence("在甲事通办")),
  ...link("USES_PLATFORM", "d1-02", "丙易办", evidence("上线丙易办")),
  ...link("SERVES", "d1-01", "small-firm", evidence("小微企业")),
  ...link("SERVES", "d1-02", "enterprise", evidence("企业")),
  ...link("ACHIEVED", "d1-01", "d1-01#1", evidence("由15个工作日压缩至5个")),
  ...link("ACHIEVED", "d1-02", "d1-02#1", evidence("材料减少60%")),
  ...link("SIMILAR_TO", "d1-01", "d1-02", { score: 1.25 }),
  ...link("SIMILAR_TO", "d1-01", "d1-03", { score: 0.5 }),
  ...link("DUPLICATE_OF", "d2-01", "d1-01"),
  ...["d1-01", "d1-02", "d1-03", "d2-01"].flatMap((id) => link("IN_CLUSTER", id, "c-d1-01")),
  ...["d1-01", "d1-02", "d1-03"].flatMap((id) => link("DESCRIBED_IN", id, "d1.txt")),
  ...["d2-01", "d2-02"].flatMap((id) => link("DESCRIBED_IN", id, "d2.txt")),
  ...link("PART_OF", "丙省/甲市", "丙省"),
  ...link("PART_OF", "丙省/甲市/乙区", "丙省/甲市"),
  ...link("PART_OF", "丙省/甲市/丁开发区", "丙省/甲市"),
  ...link("PART_OF", "戊省/己市", "戊省"),
  ...link("BROADER", "credit-repair", "credit"),
  ...link("BROADER", "credit-report", "credit"),
  ...link("BROADER", "small-firm", "enterprise"),
];

function link(type: GraphRelationship["type"], from: string, to: string, properties: Values = {}): Link[] {
  return [{ type, from, to, properties }];
}

/** Five cases, of which d2-01 is another telling of d1-01; ids are unique over all labels. */
export const SMALL_GRAPH: PropertyGraph = sortedGraph(
  nodes,
  links.map(({ type, from, to, properties }) => {
    const labelOf = (id: string) => nodes.find((node) => node.id === id)!.label;
    return { type, fromLabel: labelOf(from), from, toLabel: labelOf(to), to, properties };
  }),
);
