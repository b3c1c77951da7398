// Which programmes do both Korea and Mexico recognise?
//
// [0] found2
// [1] found10
// [2] found20
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
  WITH triple6[0] AS id9, triple6[1] AS fromId7, triple6[2] AS toId8
  MATCH (from4:`Node` { id: fromId7 })
  MATCH (to5:`Node` { id: toId8 })
  MATCH (from4)-[relationship3]->(to5)
  WHERE relationship3.id = id9
  RETURN collect([relationship3.id]) AS found10
}
CALL () {
  UNWIND $p2 AS triple14
  WITH triple14[0] AS id17, triple14[1] AS fromId15, triple14[2] AS toId16
  MATCH (from12:`Node` { id: fromId15 })
  MATCH (to13:`Node` { id: toId16 })
  MATCH (from12)-[relationship11]->(to13)
  WHERE relationship11.id = id17
  CALL (relationship11) {
    MATCH (agreement18:`Node` { id: relationship11.agreement })
    RETURN head(collect([agreement18.name])) AS agreement19
  }
  WITH *, relationship11 { .id, .validFrom } AS values21
  RETURN collect([values21.id, agreement19, values21.validFrom]) AS found20
}
RETURN [found2, found10, found20] AS row
