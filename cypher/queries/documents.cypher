// title: 各文件有多少案例
// titleEnglish: Documents at a glance
// group: 文件
// description: 每份文件的发布单位、批次和案例数；不计数的案例是别处另有更详讲述的
// descriptionEnglish: Issuer, batch and cases of each document, and how many of them are told more fully elsewhere

MATCH (d:Document)
OPTIONAL MATCH (c:ReformCase)-[:DESCRIBED_IN]->(d)
OPTIONAL MATCH (c)-[:DUPLICATE_OF]->(fuller:ReformCase)
RETURN d.name AS 文件, d.id AS 文件编号, d.issuer AS 发布单位, d.year AS 年份, d.batch AS 批次,
  count(DISTINCT c.id) AS 案例数, count(DISTINCT fuller.id) AS 不计数案例数
ORDER BY 文件编号
