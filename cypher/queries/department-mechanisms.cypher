// title: 某部门参与哪些机制
// titleEnglish: Mechanisms of a department
// group: 部门
// description: 这个部门参与的案例用了哪些机制，其中多少由它牵头
// descriptionEnglish: Mechanisms of the cases that a department takes part in, and how many it leads
// parameters:
//   - { name: department, type: string, of: department, default: market-regulation, description: 部门编号 }

MATCH (c:ReformCase)-[i:INVOLVES]->(d:Department)
WHERE d.id = $department AND NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[:APPLIES]->(m:Mechanism)
RETURN m.name AS 机制, m.id AS 机制编号, count(c.id) AS 案例数,
  coalesce(sum(CASE WHEN i.role = 'lead' THEN 1 ELSE 0 END), 0) AS 牵头案例数
ORDER BY 案例数 DESC, 机制编号
