// title: 某地还没有的机制
// titleEnglish: Mechanisms that a region has not applied
// group: 机制与地区
// description: 别处至少有几个案例、这个地区（含下辖地区）还没有案例的机制
// descriptionEnglish: Mechanisms with cases elsewhere and none in a region or below it
// parameters:
//   - { name: region, type: string, of: region, default: 福建省/福州市, description: 地区的完整路径 }
//   - { name: minimum, type: integer, default: 2, description: 别处至少几个案例 }

MATCH (c:ReformCase)-[:APPLIES]->(m:Mechanism)
WHERE NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[:IMPLEMENTED_IN]->(r:Region)
OPTIONAL MATCH (r)-[:PART_OF*0..3]->(here:Region)
WHERE here.id = $region
WITH m, count(DISTINCT here.id) AS own, count(DISTINCT c.id) AS cases, count(DISTINCT r.id) AS regions
WHERE own = 0 AND cases >= $minimum
RETURN m.name AS 机制, m.id AS 机制编号, cases AS 别处案例数, regions AS 别处地区数
ORDER BY 别处案例数 DESC, 机制编号
