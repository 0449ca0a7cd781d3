// title: 谁在牵头这项机制
// titleEnglish: Who leads a mechanism
// group: 部门
// description: 做过这项机制的案例由哪些部门牵头，附原文依据
// descriptionEnglish: Departments that lead the cases of a mechanism, with quotes
// parameters:
//   - { name: mechanism, type: string, of: mechanism, default: one-thing, description: 机制编号；用分类的编号代表它下面的全部机制 }

MATCH (c:ReformCase)-[:APPLIES]->(:Mechanism)-[:BROADER*0..2]->(asked:Mechanism)
WHERE asked.id = $mechanism AND NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[i:INVOLVES]->(d:Department)
WHERE i.role = 'lead'
RETURN DISTINCT d.name AS 部门, d.id AS 部门编号, i.names AS 机构, c.name AS 案例, c.id AS 案例编号, i.quotes AS 原文
ORDER BY 部门编号, 案例编号
