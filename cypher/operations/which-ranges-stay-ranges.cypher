// Which durations and targets are ranges?
//
// [0] page6
// [1] page12
// programmes: connection
// goals: connection
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (programme1:`Programme`)
  WHERE programme1.durationMin IS NOT NULL
  WITH programme1
  ORDER BY programme1.id ASC
  LIMIT $p1
  CALL (programme1) {
    UNWIND range(0, (size(coalesce(programme1.claims, [])[0..$p0]) - 1)) AS place2
    WITH place2, coalesce(programme1.claims, [])[place2] AS claimId5
    MATCH (claim3:`Claim` { id: claimId5 })
    WITH claim3, place2
    ORDER BY place2 ASC
    RETURN collect([claim3.quote]) AS claims4
  }
  RETURN collect([programme1.id, programme1.name, programme1.name_by_language, programme1.durationMin, programme1.durationMax, programme1.modality, claims4]) AS page6
}
CALL () {
  MATCH (goal7:`Goal`)
  WHERE goal7.targetMin IS NOT NULL
  WITH goal7
  ORDER BY goal7.id ASC, goal7.id ASC
  LIMIT $p3
  CALL (goal7) {
    UNWIND range(0, (size(coalesce(goal7.claims, [])[0..$p2]) - 1)) AS place8
    WITH place8, coalesce(goal7.claims, [])[place8] AS claimId11
    MATCH (claim9:`Claim` { id: claimId11 })
    WITH claim9, place8
    ORDER BY place8 ASC
    RETURN collect([claim9.quote]) AS claims10
  }
  RETURN collect([goal7.id, goal7.name, goal7.targetMin, goal7.targetMax, goal7.unit, goal7.modality, claims10]) AS page12
}
RETURN [page6, page12] AS row
