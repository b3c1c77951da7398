// How many enterprises took part in the second pilot, and how many passed?
//
// [0] page14
// observations: connection
//
// at most 840 rows, 1 steps deep, 4 subqueries

CALL () {
  MATCH (observation1:`Observation`)
  WHERE COUNT {
    MATCH (observation1)-[about3:`ABOUT`]->(entity2)
    WHERE entity2.id = $p0
  } > 0
  WITH observation1
  ORDER BY observation1.value DESC, observation1.id ASC
  LIMIT $p3
  CALL (observation1) {
    MATCH (observation1)-[observes5:`OBSERVES`]->(metric4)
    RETURN head(collect([metric4.name_by_language, metric4.definition_by_language])) AS metric6
  }
  CALL (observation1) {
    MATCH (observation1)-[about8:`ABOUT`]->(entity7)
    WITH about8, entity7
    ORDER BY entity7.id ASC, about8.id ASC
    LIMIT $p1
    RETURN collect([entity7.id, entity7.name_by_language]) AS page9
  }
  CALL (observation1) {
    UNWIND range(0, (size(coalesce(observation1.claims, [])[0..$p2]) - 1)) AS place10
    WITH place10, coalesce(observation1.claims, [])[place10] AS claimId13
    MATCH (claim11:`Claim` { id: claimId13 })
    WITH claim11, place10
    ORDER BY place10 ASC
    RETURN collect([claim11.quote]) AS claims12
  }
  RETURN collect([observation1.value, observation1.unit, observation1.modality, observation1.derivation, observation1.on, metric6, page9, claims12]) AS page14
}
RETURN [page14] AS row
