// title: 两地都在用的机制
// titleEnglish: Mechanisms that two regions share
// group: 机制与地区
// description: 两个地区（含下辖地区）都有案例的机制，逐案列出，附原文依据
// descriptionEnglish: Mechanisms with cases in both regions, their subdivisions included, one row a case, with quotes
// parameters:
//   - { name: regionA, type: string, of: region, default: 福建省/福州市, description: 一个地区的完整路径 }
//   - { name: regionB, type: string, of: region, default: 福建省/厦门市, description: 另一个地区的完整路径 }

MATCH (c:ReformCase)-[:APPLIES]->(m:Mechanism)
WHERE NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[:IMPLEMENTED_IN]->(:Region)-[:PART_OF*0..3]->(side:Region)
WHERE side.id = $regionA OR side.id = $regionB
WITH m, count(DISTINCT side.id) AS sides
WHERE sides = 2
MATCH (c:ReformCase)-[a:APPLIES]->(m)
WHERE NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[:IMPLEMENTED_IN]->(:Region)-[:PART_OF*0..3]->(side:Region)
WHERE side.id = $regionA OR side.id = $regionB
RETURN DISTINCT m.name AS 机制, m.id AS 机制编号, side.name AS 地区, side.id AS 地区编号,
  c.name AS 案例, c.id AS 案例编号, a.quotes AS 原文
ORDER BY 机制编号, 地区编号, 案例编号
