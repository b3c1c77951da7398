// On what do the texts disagree, and which reading was kept?
//
// [0] page5
// [1] total7
// contradictions: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (contradiction1:`Contradiction`)
  WITH contradiction1
  ORDER BY contradiction1.id ASC
  LIMIT $p1
  CALL (contradiction1) {
    MATCH (contradiction1)-[compares3:`COMPARES`]->(claim2)
    WITH compares3, claim2
    ORDER BY claim2.id ASC
    LIMIT $p0
    RETURN collect([compares3.verdict, claim2.id, claim2.statement, claim2.quote]) AS page4
  }
  RETURN collect([contradiction1.id, contradiction1.kind, contradiction1.question, contradiction1.resolution, page4]) AS page5
}
CALL () {
  MATCH (contradiction6:`Contradiction`)
  RETURN count(contradiction6) AS total7
}
RETURN [page5, total7] AS row
