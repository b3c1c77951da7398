// With how many countries and regions did China Customs cooperate, over time?
//
// [0] found15
// metric: object [0]
//
// 3 steps deep, 5 subqueries

CALL () {
  MATCH (metric1:`Metric` { id: $p0 })
  CALL (metric1) {
    MATCH (metric1)<-[observes3:`OBSERVES`]-(observation2)
    WITH observes3, observation2
    ORDER BY observation2.on_first ASC, observation2.id ASC
    LIMIT $p2
    CALL (observation2) {
      MATCH (observation2)<-[about5:`ABOUT`]-(claim4:`Claim`)
      WHERE claim4.rank <> 'DEPRECATED'
      WITH about5, claim4
      ORDER BY about5.position ASC, claim4.id ASC
      LIMIT $p1
      CALL (claim4) {
        MATCH (claim4)-[fromSource7:`FROM_SOURCE`]->(source6)
        WITH *, source6 { .title, .published } AS values9
        RETURN head(collect([values9.title, values9.published])) AS source8
      }
      RETURN collect([claim4.statement, claim4.quote, claim4.asOf, source8]) AS page10
    }
    RETURN collect([observation2.id, observation2.value, observation2.on, observation2.modality, page10]) AS page11
  }
  CALL (metric1) {
    MATCH (metric1)<-[about13:`ABOUT`]-(contradiction12:`Contradiction`)
    WITH about13, contradiction12
    ORDER BY contradiction12.id ASC
    LIMIT $p3
    RETURN collect([contradiction12.kind, contradiction12.question, contradiction12.resolution]) AS page14
  }
  RETURN head(collect([metric1.name, metric1.name_by_language, metric1.definition, metric1.unit, metric1.timing, page11, page14])) AS found15
}
RETURN [found15] AS row
