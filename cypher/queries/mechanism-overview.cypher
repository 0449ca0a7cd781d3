// title: 各机制有多少案例
// titleEnglish: Mechanisms at a glance
// group: 机制
// description: 每项机制的案例数、地区数和牵头部门数
// descriptionEnglish: Cases, regions and leading departments of each mechanism

MATCH (c:ReformCase)-[:APPLIES]->(m:Mechanism)
WHERE NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
OPTIONAL MATCH (m)-[:BROADER]->(b:Mechanism)
OPTIONAL MATCH (c)-[:IMPLEMENTED_IN]->(r:Region)
OPTIONAL MATCH (c)-[i:INVOLVES]->(d:Department)
WHERE i.role = 'lead'
RETURN m.name AS 机制, m.id AS 机制编号, coalesce(b.name, '') AS 分类, count(DISTINCT c.id) AS 案例数,
  count(DISTINCT r.id) AS 地区数, count(DISTINCT d.id) AS 牵头部门数
ORDER BY 案例数 DESC, 机制编号
