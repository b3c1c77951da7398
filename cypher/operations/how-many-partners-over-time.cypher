// With how many countries and regions did China Customs cooperate, over time?
//
// [0] found16
// metric: object [0]
//
// 3 steps deep, 5 subqueries

CALL () {
  MATCH (metric1:`Metric` { id: $p0 })
  CALL (metric1) {
    MATCH (metric1)<-[observes3:`OBSERVES`]-(observation2)
    WITH observes3, observation2
    ORDER BY observation2.on_first ASC, observes3.id ASC
    LIMIT $p2
    CALL (observation2) {
      UNWIND range(0, (size(coalesce(observation2.claims, [])[0..$p1]) - 1)) AS place4
      WITH place4, coalesce(observation2.claims, [])[place4] AS claimId11
      MATCH (claim5:`Claim` { id: claimId11 })
      WITH claim5, place4
      ORDER BY place4 ASC
      CALL (claim5) {
        MATCH (claim5)-[fromSource7:`FROM_SOURCE`]->(source6)
        WITH *, source6 { .title, .published } AS values9
        RETURN head(collect([values9.title, values9.published])) AS source8
      }
      RETURN collect([claim5.statement, claim5.quote, claim5.asOf, source8]) AS claims10
    }
    RETURN collect([observation2.id, observation2.value, observation2.on, observation2.modality, claims10]) AS page12
  }
  CALL (metric1) {
    MATCH (metric1)<-[about14:`ABOUT`]-(contradiction13:`Contradiction`)
    WITH about14, contradiction13
    ORDER BY contradiction13.id ASC
    LIMIT $p3
    RETURN collect([contradiction13.kind, contradiction13.question, contradiction13.resolution]) AS page15
  }
  RETURN head(collect([metric1.name, metric1.name_by_language, metric1.definition, metric1.unit, metric1.timing, page12, page15])) AS found16
}
RETURN [found16] AS row
