// Which members of the Shanghai Cooperation Organisation share a land border with China?
//
// [0] found2
// [1] found13
// commonNeighbours: found
//
// 0 steps deep, 2 subqueries

CALL () {
  MATCH (node1:`Node`)
  WHERE node1.id IN $p0
  RETURN collect([node1.id, node1.iso2, node1.name]) AS found2
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
RETURN [found2, found13] AS row
