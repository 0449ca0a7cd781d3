// title: 某平台用在哪些案例
// titleEnglish: Cases of a platform
// group: 平台
// description: 用到这个平台的案例，附原文依据；编号、名称或别名都可以，留空列出全部平台
// descriptionEnglish: Cases that use a platform, with quotes; by id, name or alias, all platforms when left empty
// parameters:
//   - { name: platform, type: string, of: platform, default: '', description: 平台的编号、名称或别名 }

MATCH (c:ReformCase)-[u:USES_PLATFORM]->(p:Platform)
WHERE ($platform = '' OR p.id = $platform OR p.name = $platform OR $platform IN p.aliases) AND NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
RETURN p.name AS 平台, p.id AS 平台编号, p.aliases AS 别名, c.name AS 案例, c.id AS 案例编号, u.quotes AS 原文
ORDER BY 平台编号, 案例编号
