// Which durations and targets are ranges?
//
// [0] page5
// [1] page10
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
    MATCH (programme1)<-[about3:`ABOUT`]-(claim2:`Claim`)
    WHERE claim2.rank <> 'DEPRECATED'
    WITH about3, claim2
    ORDER BY about3.position ASC, claim2.id ASC
    LIMIT $p0
    RETURN collect([claim2.quote]) AS page4
  }
  RETURN collect([programme1.id, programme1.name, programme1.name_by_language, programme1.durationMin, programme1.durationMax, programme1.modality, page4]) AS page5
}
CALL () {
  MATCH (goal6:`Goal`)
  WHERE goal6.targetMin IS NOT NULL
  WITH goal6
  ORDER BY goal6.id ASC, goal6.id ASC
  LIMIT $p3
  CALL (goal6) {
    MATCH (goal6)<-[about8:`ABOUT`]-(claim7:`Claim`)
    WHERE claim7.rank <> 'DEPRECATED'
    WITH about8, claim7
    ORDER BY about8.position ASC, claim7.id ASC
    LIMIT $p2
    RETURN collect([claim7.quote]) AS page9
  }
  RETURN collect([goal6.id, goal6.name, goal6.targetMin, goal6.targetMax, goal6.unit, goal6.modality, page9]) AS page10
}
RETURN [page5, page10] AS row
