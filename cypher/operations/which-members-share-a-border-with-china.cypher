// Which members of the Shanghai Cooperation Organisation share a land border with China?
//
// [0] found2
// [1] found10
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
  WITH triple6[0] AS id9, triple6[1] AS fromId7, triple6[2] AS toId8
  MATCH (from4:`Node` { id: fromId7 })
  MATCH (to5:`Node` { id: toId8 })
  MATCH (from4)-[relationship3]->(to5)
  WHERE relationship3.id = id9
  RETURN collect([relationship3.id]) AS found10
}
RETURN [found2, found10] AS row
