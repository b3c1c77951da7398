// Which measures do two programmes or more use?
//
// [0] page13
// [1] total17
// measures: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (measure1:`Measure`)
  WHERE COUNT {
    MATCH (measure1)<-[usesMeasure3:`USES_MEASURE`]-(entity2)
  } >= $p0
  WITH measure1, COUNT {
    MATCH (measure1)<-[usesMeasure5:`USES_MEASURE`]-(entity4)
  } AS key6
  WITH measure1, key6
  ORDER BY key6 DESC, measure1.name_key ASC, measure1.id ASC
  LIMIT $p2
  CALL (measure1) {
    MATCH (measure1)<-[usesMeasure8:`USES_MEASURE`]-(entity7)
    WITH usesMeasure8, entity7
    ORDER BY entity7.id ASC, usesMeasure8.id ASC
    LIMIT $p1
    WITH *, usesMeasure8 { .role, .modality } AS values10
    RETURN collect([entity7.id, entity7.name, values10.role, values10.modality]) AS page9
  }
  RETURN collect([measure1.id, measure1.name, measure1.name_by_language, page9, COUNT {
    MATCH (measure1)<-[usesMeasure12:`USES_MEASURE`]-(entity11)
  }]) AS page13
}
CALL () {
  MATCH (measure14:`Measure`)
  WHERE COUNT {
    MATCH (measure14)<-[usesMeasure16:`USES_MEASURE`]-(entity15)
  } >= $p0
  RETURN count(measure14) AS total17
}
RETURN [page13, total17] AS row
