// Which figures look alike and must not be compared?
//
// [0] page8
// contradictions: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (contradiction1:`Contradiction`)
  WHERE contradiction1.kind IN $p0
  WITH contradiction1
  ORDER BY contradiction1.id ASC, contradiction1.id ASC
  LIMIT $p3
  CALL (contradiction1) {
    MATCH (contradiction1)-[about3:`ABOUT`]->(entity2)
    WITH about3, entity2
    ORDER BY entity2.id ASC
    LIMIT $p1
    RETURN collect([entity2.id, entity2.name]) AS page4
  }
  CALL (contradiction1) {
    MATCH (contradiction1)-[compares6:`COMPARES`]->(claim5)
    WITH compares6, claim5
    ORDER BY claim5.id ASC
    LIMIT $p2
    RETURN collect([claim5.id, claim5.statement]) AS page7
  }
  RETURN collect([contradiction1.id, contradiction1.kind, contradiction1.question, contradiction1.resolution, page4, page7]) AS page8
}
RETURN [page8] AS row
