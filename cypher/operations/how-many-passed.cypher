// How many enterprises took part in the second pilot, and how many passed?
//
// [0] page12
// observations: connection
//
// at most 840 rows, 1 steps deep, 4 subqueries

CALL () {
  MATCH (observation1:`Observation`)
  WITH observation1
  ORDER BY observation1.value DESC, observation1.id ASC
  LIMIT $p2
  CALL (observation1) {
    MATCH (observation1)-[observes3:`OBSERVES`]->(metric2)
    RETURN head(collect([metric2.name_by_language, metric2.definition_by_language])) AS metric4
  }
  CALL (observation1) {
    MATCH (observation1)-[about6:`ABOUT`]->(entity5)
    WITH about6, entity5
    ORDER BY entity5.id ASC, about6.id ASC
    LIMIT $p0
    RETURN collect([entity5.id, entity5.name_by_language]) AS page7
  }
  CALL (observation1) {
    UNWIND range(0, (size(coalesce(observation1.claims, [])[0..$p1]) - 1)) AS place8
    WITH place8, coalesce(observation1.claims, [])[place8] AS claimId11
    MATCH (claim9:`Claim` { id: claimId11 })
    WITH claim9, place8
    ORDER BY place8 ASC
    RETURN collect([claim9.quote]) AS claims10
  }
  RETURN collect([observation1.value, observation1.unit, observation1.modality, observation1.derivation, observation1.on, metric4, page7, claims10]) AS page12
}
RETURN [page12] AS row
