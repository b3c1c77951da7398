// Which fields does the Belt and Road action plan cover, and is the list complete?
//
// [0] found16
// programme: object [0]
//
// 2 steps deep, 5 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)-[usesMeasure3:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]->(measure2)
    WHERE ((type(usesMeasure3) IN ['USES_MEASURE'] OR ((programme1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure3.modality = programme1.modality) AND usesMeasure3.rank <> 'DEPRECATED')) AND usesMeasure3.role = $p1)
    WITH usesMeasure3, measure2
    ORDER BY usesMeasure3.order ASC, measure2.id ASC
    LIMIT $p2
    RETURN collect([usesMeasure3.order, measure2.name, measure2.name_by_language]) AS page4
  }
  CALL (programme1) {
    MATCH (programme1)<-[about8:`ABOUT`]-(observation7:`Observation`)
    WITH about8, observation7
    ORDER BY observation7.id ASC
    LIMIT $p3
    CALL (observation7) {
      MATCH (observation7)-[observes10:`OBSERVES`]->(metric9)
      RETURN head(collect([metric9.name])) AS metric11
    }
    RETURN collect([observation7.value, observation7.unit, metric11]) AS page12
  }
  CALL (programme1) {
    MATCH (programme1)<-[about14:`ABOUT`]-(contradiction13:`Contradiction`)
    WITH about14, contradiction13
    ORDER BY contradiction13.id ASC
    LIMIT $p4
    RETURN collect([contradiction13.kind, contradiction13.question, contradiction13.resolution]) AS page15
  }
  RETURN head(collect([programme1.name, programme1.name_by_language, page4, COUNT {
    MATCH (programme1)-[usesMeasure6:`USES_MEASURE`|`USES_MEASURE_UNASSERTED`]->(measure5)
    WHERE ((type(usesMeasure6) IN ['USES_MEASURE'] OR ((programme1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND usesMeasure6.modality = programme1.modality) AND usesMeasure6.rank <> 'DEPRECATED')) AND usesMeasure6.role = $p1)
  }, page12, page15])) AS found16
}
RETURN [found16] AS row
