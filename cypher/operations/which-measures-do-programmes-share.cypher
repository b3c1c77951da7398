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
    MATCH (measure1)<-[usesMeasure3:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]-(entity2)
    WHERE (type(usesMeasure3) IN ['USES_MEASURE'] OR ((measure1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure3.modality = measure1.modality) AND usesMeasure3.rank <> 'DEPRECATED'))
  } >= $p0
  WITH measure1, COUNT {
    MATCH (measure1)<-[usesMeasure5:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]-(entity4)
    WHERE (type(usesMeasure5) IN ['USES_MEASURE'] OR ((measure1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure5.modality = measure1.modality) AND usesMeasure5.rank <> 'DEPRECATED'))
  } AS key6
  WITH measure1, key6
  ORDER BY key6 DESC, measure1.name_key ASC, measure1.id ASC
  LIMIT $p2
  CALL (measure1) {
    MATCH (measure1)<-[usesMeasure8:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]-(entity7)
    WHERE (type(usesMeasure8) IN ['USES_MEASURE'] OR ((measure1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure8.modality = measure1.modality) AND usesMeasure8.rank <> 'DEPRECATED'))
    WITH usesMeasure8, entity7
    ORDER BY entity7.id ASC
    LIMIT $p1
    WITH *, usesMeasure8 { .role, .modality } AS values10
    RETURN collect([entity7.id, entity7.name, values10.role, values10.modality]) AS page9
  }
  RETURN collect([measure1.id, measure1.name, measure1.name_by_language, page9, COUNT {
    MATCH (measure1)<-[usesMeasure12:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]-(entity11)
    WHERE (type(usesMeasure12) IN ['USES_MEASURE'] OR ((measure1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure12.modality = measure1.modality) AND usesMeasure12.rank <> 'DEPRECATED'))
  }]) AS page13
}
CALL () {
  MATCH (measure14:`Measure`)
  WHERE COUNT {
    MATCH (measure14)<-[usesMeasure16:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]-(entity15)
    WHERE (type(usesMeasure16) IN ['USES_MEASURE'] OR ((measure14.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure16.modality = measure14.modality) AND usesMeasure16.rank <> 'DEPRECATED'))
  } >= $p0
  RETURN count(measure14) AS total17
}
RETURN [page13, total17] AS row
