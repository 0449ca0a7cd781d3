// title: 机制与地区对照
// titleEnglish: Mechanisms by region
// group: 机制与地区
// description: 每个地区每项机制有几个案例；按所选层级归并地区
// descriptionEnglish: How many cases apply a mechanism in a region, rolled up to a level
// parameters:
//   - { name: level, type: string, default: prefecture, choices: [province, prefecture, county], description: 归并到哪一级：province 省、prefecture 市、county 县 }

MATCH (c:ReformCase)-[:APPLIES]->(m:Mechanism)
WHERE NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[:IMPLEMENTED_IN]->(own:Region)
OPTIONAL MATCH (own)-[:PART_OF*0..3]->(upper:Region)
WHERE upper.level = $level
WITH c, m, coalesce(upper.id, own.id) AS regionId, coalesce(upper.name, own.name) AS regionName
RETURN m.name AS 机制, m.id AS 机制编号, regionName AS 地区, regionId AS 地区编号, count(DISTINCT c.id) AS 案例数
ORDER BY 机制编号, 地区编号
