// Through which countries could a TIR carnet go from China to Poland, by shared borders, on 1 June 2017 and a year before?
//
// [0] found2
// [1] found10
// in2017: found
// in2016: found
//
// 0 steps deep, 2 subqueries

CALL () {
  MATCH (node1:`Node`)
  WHERE node1.id IN $p1
  RETURN collect([node1.id, node1.iso2, CASE
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
RETURN [found2, found10] AS row
