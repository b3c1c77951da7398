// How did trade along the Belt and Road grow in 2017, against all foreign trade?
//
// [0] page15
// observations: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (entity1:`Node` { id: $p0 })
  MATCH (entity1)<-[about3:`ABOUT`]-(observation2:`Observation`)
  WITH DISTINCT observation2
  OPTIONAL MATCH (observation2)-[observes5:`OBSERVES`]->(metric4)
  WITH observation2, metric4.name_key AS key6
  WITH observation2, key6
  ORDER BY key6 ASC, observation2.id ASC
  LIMIT $p2
  CALL (observation2) {
    MATCH (observation2)-[observes8:`OBSERVES`]->(metric7)
    WITH *, metric7 { .name, .name_by_language } AS values10
    RETURN head(collect([values10.name, values10.name_by_language])) AS metric9
  }
  CALL (observation2) {
    UNWIND range(0, (size(coalesce(observation2.claims, [])[0..$p1]) - 1)) AS place11
    WITH place11, coalesce(observation2.claims, [])[place11] AS claimId14
    MATCH (claim12:`Claim` { id: claimId14 })
    WITH claim12, place11
    ORDER BY place11 ASC
    RETURN collect([claim12.id, claim12.quote]) AS claims13
  }
  RETURN collect([observation2.id, metric9, observation2.value, observation2.unit, observation2.on, observation2.basis, observation2.modality, observation2.derivation, claims13]) AS page15
}
RETURN [page15] AS row
