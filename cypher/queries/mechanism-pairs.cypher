// title: 常一起出现的机制
// titleEnglish: Mechanisms that go together
// group: 机制
// description: 同一案例里一起出现的两项机制，按案例数排列
// descriptionEnglish: Pairs of mechanisms applied by the same cases
// parameters:
//   - { name: minimum, type: integer, default: 2, description: 至少几个案例 }

MATCH (c:ReformCase)-[:APPLIES]->(m:Mechanism)
WHERE NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[:APPLIES]->(n:Mechanism)
WHERE m.id < n.id
WITH m, n, count(DISTINCT c.id) AS cases
WHERE cases >= $minimum
RETURN m.name AS 机制, m.id AS 机制编号, n.name AS 另一机制, n.id AS 另一机制编号, cases AS 案例数
ORDER BY 案例数 DESC, 机制编号, 另一机制编号
