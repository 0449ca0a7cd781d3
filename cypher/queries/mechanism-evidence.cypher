// title: 某地做某项机制的原文依据
// titleEnglish: Evidence for a mechanism in a region
// group: 机制与地区
// description: 逐案列出这项机制的原文、在文件里的位置和出处；地区留空列出全部
// descriptionEnglish: The quotes of a mechanism, case by case, with offsets and document; all regions when left empty
// parameters:
//   - { name: mechanism, type: string, of: mechanism, default: credit-repair, description: 机制编号；用分类的编号代表它下面的全部机制 }
//   - { name: region, type: string, of: region, default: '', description: 地区的完整路径，含下辖地区 }

MATCH (c:ReformCase)-[a:APPLIES]->(m:Mechanism)-[:BROADER*0..2]->(asked:Mechanism)
WHERE asked.id = $mechanism AND NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[:IMPLEMENTED_IN]->(r:Region)-[:PART_OF*0..3]->(upper:Region)
WHERE $region = '' OR upper.id = $region
MATCH (c)-[:DESCRIBED_IN]->(d:Document)
RETURN DISTINCT m.name AS 机制, m.id AS 机制编号, r.name AS 地区, r.id AS 地区编号,
  c.name AS 案例, c.id AS 案例编号, a.quotes AS 原文, a.startOffsets AS 起点, a.endOffsets AS 终点, d.id AS 文件编号
ORDER BY 机制编号, 地区编号, 案例编号
