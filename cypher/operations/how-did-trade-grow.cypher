// How did trade along the Belt and Road grow in 2017, against all foreign trade?
//
// [0] page14
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
    MATCH (observation2)<-[about12:`ABOUT`]-(claim11:`Claim`)
    WHERE claim11.rank <> 'DEPRECATED'
    WITH about12, claim11
    ORDER BY about12.position ASC, claim11.id ASC
    LIMIT $p1
    RETURN collect([claim11.id, claim11.quote]) AS page13
  }
  RETURN collect([observation2.id, metric9, observation2.value, observation2.unit, observation2.on, observation2.basis, observation2.modality, observation2.derivation, page13]) AS page14
}
RETURN [page14] AS row
