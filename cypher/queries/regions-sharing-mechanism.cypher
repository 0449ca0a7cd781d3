// title: 哪些地区共享同一机制
// titleEnglish: Which regions share a mechanism
// group: 机制与地区
// description: 按所选层级列出做过这项机制的地区和案例，附原文依据；在更高层级实施的案例列在它自己的地区下
// descriptionEnglish: Regions and cases that apply a mechanism, rolled up to a level, with quotes; a case implemented above that level stands under its own region
// parameters:
//   - { name: mechanism, type: string, of: mechanism, default: credit-repair, description: 机制编号；用分类的编号代表它下面的全部机制 }
//   - { name: level, type: string, default: prefecture, choices: [province, prefecture, county], description: 归并到哪一级：province 省、prefecture 市、county 县 }

MATCH (c:ReformCase)-[a:APPLIES]->(m:Mechanism)-[:BROADER*0..2]->(asked:Mechanism)
WHERE asked.id = $mechanism AND NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[:IMPLEMENTED_IN]->(own:Region)
OPTIONAL MATCH (own)-[:PART_OF*0..3]->(upper:Region)
WHERE upper.level = $level
// LadybugDB sorts inside a query only under a limit; the order is that of the collected lists, the strongest quote first.
WITH DISTINCT c, m, a, coalesce(upper.id, own.id) AS regionId, coalesce(upper.name, own.name) AS regionName
ORDER BY regionId, c.id, m.id LIMIT 100000
WITH c, regionId, regionName, collect(m.name) AS names, collect(m.id) AS ids, collect(a.quotes) AS lists
UNWIND lists AS list
UNWIND list AS quote
RETURN regionName AS 地区, regionId AS 地区编号, c.name AS 案例, c.id AS 案例编号,
  names AS 机制, ids AS 机制编号, collect(quote) AS 原文
ORDER BY 地区编号, 案例编号
