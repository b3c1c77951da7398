// Which contradictions are still open?
//
// [0] page5
// [1] total7
// contradictions: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (contradiction1:`Contradiction`)
  WHERE contradiction1.resolution_folded IS NULL
  WITH contradiction1
  ORDER BY contradiction1.id ASC, contradiction1.id ASC
  LIMIT $p1
  CALL (contradiction1) {
    MATCH (contradiction1)-[compares3:`COMPARES`]->(claim2)
    WITH compares3, claim2
    ORDER BY claim2.id ASC
    LIMIT $p0
    RETURN collect([compares3.verdict, claim2.statement, claim2.citation]) AS page4
  }
  RETURN collect([contradiction1.id, contradiction1.kind, contradiction1.question, contradiction1.question_by_language, contradiction1.note, page4]) AS page5
}
CALL () {
  MATCH (contradiction6:`Contradiction`)
  WHERE contradiction6.resolution_folded IS NULL
  RETURN count(contradiction6) AS total7
}
RETURN [page5, total7] AS row
