/** `build --dry-run`: what building would change in the stored graph, as text. */

import type { GraphDiff, RowChange } from "../graph/diff.ts";
import { isEmptyDiff } from "../graph/diff.ts";
import type { NodeLabel, RelationshipType } from "../model/graph.ts";

const NODE_NAMES: Readonly<Record<NodeLabel, string>> = {
  ReformCase: "案例",
  Document: "文件",
  Region: "地区",
  Department: "部门",
  TargetGroup: "服务对象",
  Mechanism: "机制",
  Platform: "平台",
  Outcome: "成效",
  Cluster: "群组",
};

const LINK_NAMES: Readonly<Record<RelationshipType, string>> = {
  IMPLEMENTED_IN: "实施地区",
  MENTIONS_REGION: "提及地区",
  INVOLVES: "参与部门",
  USES_PLATFORM: "所用平台",
  APPLIES: "所用机制",
  SERVES: "服务对象",
  ACHIEVED: "取得成效",
  DESCRIBED_IN: "出处",
  SIMILAR_TO: "相似",
  DUPLICATE_OF: "另有讲述",
  IN_CLUSTER: "归组",
  PART_OF: "隶属",
  BROADER: "上位",
};

const SIGNS = { added: "+", removed: "−", changed: "~" } satisfies Record<RowChange["kind"], string>;

/** One heading for what documents say, one for what is computed over all cases; `+` added, `−` removed, `~` changed. */
export function describeDiff(diff: GraphDiff): string {
  if (isEmptyDiff(diff)) return "建图不会改变什么。\n";
  const documents = [...diff.documents].flatMap(([id, changes]) => [`  ${id}`, ...changeLines(changes)]);
  const entities = diff.entities.length === 0 ? [] : ["  实体", ...changeLines(diff.entities)];
  return [
    ...["图没有改动。建图会改变（+ 新增，− 去掉，~ 改动）：", ""],
    ...["文件自身的内容", ...orNothing([...documents, ...entities]), ""],
    ...["由全部案例重新算出的内容（相似、群组、位置、平台名称）", ...orNothing(wholeLines(diff.whole))],
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function orNothing(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ["  没有变化"] : lines;
}

/** Nodes one by one, links counted by type. */
function changeLines(changes: readonly RowChange[]): string[] {
  const nodes = changes.flatMap(({ kind, row, properties }) => {
    if (!("label" in row)) return [];
    const what = properties.length === 0 ? "" : `（${properties.join("、")}）`;
    return [`    ${SIGNS[kind]} ${NODE_NAMES[row.label]} ${row.id} ${row.properties.name}${what}`];
  });
  const links = countsByName(changes.filter(({ row }) => !("label" in row)));
  return links === "" ? nodes : [...nodes, `    连线：${links}`];
}

/** Platforms one by one, since people know their names; all else is counted. */
function wholeLines(changes: readonly RowChange[]): string[] {
  const platforms = changes.filter(({ row }) => "label" in row && row.label === "Platform");
  const counts = countsByName(changes.filter((change) => !platforms.includes(change)));
  return [...changeLines(platforms), ...(counts === "" ? [] : [`    ${counts}`])];
}

/** `相似 +3 −1 ~2；案例位置 ~63` */
function countsByName(changes: readonly RowChange[]): string {
  const counts = new Map<string, { added: number; removed: number; changed: number }>();
  for (const { kind, row } of changes) {
    const name = "label" in row ? nodeCountName(row.label) : LINK_NAMES[row.type];
    const count = counts.get(name) ?? { added: 0, removed: 0, changed: 0 };
    count[kind]++;
    counts.set(name, count);
  }
  return [...counts]
    .map(([name, count]) => {
      const signed = (["added", "removed", "changed"] as const)
        .filter((kind) => count[kind] > 0)
        .map((kind) => `${SIGNS[kind]}${count[kind]}`);
      return `${name} ${signed.join(" ")}`;
    })
    .join("；");
}

/** Of a case, only its place on the map is counted. */
function nodeCountName(label: NodeLabel): string {
  return label === "ReformCase" ? "案例位置" : NODE_NAMES[label];
}
