// How did trade along the Belt and Road grow in 2017, against all foreign trade?
//
// [0] page14
// observations: connection
//
// at most 440 rows, 1 steps deep, 3 subqueries

CALL () {
  MATCH (observation1:`Observation`)
  WHERE COUNT {
    MATCH (observation1)-[about3:`ABOUT`]->(entity2)
    WHERE entity2.id = $p0
  } > 0
  OPTIONAL MATCH (observation1)-[observes5:`OBSERVES`]->(metric4)
  WITH observation1, metric4.name_key AS key6
  WITH observation1, key6
  ORDER BY key6 ASC, observation1.id ASC
  LIMIT $p2
  CALL (observation1) {
    MATCH (observation1)-[observes8:`OBSERVES`]->(metric7)
    RETURN head(collect([metric7.name_by_language])) AS metric9
  }
  CALL (observation1) {
    UNWIND range(0, (size(coalesce(observation1.claims, [])[0..$p1]) - 1)) AS place10
    WITH place10, coalesce(observation1.claims, [])[place10] AS claimId13
    MATCH (claim11:`Claim` { id: claimId13 })
    WITH claim11, place10
    ORDER BY place10 ASC
    RETURN collect([claim11.id, claim11.quote]) AS claims12
  }
  RETURN collect([observation1.id, metric9, observation1.value, observation1.unit, observation1.on, observation1.basis, observation1.modality, observation1.derivation, claims12]) AS page14
}
RETURN [page14] AS row
