// title: 服务某类对象的案例
// titleEnglish: Cases for a target group
// group: 服务对象
// description: 服务这类对象（含其下细分）的案例，附原文依据
// descriptionEnglish: Cases that serve a target group or a narrower one, with quotes
// parameters:
//   - { name: targetGroup, type: string, of: targetGroup, default: enterprise, description: 服务对象编号；上位对象代表它下面的全部对象 }

MATCH (c:ReformCase)-[s:SERVES]->(t:TargetGroup)-[:BROADER*0..2]->(asked:TargetGroup)
WHERE asked.id = $targetGroup AND NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
RETURN c.name AS 案例, c.id AS 案例编号, c.year AS 年份, t.name AS 对象, t.id AS 对象编号, s.quotes AS 原文
ORDER BY 案例编号, 对象编号
