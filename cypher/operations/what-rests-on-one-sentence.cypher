// What in the graph rests on one sentence of a document?
//
// [0] found17
// claim: object [0]
//
// 2 steps deep, 4 subqueries

CALL () {
  MATCH (claim1:`Claim` { id: $p0 })
  CALL (claim1) {
    MATCH (claim1)-[fromSource3:`FROM_SOURCE`]->(source2)
    RETURN head(collect([source2.name])) AS source4
  }
  CALL (claim1) {
    MATCH (claim1)-[about6:`ABOUT`]->(entity5)
    WHERE about6.role = 'SUPPORTS'
    WITH entity5
    ORDER BY entity5.id ASC
    LIMIT $p1
    RETURN collect([entity5.id, entity5.name]) AS supports7
  }
  CALL (claim1) {
    UNWIND range(0, (size(coalesce(claim1.supports, [])[0..$p2]) - 1)) AS place14
    WITH place14, coalesce(claim1.supports, [])[place14] AS id11, coalesce(claim1.supports_from, [])[place14] AS fromId12, coalesce(claim1.supports_to, [])[place14] AS toId13
    MATCH (from9:`Node` { id: fromId12 })
    MATCH (to10:`Node` { id: toId13 })
    MATCH (from9)-[relationship8]->(to10)
    WHERE relationship8.id = id11
    WITH relationship8, from9, to10, place14
    ORDER BY place14 ASC
    LIMIT $p2
    WITH *, relationship8 { .id, .modality } AS values16
    RETURN collect([values16.id, values16.modality, from9.id, from9.name, to10.name, to10.id]) AS supports15
  }
  RETURN head(collect([claim1.statement, claim1.quote, claim1.confidence, source4, supports7, supports15])) AS found17
}
RETURN [found17] AS row
