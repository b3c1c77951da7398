// How many enterprises took part in the second pilot, and how many passed?
//
// [0] page14
// observations: connection
//
// at most 840 rows, 1 steps deep, 4 subqueries

CALL () {
  MATCH (entity1:`Node` { id: $p0 })
  MATCH (entity1)<-[about3:`ABOUT`]-(observation2:`Observation`)
  WITH DISTINCT observation2
  WITH observation2
  ORDER BY observation2.value DESC, observation2.id ASC
  LIMIT $p3
  CALL (observation2) {
    MATCH (observation2)-[observes5:`OBSERVES`]->(metric4)
    RETURN head(collect([metric4.name, metric4.definition])) AS metric6
  }
  CALL (observation2) {
    MATCH (observation2)-[about8:`ABOUT`]->(entity7)
    WITH about8, entity7
    ORDER BY entity7.id ASC
    LIMIT $p1
    RETURN collect([entity7.id, entity7.name]) AS page9
  }
  CALL (observation2) {
    UNWIND range(0, (size(coalesce(observation2.claims, [])[0..$p2]) - 1)) AS place10
    WITH place10, coalesce(observation2.claims, [])[place10] AS claimId13
    MATCH (claim11:`Claim` { id: claimId13 })
    WITH claim11, place10
    ORDER BY place10 ASC
    RETURN collect([claim11.quote]) AS claims12
  }
  RETURN collect([observation2.value, observation2.unit, observation2.modality, observation2.derivation, observation2.on, metric6, page9, claims12]) AS page14
}
RETURN [page14] AS row
