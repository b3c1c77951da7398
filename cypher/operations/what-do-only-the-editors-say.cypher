// What rests on the editors' general knowledge alone?
//
// [0] page4
// [1] total8
// claims: connection
//
// at most 100 rows, 1 steps deep, 2 subqueries

CALL () {
  MATCH (claim1:`Claim`)
  WHERE (claim1.confidence = $p0 AND COUNT {
    MATCH (claim1)-[fromSource3:`FROM_SOURCE`]->(source2)
    WHERE source2.id = $p1
  } > 0)
  WITH claim1
  ORDER BY claim1.id ASC, claim1.id ASC
  LIMIT $p2
  RETURN collect([claim1.id, claim1.statement_by_language]) AS page4
}
CALL () {
  MATCH (claim5:`Claim`)
  WHERE (claim5.confidence = $p0 AND COUNT {
    MATCH (claim5)-[fromSource7:`FROM_SOURCE`]->(source6)
    WHERE source6.id = $p1
  } > 0)
  RETURN count(claim5) AS total8
}
RETURN [page4, total8] AS row
