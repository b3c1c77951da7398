// Through which countries could a TIR carnet go from China to Poland, by shared borders, on 1 June 2017 and a year before?
//
// [0] found2
// [1] found13
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
  MATCH (end7:`Node` { id: triple6[2] })
  WITH triple6[1] AS nearId8, collect(end7) AS ends9, collect(triple6[0]) AS ids10
  MATCH (near12:`Node` { id: nearId8 })-[relationship3]-(far11)
  WHERE (far11 IN ends9 AND relationship3.id IN ids10)
  WITH DISTINCT relationship3, startNode(relationship3) AS from4, endNode(relationship3) AS to5
  RETURN collect([relationship3.id]) AS found13
}
RETURN [found2, found13] AS row
