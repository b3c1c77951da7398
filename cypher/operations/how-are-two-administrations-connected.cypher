// How are the customs of Kazakhstan and of the United States connected, and which sentence stands behind each step?
//
// [0] found2
// [1] found10
// [2] found25
// [3] found34
// paths: found
//
// 2 steps deep, 6 subqueries

CALL () {
  MATCH (node1:`Node`)
  WHERE node1.id IN $p0
  RETURN collect([node1.id, node1.name, node1.name_by_language]) AS found2
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
    UNWIND range(0, (size(coalesce(relationship11.claims, [])[0..$p3]) - 1)) AS place18
    WITH place18, coalesce(relationship11.claims, [])[place18] AS claimId24
    MATCH (claim19:`Claim` { id: claimId24 })
    WITH claim19, place18
    ORDER BY place18 ASC
    CALL (claim19) {
      MATCH (claim19)-[fromSource21:`FROM_SOURCE`]->(source20)
      RETURN head(collect([source20.title])) AS source22
    }
    RETURN collect([claim19.statement, claim19.quote, source22]) AS claims23
  }
  WITH *, relationship11 { .id, .modality, .on, .role } AS values26
  RETURN collect([values26.id, values26.modality, values26.on, values26.role, claims23]) AS found25
}
CALL () {
  UNWIND $p4 AS triple30
  WITH triple30[0] AS id33, triple30[1] AS fromId31, triple30[2] AS toId32
  MATCH (from28:`Node` { id: fromId31 })
  MATCH (to29:`Node` { id: toId32 })
  MATCH (from28)-[relationship27]->(to29)
  WHERE relationship27.id = id33
  RETURN collect([relationship27.id]) AS found34
}
RETURN [found2, found10, found25, found34] AS row
