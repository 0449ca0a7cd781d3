// title: 按指标看成效
// titleEnglish: Outcomes by metric
// group: 成效
// description: 用时、材料、环节等指标的前后变化，附原文依据
// descriptionEnglish: Quantified changes of one metric, with quotes
// parameters:
//   - { name: metric, type: string, default: duration, choices: [duration, materials, steps, trips, cost, efficiency, rate, volume], description: 指标：duration 用时、materials 材料、steps 环节、trips 跑动、cost 成本、efficiency 效率、rate 比率、volume 数量 }

MATCH (c:ReformCase)-[a:ACHIEVED]->(o:Outcome)
WHERE o.metric = $metric AND NOT EXISTS { MATCH (c)-[:DUPLICATE_OF]->(:ReformCase) }
RETURN o.name AS 成效, o.id AS 成效编号, o.before AS 之前, o.after AS 之后, o.unit AS 单位, o.changePct AS 变化百分比,
  o.delta AS 变化量, c.name AS 案例, c.id AS 案例编号, a.quotes AS 原文
ORDER BY 案例编号, 成效编号
