// What did Kazakhstan ask for, and what did China propose?
//
// [0] page12
// goals: connection
//
// 2 steps deep, 3 subqueries

CALL () {
  MATCH (goal1:`Goal`)
  WHERE COUNT {
    MATCH (goal1)<-[proposed3:`PROPOSED`]-(entity2)
  } > 0
  WITH goal1
  ORDER BY goal1.id ASC
  LIMIT $p2
  CALL (goal1) {
    MATCH (goal1)<-[proposed5:`PROPOSED`]-(entity4)
    WITH proposed5, entity4
    ORDER BY entity4.id ASC
    LIMIT $p1
    CALL (proposed5) {
      UNWIND range(0, (size(coalesce(proposed5.claims, [])[0..$p0]) - 1)) AS place6
      WITH place6, coalesce(proposed5.claims, [])[place6] AS claimId9
      MATCH (claim7:`Claim` { id: claimId9 })
      WITH claim7, place6
      ORDER BY place6 ASC
      RETURN collect([claim7.quote]) AS claims8
    }
    WITH *, proposed5 { .modality, .manner, .on } AS values11
    RETURN collect([entity4.id, entity4.name, values11.modality, values11.manner, values11.on, claims8]) AS page10
  }
  RETURN collect([goal1.id, goal1.name, goal1.targetMin, goal1.targetMax, goal1.unit, goal1.condition, page10]) AS page12
}
RETURN [page12] AS row
