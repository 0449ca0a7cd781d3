// title: 服务各类对象的机制
// titleEnglish: Mechanisms by target group
// group: 服务对象
// description: 服务这类对象的案例用了哪些机制；留空列出全部对象
// descriptionEnglish: Mechanisms of the cases that serve a target group; all groups when left empty
// parameters:
//   - { name: targetGroup, type: string, of: targetGroup, default: '', description: 服务对象编号，含其下细分 }

MATCH (c:ReformCase)-[:SERVES]->(t:TargetGroup)-[:BROADER*0..2]->(upper:TargetGroup)
WHERE ($targetGroup = '' OR upper.id = $targetGroup) AND NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[:APPLIES]->(m:Mechanism)
RETURN t.name AS 对象, t.id AS 对象编号, m.name AS 机制, m.id AS 机制编号, count(DISTINCT c.id) AS 案例数
ORDER BY 对象编号, 案例数 DESC, 机制编号
