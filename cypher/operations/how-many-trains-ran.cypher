// How many China-Europe trains ran in 2016 and 2017, and what is only derived?
//
// [0] found12
// programme: object [0]
//
// at most 441 rows, 2 steps deep, 4 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)<-[about3:`ABOUT`]-(observation2:`Observation`)
    WITH about3, observation2
    ORDER BY observation2.on_first ASC, observation2.id ASC
    LIMIT $p2
    CALL (observation2) {
      MATCH (observation2)-[observes5:`OBSERVES`]->(metric4)
      RETURN head(collect([metric4.name, metric4.unit, metric4.timing])) AS metric6
    }
    CALL (observation2) {
      UNWIND range(0, (size(coalesce(observation2.claims, [])[0..$p1]) - 1)) AS place7
      WITH place7, coalesce(observation2.claims, [])[place7] AS claimId10
      MATCH (claim8:`Claim` { id: claimId10 })
      WITH claim8, place7
      ORDER BY place7 ASC
      RETURN collect([claim8.quote, claim8.statement]) AS claims9
    }
    RETURN collect([metric6, observation2.value, observation2.on, observation2.basis, observation2.approximate, observation2.modality, observation2.derivation, claims9]) AS page11
  }
  RETURN head(collect([programme1.name, programme1.name_by_language, page11])) AS found12
}
RETURN [found12] AS row
