// What does C-TPAT aim at, ask of its members and give them?
//
// [0] found11
// programme: object [0]
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)<-[administers3:`ADMINISTERS`]-(party2)
    WITH administers3, party2
    ORDER BY party2.id ASC
    LIMIT $p1
    RETURN collect([party2.id, party2.name]) AS page4
  }
  CALL (programme1) {
    MATCH (programme1)-[hasGoal6:`HAS_GOAL`]->(goal5)
    WITH hasGoal6, goal5
    ORDER BY goal5.id ASC
    LIMIT $p2
    RETURN collect([hasGoal6.modality, goal5.name]) AS page7
  }
  CALL (programme1) {
    MATCH (programme1)-[usesMeasure9:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]->(measure8)
    WHERE (type(usesMeasure9) IN ['USES_MEASURE'] OR ((programme1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure9.modality = programme1.modality) AND usesMeasure9.rank <> 'DEPRECATED'))
    WITH usesMeasure9, measure8
    ORDER BY usesMeasure9.role ASC, measure8.id ASC
    LIMIT $p3
    RETURN collect([usesMeasure9.role, measure8.name, measure8.name_by_language]) AS page10
  }
  RETURN head(collect([programme1.name, programme1.name_by_language, page4, page7, page10])) AS found11
}
RETURN [found11] AS row
