// Which programmes do both Korea and Mexico recognise?
//
// [0] found2
// [1] found13
// [2] found26
// commonNeighbours: found
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (node1:`Node`)
  WHERE node1.id IN $p0
  RETURN collect([node1.id, node1.name]) AS found2
}
CALL () {
  UNWIND $p1 AS triple6
  MATCH (end7:`Node` { id: triple6[2] })
  WITH triple6[1] AS nearId8, collect(end7) AS ends9, collect(triple6[0]) AS ids10
  MATCH (near12:`Node` { id: nearId8 })-[relationship3]-(far11)
  WHERE (far11 IN ends9 AND relationship3.id IN ids10)
  WITH DISTINCT relationship3, startNode(relationship3) AS from4, endNode(relationship3) AS to5
  RETURN collect([relationship3.id]) AS found13
}
CALL () {
  UNWIND $p2 AS triple17
  MATCH (end18:`Node` { id: triple17[2] })
  WITH triple17[1] AS nearId19, collect(end18) AS ends20, collect(triple17[0]) AS ids21
  MATCH (near23:`Node` { id: nearId19 })-[relationship14]-(far22)
  WHERE (far22 IN ends20 AND relationship14.id IN ids21)
  WITH DISTINCT relationship14, startNode(relationship14) AS from15, endNode(relationship14) AS to16
  CALL (relationship14) {
    MATCH (agreement24:`Node` { id: relationship14.agreement })
    RETURN head(collect([agreement24.name])) AS agreement25
  }
  WITH *, relationship14 { .id, .validFrom } AS values27
  RETURN collect([values27.id, agreement25, values27.validFrom]) AS found26
}
RETURN [found2, found13, found26] AS row
