// title: 同一案例的不同讲述
// titleEnglish: Cases told twice
// group: 文件
// description: 在几份文件里都写到的同一案例：较详的一篇计数，较略的一篇不计
// descriptionEnglish: The same case in two documents; the fuller telling counts, the shorter one does not

MATCH (shorter:ReformCase)-[:DUPLICATE_OF]->(fuller:ReformCase)
MATCH (fuller)-[:DESCRIBED_IN]->(d:Document)
MATCH (shorter)-[:DESCRIBED_IN]->(e:Document)
RETURN fuller.name AS 案例, fuller.id AS 案例编号, d.id AS 文件编号,
  shorter.name AS 较略的讲述, shorter.id AS 较略的讲述编号, e.id AS 较略的文件编号
ORDER BY 案例编号, 较略的讲述编号
