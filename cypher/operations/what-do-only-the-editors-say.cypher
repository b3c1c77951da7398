// What rests on the editors' general knowledge alone?
//
// [0] page4
// [1] total8
// claims: connection
//
// 1 steps deep, 2 subqueries

CALL () {
  MATCH (source1:`Source` { id: $p0 })
  MATCH (source1)<-[fromSource3:`FROM_SOURCE`]-(claim2)
  WITH DISTINCT claim2
  WHERE (claim2.rank <> 'DEPRECATED' AND claim2.confidence = $p1)
  WITH claim2
  ORDER BY claim2.id ASC, claim2.id ASC
  LIMIT $p2
  RETURN collect([claim2.id, claim2.statement]) AS page4
}
CALL () {
  MATCH (source5:`Source` { id: $p0 })
  MATCH (source5)<-[fromSource7:`FROM_SOURCE`]-(claim6)
  WITH DISTINCT claim6
  WHERE (claim6.rank <> 'DEPRECATED' AND claim6.confidence = $p1)
  RETURN count(claim6) AS total8
}
RETURN [page4, total8] AS row
