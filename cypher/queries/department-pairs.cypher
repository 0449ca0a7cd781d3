// title: 常一起办事的部门
// titleEnglish: Departments that work together
// group: 部门
// description: 同一案例里一起出现的两个部门，按案例数排列
// descriptionEnglish: Pairs of departments involved in the same cases
// parameters:
//   - { name: minimum, type: integer, default: 2, description: 至少几个案例 }

MATCH (c:ReformCase)-[:INVOLVES]->(d:Department)
WHERE NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[:INVOLVES]->(e:Department)
WHERE d.id < e.id
WITH d, e, count(DISTINCT c.id) AS cases
WHERE cases >= $minimum
RETURN d.name AS 部门, d.id AS 部门编号, e.name AS 另一部门, e.id AS 另一部门编号, cases AS 案例数
ORDER BY 案例数 DESC, 部门编号, 另一部门编号
