// title: 与某案例相似的案例
// titleEnglish: Cases similar to a case
// group: 案例
// description: 按共同的机制、平台和服务对象有多少见来算相似度，并列出共同的机制；留空列出全部相似对
// descriptionEnglish: Similar cases by the rarity of the mechanisms, platforms and target groups they share; all pairs when left empty
// parameters:
//   - { name: caseId, type: string, of: case, default: '', description: 案例编号 }

MATCH (c:ReformCase)-[s:SIMILAR_TO]-(other:ReformCase)
WHERE c.id = $caseId OR ($caseId = '' AND c.id < other.id)
OPTIONAL MATCH (c)-[:APPLIES]->(m:Mechanism)<-[:APPLIES]-(other)
WHERE c.id <> other.id
// LadybugDB sorts inside a query only under a limit; the order decides that of the collected list.
WITH c, other, s, m
ORDER BY m.id LIMIT 100000
RETURN c.name AS 案例, c.id AS 案例编号, other.name AS 相似案例, other.id AS 相似案例编号,
  s.score AS 相似度, coalesce(collect(m.name), []) AS 共同机制
ORDER BY 相似度 DESC, 案例编号, 相似案例编号
