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
WITH p, count(DISTINCT coalesce(upper.id, own.id)) AS regions, count(DISTINCT c.id) AS cases
WHERE regions >= $minimum
MATCH (c:ReformCase)-[:USES_PLATFORM]->(p)
WHERE NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[:IMPLEMENTED_IN]->(own:Region)
OPTIONAL MATCH (own)-[:PART_OF*0..3]->(upper:Region)
WHERE upper.level = $level
WITH p, regions, cases, c, coalesce(upper.id, own.id) AS regionId, coalesce(upper.name, own.name) AS regionName
RETURN p.name AS 平台, p.id AS 平台编号, regions AS 地区数, cases AS 案例数,
  regionName AS 地区, regionId AS 地区编号, count(DISTINCT c.id) AS 该地案例数
ORDER BY 地区数 DESC, 案例数 DESC, 平台编号, 地区编号
