// What does a planned programme consist of, and what does a list leave out because it is only planned?
//
// [0] found14
// [1] found32
// planned: object [0]
// factual: object [1]
//
// 1 steps deep, 6 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)-[usesMeasure3:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]->(measure2)
    WHERE (type(usesMeasure3) IN ['USES_MEASURE'] OR ((programme1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure3.modality = programme1.modality) AND usesMeasure3.rank <> 'DEPRECATED'))
    WITH usesMeasure3, measure2
    ORDER BY measure2.id ASC
    LIMIT $p1
    WITH *, usesMeasure3 { .modality, .role } AS values5
    RETURN collect([measure2.name, values5.modality, values5.role]) AS page4
  }
  CALL (programme1) {
    MATCH (programme1)-[usesMeasure9:`USES_MEASURE_UNASSERTED`]->(measure8)
    WHERE NOT (coalesce(((programme1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure9.modality = programme1.modality) AND usesMeasure9.rank <> 'DEPRECATED'), false))
    WITH usesMeasure9.modality AS modality11, usesMeasure9.rank AS rank12, count(DISTINCT measure8) AS count10
    ORDER BY modality11 ASC, rank12 ASC
    LIMIT $p2
    RETURN collect([modality11, rank12, count10]) AS hidden13
  }
  RETURN head(collect([programme1.name, programme1.modality, page4, COUNT {
    MATCH (programme1)-[usesMeasure7:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]->(measure6)
    WHERE (type(usesMeasure7) IN ['USES_MEASURE'] OR ((programme1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure7.modality = programme1.modality) AND usesMeasure7.rank <> 'DEPRECATED'))
  }, hidden13])) AS found14
}
CALL () {
  MATCH (customsAdministration15:`CustomsAdministration` { id: $p3 })
  CALL (customsAdministration15) {
    MATCH (customsAdministration15)-[supports19:`SUPPORTS_UNASSERTED`]->(entity18)
    WITH supports19.modality AS modality21, supports19.rank AS rank22, count(DISTINCT entity18) AS count20
    ORDER BY modality21 ASC, rank22 ASC
    LIMIT $p2
    RETURN collect([modality21, rank22, count20]) AS hidden23
  }
  CALL (customsAdministration15) {
    MATCH (customsAdministration15)-[cooperatesWith27:`COOPERATES_WITH_UNASSERTED`]-(actor26)
    WITH cooperatesWith27.modality AS modality29, cooperatesWith27.rank AS rank30, count(DISTINCT actor26) AS count28
    ORDER BY modality29 ASC, rank30 ASC
    LIMIT $p2
    RETURN collect([modality29, rank30, count28]) AS hidden31
  }
  RETURN head(collect([customsAdministration15.name, customsAdministration15.modality, COUNT {
    MATCH (customsAdministration15)-[supports17:`SUPPORTS`]->(entity16)
  }, hidden23, COUNT {
    MATCH (customsAdministration15)-[cooperatesWith25:`COOPERATES_WITH`]-(actor24)
  }, hidden31])) AS found32
}
RETURN [found14, found32] AS row
