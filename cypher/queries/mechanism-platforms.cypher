// title: 这项机制用了哪些平台
// titleEnglish: Platforms behind a mechanism
// group: 平台
// description: 做过这项机制的案例用到的平台，附原文依据
// descriptionEnglish: Platforms that the cases of a mechanism use, with quotes
// parameters:
//   - { name: mechanism, type: string, of: mechanism, default: no-application, description: 机制编号；用分类的编号代表它下面的全部机制 }

MATCH (c:ReformCase)-[:APPLIES]->(:Mechanism)-[:BROADER*0..2]->(asked:Mechanism)
WHERE asked.id = $mechanism AND NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
MATCH (c)-[u:USES_PLATFORM]->(p:Platform)
RETURN DISTINCT p.name AS 平台, p.id AS 平台编号, c.name AS 案例, c.id AS 案例编号, u.quotes AS 原文
ORDER BY 平台编号, 案例编号
