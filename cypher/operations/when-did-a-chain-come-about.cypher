// Were the programmes of the European Union and of Korea linked by other programmes in 2013, 2018 and 2023?
//
// [0] found2
// [1] found13
// [2] found15
// [3] found26
// [4] found28
// [5] found39
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
  MATCH (end7:`Node` { id: triple6[2] })
  WITH triple6[1] AS nearId8, collect(end7) AS ends9, collect(triple6[0]) AS ids10
  MATCH (near12:`Node` { id: nearId8 })-[relationship3]-(far11)
  WHERE (far11 IN ends9 AND relationship3.id IN ids10)
  WITH DISTINCT relationship3, startNode(relationship3) AS from4, endNode(relationship3) AS to5
  RETURN collect([relationship3.id]) AS found13
}
CALL () {
  MATCH (node14:`Node`)
  WHERE node14.id IN $p4
  RETURN collect([node14.id, CASE
    WHEN node14.datedNames IS NULL THEN ['en', node14.name]
    ELSE reduce(texts = node14.name_by_language, place IN range(0, (size(node14.datedNames) - 4), 4) | CASE
      WHEN (node14.datedNames[place] <= $p3 AND node14.datedNames[(place + 1)] > $p3) THEN ([node14.datedNames[(place + 2)], node14.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found15
}
CALL () {
  UNWIND $p5 AS triple19
  MATCH (end20:`Node` { id: triple19[2] })
  WITH triple19[1] AS nearId21, collect(end20) AS ends22, collect(triple19[0]) AS ids23
  MATCH (near25:`Node` { id: nearId21 })-[relationship16]-(far24)
  WHERE (far24 IN ends22 AND relationship16.id IN ids23)
  WITH DISTINCT relationship16, startNode(relationship16) AS from17, endNode(relationship16) AS to18
  RETURN collect([relationship16.id]) AS found26
}
CALL () {
  MATCH (node27:`Node`)
  WHERE node27.id IN $p7
  RETURN collect([node27.id, CASE
    WHEN node27.datedNames IS NULL THEN ['en', node27.name]
    ELSE reduce(texts = node27.name_by_language, place IN range(0, (size(node27.datedNames) - 4), 4) | CASE
      WHEN (node27.datedNames[place] <= $p6 AND node27.datedNames[(place + 1)] > $p6) THEN ([node27.datedNames[(place + 2)], node27.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found28
}
CALL () {
  UNWIND $p8 AS triple32
  MATCH (end33:`Node` { id: triple32[2] })
  WITH triple32[1] AS nearId34, collect(end33) AS ends35, collect(triple32[0]) AS ids36
  MATCH (near38:`Node` { id: nearId34 })-[relationship29]-(far37)
  WHERE (far37 IN ends35 AND relationship29.id IN ids36)
  WITH DISTINCT relationship29, startNode(relationship29) AS from30, endNode(relationship29) AS to31
  RETURN collect([relationship29.id]) AS found39
}
RETURN [found2, found13, found15, found26, found28, found39] AS row
