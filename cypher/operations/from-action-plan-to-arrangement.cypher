// Which arrangements came after an action plan, and how long did it take?
//
// [0] page7
// [1] total11
// agreements: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WHERE (agreement1.kind = $p0 AND COUNT {
    MATCH (agreement1)<-[precedes3:`PRECEDES`]-(entity2)
  } > 0)
  WITH agreement1
  ORDER BY agreement1.signedOn_first ASC, agreement1.id ASC, agreement1.id ASC
  LIMIT $p2
  CALL (agreement1) {
    MATCH (agreement1)<-[precedes5:`PRECEDES`]-(entity4)
    WITH precedes5, entity4
    ORDER BY entity4.id ASC
    LIMIT $p1
    RETURN collect([entity4.id, entity4.name, entity4.kind, entity4.signedOn, entity4.on]) AS page6
  }
  RETURN collect([agreement1.id, agreement1.name, agreement1.signedOn, page6]) AS page7
}
CALL () {
  MATCH (agreement8:`Agreement`)
  WHERE (agreement8.kind = $p0 AND COUNT {
    MATCH (agreement8)<-[precedes10:`PRECEDES`]-(entity9)
  } > 0)
  RETURN count(agreement8) AS total11
}
RETURN [page7, total11] AS row
