// title: 跨地区使用的平台
// titleEnglish: Platforms used across regions
// group: 平台
// description: 在几个地区的案例里都用到的平台；按所选层级归并地区
// descriptionEnglish: Platforms used by cases of several regions, rolled up to a level
// parameters:
//   - { name: level, type: string, default: prefecture, choices: [province, prefecture, county], description: 归并到哪一级：province 省、prefecture 市、county 县 }
//   - { name: minimum, type: integer, default: 2, description: 至少几个地区 }

MATCH (c:ReformCase)-[:USES_PLATFORM]->(p:Platform)
WHERE NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[:IMPLEMENTED_IN]->(own:Region)
OPTIONAL MATCH (own)-[:PART_OF*0..3]->(upper:Region)
WHERE upper.level = $level
// LadybugDB sorts inside a query only under a limit; the order decides that of the collected list.
WITH c, p, coalesce(upper.id, own.id) AS regionId
ORDER BY regionId LIMIT 100000
WITH p, collect(DISTINCT regionId) AS regionIds, count(DISTINCT c.id) AS cases
WHERE size(regionIds) >= $minimum
RETURN p.name AS 平台, p.id AS 平台编号, size(regionIds) AS 地区数, cases AS 案例数, regionIds AS 地区编号
ORDER BY 地区数 DESC, 案例数 DESC, 平台编号
