// With how many economies and countries has China said to recognise operators, year by year?
//
// [0] page11
// [1] found16
// metrics: connection
// programme: object [1]
//
// 3 steps deep, 6 subqueries

CALL () {
  MATCH (metric1:`Metric`)
  WHERE metric1.id IN $p0
  WITH metric1
  ORDER BY metric1.id ASC, metric1.id ASC
  LIMIT $p3
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
        RETURN head(collect([source6.title])) AS source8
      }
      RETURN collect([source8]) AS page9
    }
    RETURN collect([observation2.value, observation2.on, page9]) AS page10
  }
  RETURN collect([metric1.name, metric1.unit, page10]) AS page11
}
CALL () {
  MATCH (programme12:`Programme` { id: $p4 })
  CALL (programme12) {
    MATCH (programme12)-[mutuallyRecognises14:`MUTUALLY_RECOGNISES`]-(programme13)
    RETURN count(DISTINCT programme13) AS total15
  }
  RETURN head(collect([total15])) AS found16
}
RETURN [page11, found16] AS row
