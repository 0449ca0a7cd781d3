/** Questions as planners would type them, in the Cypher that both engines share. */

import type { QueryParameter } from "../../src/store/store.ts";

export interface PlannerQuery {
  readonly question: string;
  readonly cypher: string;
  readonly parameters?: Readonly<Record<string, QueryParameter>>;
}

const query = (
  question: string,
  cypher: string,
  parameters: Readonly<Record<string, QueryParameter>> = {},
): PlannerQuery => ({ question, cypher, parameters });

const COUNTED = "NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }";

const CASES_AND_DOCUMENTS: readonly PlannerQuery[] = [
  query(
    "一共有多少案例，多少计数",
    `MATCH (c:ReformCase) OPTIONAL MATCH (c)-[:DUPLICATE_OF]->(f:ReformCase)
    RETURN count(DISTINCT c.id) AS 全部, count(DISTINCT c.id) - count(DISTINCT f.id) AS 计数`,
  ),
  query(
    "每份文件的案例按出现次序",
    `MATCH (c:ReformCase)-[:DESCRIBED_IN]->(d:Document)
    RETURN d.name AS 文件, c.caseNo AS 序号, c.name AS 案例, c.id AS 编号 ORDER BY 文件, 编号`,
  ),
  query(
    "标题里有“信用”的案例",
    `MATCH (c:ReformCase) WHERE c.title CONTAINS '信用'
    RETURN c.title AS 标题, c.id AS 编号 ORDER BY 编号`,
  ),
  query(
    "标题以某市开头的案例",
    `MATCH (c:ReformCase) WHERE c.title STARTS WITH $city
    RETURN c.title AS 标题, c.id AS 编号 ORDER BY 编号`,
    { city: "厦门" },
  ),
  query(
    "标题里有汉字和引号的案例",
    `MATCH (c:ReformCase) WHERE c.title =~ '.*“[一-鿿]+”.*'
    RETURN c.title AS 标题, c.id AS 编号 ORDER BY 编号`,
  ),
  query(
    "没有编号的案例",
    `MATCH (c:ReformCase) WHERE c.caseNo IS NULL
    RETURN c.id AS 编号, c.name AS 案例 ORDER BY 编号`,
  ),
  query(
    "讲述最长的十个案例",
    `MATCH (c:ReformCase) RETURN c.id AS 编号, c.endOffset - c.startOffset AS 长度
    ORDER BY 长度 DESC, 编号 LIMIT 10`,
  ),
  query(
    "跳过前十个的下五个",
    "MATCH (c:ReformCase) RETURN c.id AS 编号 ORDER BY 编号 SKIP $skip LIMIT $limit",
    {
      ...{ skip: 10, limit: 5 },
    },
  ),
  query(
    "每年、每批的案例数",
    `MATCH (c:ReformCase) WITH c.year AS 年, coalesce(c.batch, '不详') AS 批次, count(c) AS 数
    RETURN 年, 批次, 数 ORDER BY 年, 批次`,
  ),
  query("把一个案例整个取出来", "MATCH (c:ReformCase) RETURN c AS 案例, c.id AS 编号 ORDER BY 编号 LIMIT 3"),
];

const REGIONS: readonly PlannerQuery[] = [
  query("各级各有多少地区", "MATCH (r:Region) RETURN r.level AS 级, count(r) AS 数 ORDER BY 数 DESC, 级"),
  query(
    "每个地区的上级",
    `MATCH (r:Region) OPTIONAL MATCH (r)-[:PART_OF]->(u:Region)
    RETURN r.id AS 地区, coalesce(u.id, '') AS 上级 ORDER BY 地区`,
  ),
  query("没有区划代码的地区", "MATCH (r:Region) WHERE r.code IS NULL RETURN r.id AS 地区 ORDER BY 地区"),
  query(
    "一个地区到省的路径",
    `MATCH p = (r:Region)-[:PART_OF*1..3]->(u:Region) WHERE u.level = 'province'
    RETURN r.id AS 地区, u.id AS 省, length(p) AS 层数 ORDER BY 地区, 层数`,
  ),
  query(
    "路径上的每一级",
    `MATCH p = (r:Region)-[:PART_OF*1..3]->(u:Region) WHERE u.level = 'province'
    UNWIND nodes(p) AS n RETURN r.id AS 地区, n.name AS 级 ORDER BY 地区, 级`,
  ),
  query(
    "提到却没有实施的地区",
    `MATCH (r:Region) WHERE EXISTS { MATCH (:ReformCase)-[:MENTIONS_REGION]->(r) }
    AND NOT EXISTS { MATCH (:ReformCase)-[:IMPLEMENTED_IN]->(r) } RETURN r.id AS 地区 ORDER BY 地区`,
  ),
  query(
    "案例最多的设区市",
    `MATCH (c:ReformCase)-[:IMPLEMENTED_IN]->(:Region)-[:PART_OF*0..3]->(r:Region)
    WHERE r.level = 'prefecture' AND ${COUNTED}
    RETURN r.name AS 市, count(DISTINCT c.id) AS 案例数 ORDER BY 案例数 DESC, 市`,
  ),
  query(
    "在两个地区实施的案例",
    `MATCH (c:ReformCase)-[:IMPLEMENTED_IN]->(r:Region)
    WITH c, count(r) AS 数 WHERE 数 > 1 RETURN c.id AS 编号, 数 ORDER BY 编号`,
  ),
  query(
    "给定几个地区的案例",
    `MATCH (c:ReformCase)-[:IMPLEMENTED_IN]->(r:Region) WHERE r.name IN $names
    RETURN r.name AS 地区, c.name AS 案例, c.id AS 编号 ORDER BY 地区, 编号`,
    { names: ["福州市", "厦门市", "泉州市"] },
  ),
  query(
    "没有给出地区时什么也没有",
    "MATCH (r:Region) WHERE r.name IN $names RETURN r.id AS 地区 ORDER BY 地区",
    {
      names: [],
    },
  ),
];

const MECHANISMS: readonly PlannerQuery[] = [
  query(
    "每个分类下有哪些机制",
    `MATCH (m:Mechanism)-[:BROADER]->(b:Mechanism)
    RETURN b.name AS 分类, m.name AS 机制 ORDER BY 分类, 机制`,
  ),
  query(
    "从未用到的机制",
    `MATCH (m:Mechanism) WHERE m.kind = 'mechanism' AND NOT (m)<-[:APPLIES]-(:ReformCase)
    RETURN m.id AS 机制 ORDER BY 机制`,
  ),
  query(
    "每项机制被引了几句",
    `MATCH (c:ReformCase)-[a:APPLIES]->(m:Mechanism)
    RETURN m.id AS 机制, coalesce(sum(size(a.quotes)), 0) AS 句数, count(c) AS 案例数 ORDER BY 句数 DESC, 机制`,
  ),
  query(
    "一项机制的每句原文和位置",
    `MATCH (c:ReformCase)-[a:APPLIES]->(m:Mechanism) WHERE m.id = $id
    UNWIND a.quotes AS 原文 RETURN c.id AS 案例, 原文 ORDER BY 案例, 原文`,
    { id: "one-thing" },
  ),
  query(
    "同时用两项机制的案例",
    `MATCH (a:Mechanism)<-[:APPLIES]-(c:ReformCase)-[:APPLIES]->(b:Mechanism)
    WHERE a.id = 'no-application' AND b.id = 'data-sharing' RETURN c.id AS 编号 ORDER BY 编号`,
  ),
  query(
    "用机制最多的案例",
    `MATCH (c:ReformCase)-[:APPLIES]->(m:Mechanism) WHERE ${COUNTED}
    RETURN c.id AS 编号, count(m) AS 机制数, collect(DISTINCT m.kind) AS 种类 ORDER BY 机制数 DESC, 编号 LIMIT 20`,
  ),
  query(
    "每个案例的机制，按编号",
    `MATCH (c:ReformCase)-[:APPLIES]->(m:Mechanism)
    WITH c, m ORDER BY m.id LIMIT 100000 RETURN c.id AS 编号, collect(m.id) AS 机制 ORDER BY 编号`,
  ),
  query(
    "机制名里有“一”的，不分大小写",
    `MATCH (m:Mechanism) WHERE toLower(m.english) CONTAINS 'one' OR m.name CONTAINS '一'
    RETURN m.name AS 机制, upper(m.english) AS 英文, m.id AS 编号 ORDER BY 编号`,
  ),
  query(
    "一项机制的关系本身",
    `MATCH (c:ReformCase)-[a:APPLIES]->(m:Mechanism) WHERE m.id = 'credit-repair'
    RETURN a AS 关系, c.id AS 编号 ORDER BY 编号`,
  ),
  query(
    "共现最多的机制对",
    `MATCH (a:Mechanism)<-[:APPLIES]-(c:ReformCase)-[:APPLIES]->(b:Mechanism) WHERE a.id < b.id
    RETURN a.id AS 一, b.id AS 二, count(c) AS 数 ORDER BY 数 DESC, 一, 二 LIMIT 50`,
  ),
];

const WHO_AND_FOR_WHOM: readonly PlannerQuery[] = [
  query(
    "牵头最多的部门",
    `MATCH (c:ReformCase)-[i:INVOLVES]->(d:Department) WHERE i.role = 'lead'
    RETURN d.name AS 部门, count(c) AS 牵头 ORDER BY 牵头 DESC, 部门`,
  ),
  query(
    "只配合、不牵头的部门",
    `MATCH (d:Department) WHERE COUNT { MATCH (:ReformCase)-[i:INVOLVES]->(d) WHERE i.role = 'lead' } = 0
    RETURN d.id AS 部门 ORDER BY 部门`,
  ),
  query(
    "牵头与配合各占多少",
    `MATCH (:ReformCase)-[i:INVOLVES]->(d:Department)
    RETURN d.id AS 部门, coalesce(sum(CASE WHEN i.role = 'lead' THEN 1 ELSE 0 END), 0) AS 牵头,
      coalesce(sum(CASE WHEN i.role = 'lead' THEN 0 ELSE 1 END), 0) AS 配合 ORDER BY 部门`,
  ),
  query(
    "部门在文中的叫法",
    `MATCH (c:ReformCase)-[i:INVOLVES]->(d:Department) WHERE size(i.names) > 1
    RETURN d.id AS 部门, c.id AS 编号, i.names AS 叫法 ORDER BY 部门, 编号`,
  ),
  query(
    "没有牵头部门的案例",
    `MATCH (c:ReformCase) WHERE NOT EXISTS { MATCH (c)-[i:INVOLVES]->(:Department) WHERE i.role = 'lead' }
    RETURN c.id AS 编号 ORDER BY 编号`,
  ),
  query(
    "服务对象与上位对象",
    `MATCH (t:TargetGroup)-[:BROADER*1..2]->(u:TargetGroup)
    RETURN t.id AS 对象, u.id AS 上位 ORDER BY 对象, 上位`,
  ),
  query(
    "每类对象在多少地区得到服务",
    `MATCH (t:TargetGroup)<-[:SERVES]-(c:ReformCase)-[:IMPLEMENTED_IN]->(r:Region)
    RETURN t.name AS 对象, count(DISTINCT r.id) AS 地区数 ORDER BY 地区数 DESC, 对象`,
  ),
  query(
    "部门或对象里叫“企业”的",
    `MATCH (n:Department|TargetGroup|Mechanism) WHERE n.name CONTAINS '企业'
    RETURN n.name AS 名称, n.id AS 编号 ORDER BY 编号`,
  ),
];

const PLATFORMS_AND_OUTCOMES: readonly PlannerQuery[] = [
  query(
    "有别名的平台",
    `MATCH (p:Platform) WHERE size(p.aliases) > 0
    RETURN p.name AS 平台, p.aliases AS 别名, p.id AS 编号 ORDER BY 编号`,
  ),
  query(
    "某个别名是哪个平台",
    "MATCH (p:Platform) WHERE $alias IN p.aliases RETURN p.id AS 编号 ORDER BY 编号",
    {
      alias: "闽政通",
    },
  ),
  query(
    "用了平台又压缩了时间的案例",
    `MATCH (p:Platform)<-[:USES_PLATFORM]-(c:ReformCase)-[:ACHIEVED]->(o:Outcome)
    WHERE o.metric = 'duration' RETURN c.id AS 编号, p.id AS 平台, o.id AS 成效 ORDER BY 编号, 平台, 成效`,
  ),
  query(
    "每种指标有多少成效、平均变化",
    `MATCH (o:Outcome)
    RETURN o.metric AS 指标, count(o) AS 数, coalesce(round(avg(o.changePct), 2), 0.0) AS 平均 ORDER BY 指标`,
  ),
  query(
    "压缩一半以上的成效",
    `MATCH (o:Outcome) WHERE o.changePct <= -50.0
    RETURN o.id AS 编号, o.changePct AS 变化, abs(o.changePct) AS 幅度 ORDER BY 幅度 DESC, 编号`,
  ),
  query(
    "前后都有数字的成效",
    `MATCH (o:Outcome) WHERE o.before IS NOT NULL AND o.after IS NOT NULL
    RETURN o.id AS 编号, o.before AS 之前, o.after AS 之后, o.before - o.after AS 减少, o.unit AS 单位 ORDER BY 编号`,
  ),
  query(
    "最大最小的变化",
    `MATCH (o:Outcome) WHERE o.metric IN ['duration', 'materials']
    RETURN o.metric AS 指标, min(o.changePct) AS 最小, max(o.changePct) AS 最大 ORDER BY 指标`,
  ),
];

const SIMILARITY: readonly PlannerQuery[] = [
  query(
    "最相似的二十对",
    `MATCH (a:ReformCase)-[s:SIMILAR_TO]->(b:ReformCase)
    RETURN a.id AS 一, b.id AS 二, s.score AS 相似度 ORDER BY 相似度 DESC, 一, 二 LIMIT 20`,
  ),
  query(
    "相似却不在一组的",
    `MATCH (a:ReformCase)-[s:SIMILAR_TO]->(b:ReformCase)
    MATCH (a)-[:IN_CLUSTER]->(k:Cluster) MATCH (b)-[:IN_CLUSTER]->(l:Cluster) WHERE k.id <> l.id AND s.score > 3.0
    RETURN a.id AS 一, b.id AS 二, round(s.score, 3) AS 相似度 ORDER BY 一, 二`,
  ),
  query(
    "每组的大小和主要机制",
    "MATCH (k:Cluster) RETURN k.name AS 组, k.size AS 大小, k.mechanisms AS 机制, k.id AS 编号 ORDER BY 编号",
  ),
  query(
    "不同地区的相似案例",
    `MATCH (a:ReformCase)-[s:SIMILAR_TO]->(b:ReformCase)
    MATCH (a)-[:IMPLEMENTED_IN]->(r:Region) MATCH (b)-[:IMPLEMENTED_IN]->(q:Region) WHERE r.id <> q.id
    RETURN r.id AS 地区, q.id AS 另一地区, count(*) AS 对数 ORDER BY 对数 DESC, 地区, 另一地区 LIMIT 30`,
  ),
  query(
    "两步以内相似的案例",
    `MATCH (a:ReformCase)-[:SIMILAR_TO]-(m:ReformCase) MATCH (m)-[:SIMILAR_TO]-(b:ReformCase)
    WHERE a.id < b.id RETURN a.id AS 一, count(DISTINCT b.id) AS 数 ORDER BY 数 DESC, 一`,
  ),
];

export const PLANNER_QUERIES: readonly PlannerQuery[] = [
  ...CASES_AND_DOCUMENTS,
  ...REGIONS,
  ...MECHANISMS,
  ...WHO_AND_FOR_WHOM,
  ...PLATFORMS_AND_OUTCOMES,
  ...SIMILARITY,
];
