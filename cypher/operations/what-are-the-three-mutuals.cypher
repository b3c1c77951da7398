// What are the three mutuals, and which texts name them?
//
// [0] found21
// programme: object [0]
//
// 3 steps deep, 6 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)<-[led3:`LED`]-(actor2)
    WITH led3, actor2
    ORDER BY actor2.id ASC
    LIMIT $p1
    RETURN collect([actor2.id, actor2.name]) AS page4
  }
  CALL (programme1) {
    MATCH (programme1)-[usesMeasure6:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]->(measure5)
    WHERE ((type(usesMeasure6) IN ['USES_MEASURE'] OR ((programme1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure6.modality = programme1.modality) AND usesMeasure6.rank <> 'DEPRECATED')) AND usesMeasure6.role = $p2)
    WITH usesMeasure6, measure5
    ORDER BY measure5.id ASC
    LIMIT $p5
    CALL (measure5) {
      MATCH (measure5)<-[usesMeasure8:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]-(entity7)
      WHERE (type(usesMeasure8) IN ['USES_MEASURE'] OR ((measure5.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure8.modality = measure5.modality) AND usesMeasure8.rank <> 'DEPRECATED'))
      WITH usesMeasure8, entity7
      ORDER BY entity7.id ASC
      LIMIT $p3
      RETURN collect([entity7.id, entity7.name]) AS page9
    }
    CALL (usesMeasure6) {
      UNWIND range(0, (size(coalesce(usesMeasure6.claims, [])[0..$p4]) - 1)) AS place10
      WITH place10, coalesce(usesMeasure6.claims, [])[place10] AS claimId17
      MATCH (claim11:`Claim` { id: claimId17 })
      WITH claim11, place10
      ORDER BY place10 ASC
      CALL (claim11) {
        MATCH (claim11)-[fromSource13:`FROM_SOURCE`]->(source12)
        WITH *, source12 { .id, .title } AS values15
        RETURN head(collect([values15.id, values15.title])) AS source14
      }
      RETURN collect([claim11.quote, claim11.language, source14]) AS claims16
    }
    RETURN collect([measure5.id, measure5.name, measure5.name_by_language, page9, claims16]) AS page18
  }
  RETURN head(collect([programme1.name, programme1.name_by_language, page4, page18, COUNT {
    MATCH (programme1)-[usesMeasure20:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]->(measure19)
    WHERE ((type(usesMeasure20) IN ['USES_MEASURE'] OR ((programme1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure20.modality = programme1.modality) AND usesMeasure20.rank <> 'DEPRECATED')) AND usesMeasure20.role = $p2)
  }])) AS found21
}
RETURN [found21] AS row
