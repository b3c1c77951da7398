// With how many countries and regions did China Customs cooperate, over time?
//
// [0] found15
// metric: object [0]
//
// at most 841 rows, 3 steps deep, 5 subqueries

CALL () {
  MATCH (metric1:`Metric` { id: $p0 })
  CALL (metric1) {
    MATCH (metric1)<-[observes3:`OBSERVES`]-(observation2)
    WITH observes3, observation2
    ORDER BY observation2.on_first ASC, observes3.id ASC
    LIMIT $p2
    CALL (observation2) {
      UNWIND range(0, (size(coalesce(observation2.claims, [])[0..$p1]) - 1)) AS place4
      WITH place4, coalesce(observation2.claims, [])[place4] AS claimId10
      MATCH (claim5:`Claim` { id: claimId10 })
      WITH claim5, place4
      ORDER BY place4 ASC
      CALL (claim5) {
        MATCH (claim5)-[fromSource7:`FROM_SOURCE`]->(source6)
        RETURN head(collect([source6.title, source6.published])) AS source8
      }
      RETURN collect([claim5.statement, claim5.quote, claim5.asOf, source8]) AS claims9
    }
    RETURN collect([observation2.id, observation2.value, observation2.on, observation2.modality, claims9]) AS page11
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
