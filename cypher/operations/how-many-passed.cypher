// How many enterprises took part in the second pilot, and how many passed?
//
// [0] page14
// observations: connection
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (entity1:`Node` { id: $p0 })
  MATCH (entity1)<-[about3:`ABOUT`]-(observation2:`Observation`)
  WITH DISTINCT observation2
  WITH observation2
  ORDER BY observation2.value DESC, observation2.id ASC
  LIMIT $p3
  CALL (observation2) {
    MATCH (observation2)-[observes5:`OBSERVES`]->(metric4)
    WITH *, metric4 { .name, .definition } AS values7
    RETURN head(collect([values7.name, values7.definition])) AS metric6
  }
  CALL (observation2) {
    MATCH (observation2)-[about9:`ABOUT`]->(entity8)
    WITH about9, entity8
    ORDER BY entity8.id ASC
    LIMIT $p1
    RETURN collect([entity8.id, entity8.name]) AS page10
  }
  CALL (observation2) {
    MATCH (observation2)<-[about12:`ABOUT`]-(claim11:`Claim`)
    WHERE claim11.rank <> 'DEPRECATED'
    WITH about12, claim11
    ORDER BY about12.position ASC, claim11.id ASC
    LIMIT $p2
    RETURN collect([claim11.quote]) AS page13
  }
  RETURN collect([observation2.value, observation2.unit, observation2.modality, observation2.derivation, observation2.on, metric6, page10, page13]) AS page14
}
RETURN [page14] AS row
