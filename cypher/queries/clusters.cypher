// title: 改革群组总览
// titleEnglish: Groups of similar cases
// group: 案例
// description: 每个群组有多少案例、涉及多少地区、以哪个案例为代表
// descriptionEnglish: Size, regions and most central case of each group

MATCH (c:ReformCase)-[:IN_CLUSTER]->(k:Cluster)
WHERE NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
OPTIONAL MATCH (c)-[:IMPLEMENTED_IN]->(r:Region)
WITH k, count(DISTINCT c.id) AS cases, count(DISTINCT r.id) AS regions
MATCH (central:ReformCase)-[:IN_CLUSTER]->(k)
WHERE k.id = 'c-' + central.id
RETURN k.name AS 群组, k.id AS 群组编号, cases AS 案例数, regions AS 地区数,
  central.name AS 代表案例, central.id AS 代表案例编号
ORDER BY 案例数 DESC, 群组编号
