// Which measures do two programmes or more use?
//
// [0] page12
// [1] total16
// measures: connection
//
// at most 420 rows, 1 steps deep, 3 subqueries

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
    RETURN collect([entity7.id, entity7.name, usesMeasure8.role, usesMeasure8.modality]) AS page9
  }
  RETURN collect([measure1.id, measure1.name, measure1.name_by_language, page9, COUNT {
    MATCH (measure1)<-[usesMeasure11:`USES_MEASURE`]-(entity10)
  }]) AS page12
}
CALL () {
  MATCH (measure13:`Measure`)
  WHERE COUNT {
    MATCH (measure13)<-[usesMeasure15:`USES_MEASURE`]-(entity14)
  } >= $p0
  RETURN count(measure13) AS total16
}
RETURN [page12, total16] AS row
