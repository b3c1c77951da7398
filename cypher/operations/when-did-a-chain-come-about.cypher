// Were the programmes of the European Union and of Korea linked by other programmes in 2013, 2018 and 2023?
//
// [0] found2
// [1] found10
// [2] found12
// [3] found20
// [4] found22
// [5] found30
// in2013: found
// in2018: found
// in2023: found
//
// 0 steps deep, 6 subqueries

CALL () {
  MATCH (node1:`Node`)
  WHERE node1.id IN $p1
  RETURN collect([node1.id, CASE
    WHEN node1.datedNames IS NULL THEN ['en', node1.name]
    ELSE reduce(texts = node1.name_by_language, place IN range(0, (size(node1.datedNames) - 4), 4) | CASE
      WHEN (node1.datedNames[place] <= $p0 AND node1.datedNames[(place + 1)] > $p0) THEN ([node1.datedNames[(place + 2)], node1.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found2
}
CALL () {
  UNWIND $p2 AS triple6
  WITH triple6[0] AS id9, triple6[1] AS fromId7, triple6[2] AS toId8
  MATCH (from4:`Node` { id: fromId7 })
  MATCH (to5:`Node` { id: toId8 })
  MATCH (from4)-[relationship3]->(to5)
  WHERE relationship3.id = id9
  RETURN collect([relationship3.id]) AS found10
}
CALL () {
  MATCH (node11:`Node`)
  WHERE node11.id IN $p4
  RETURN collect([node11.id, CASE
    WHEN node11.datedNames IS NULL THEN ['en', node11.name]
    ELSE reduce(texts = node11.name_by_language, place IN range(0, (size(node11.datedNames) - 4), 4) | CASE
      WHEN (node11.datedNames[place] <= $p3 AND node11.datedNames[(place + 1)] > $p3) THEN ([node11.datedNames[(place + 2)], node11.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found12
}
CALL () {
  UNWIND $p5 AS triple16
  WITH triple16[0] AS id19, triple16[1] AS fromId17, triple16[2] AS toId18
  MATCH (from14:`Node` { id: fromId17 })
  MATCH (to15:`Node` { id: toId18 })
  MATCH (from14)-[relationship13]->(to15)
  WHERE relationship13.id = id19
  RETURN collect([relationship13.id]) AS found20
}
CALL () {
  MATCH (node21:`Node`)
  WHERE node21.id IN $p7
  RETURN collect([node21.id, CASE
    WHEN node21.datedNames IS NULL THEN ['en', node21.name]
    ELSE reduce(texts = node21.name_by_language, place IN range(0, (size(node21.datedNames) - 4), 4) | CASE
      WHEN (node21.datedNames[place] <= $p6 AND node21.datedNames[(place + 1)] > $p6) THEN ([node21.datedNames[(place + 2)], node21.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found22
}
CALL () {
  UNWIND $p8 AS triple26
  WITH triple26[0] AS id29, triple26[1] AS fromId27, triple26[2] AS toId28
  MATCH (from24:`Node` { id: fromId27 })
  MATCH (to25:`Node` { id: toId28 })
  MATCH (from24)-[relationship23]->(to25)
  WHERE relationship23.id = id29
  RETURN collect([relationship23.id]) AS found30
}
RETURN [found2, found10, found12, found20, found22, found30] AS row
