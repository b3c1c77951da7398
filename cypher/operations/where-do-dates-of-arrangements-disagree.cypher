// Where do sources give different dates for one arrangement?
//
// [0] page10
// [1] total14
// contradictions: connection
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (contradiction1:`Contradiction`)
  WHERE (contradiction1.kind = $p0 AND COUNT {
    MATCH (contradiction1)-[about3:`ABOUT`]->(entity2)
    WHERE entity2.id IS NOT NULL
  } > 0)
  WITH contradiction1
  ORDER BY contradiction1.id ASC, contradiction1.id ASC
  LIMIT $p3
  CALL (contradiction1) {
    MATCH (contradiction1)-[about5:`ABOUT`]->(entity4)
    WITH about5, entity4
    ORDER BY entity4.id ASC
    LIMIT $p1
    RETURN collect([entity4.id, entity4.name]) AS page6
  }
  CALL (contradiction1) {
    MATCH (contradiction1)-[compares8:`COMPARES`]->(claim7)
    WITH compares8, claim7
    ORDER BY claim7.id ASC
    LIMIT $p2
    RETURN collect([compares8.verdict, claim7.id, claim7.property, claim7.value, claim7.statement, claim7.citation]) AS page9
  }
  RETURN collect([contradiction1.id, contradiction1.question, contradiction1.resolution, contradiction1.note, page6, page9]) AS page10
}
CALL () {
  MATCH (contradiction11:`Contradiction`)
  WHERE (contradiction11.kind = $p0 AND COUNT {
    MATCH (contradiction11)-[about13:`ABOUT`]->(entity12)
    WHERE entity12.id IS NOT NULL
  } > 0)
  RETURN count(contradiction11) AS total14
}
RETURN [page10, total14] AS row
