// title: 某地有哪些案例
// titleEnglish: Cases of a region
// group: 机制与地区
// description: 在这个地区（含下辖地区）实施的案例，附地区的原文依据；留空列出全部
// descriptionEnglish: Cases implemented in a region or below it, with the quotes that say so; all cases when left empty
// parameters:
//   - { name: region, type: string, of: region, default: '', description: 地区的完整路径，如 福建省/福州市 }

MATCH (c:ReformCase)-[i:IMPLEMENTED_IN]->(r:Region)-[:PART_OF*0..3]->(upper:Region)
WHERE ($region = '' OR upper.id = $region) AND NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
RETURN DISTINCT r.name AS 地区, r.id AS 地区编号, c.name AS 案例, c.id AS 案例编号,
  c.year AS 年份, c.batch AS 批次, i.quotes AS 原文
ORDER BY 地区编号, 案例编号
