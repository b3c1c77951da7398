// How many China-Europe trains ran in 2016 and 2017, and what is only derived?
//
// [0] found13
// programme: object [0]
//
// 2 steps deep, 4 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)<-[about3:`ABOUT`]-(observation2:`Observation`)
    WITH about3, observation2
    ORDER BY observation2.on_first ASC, observation2.id ASC
    LIMIT $p2
    CALL (observation2) {
      MATCH (observation2)-[observes5:`OBSERVES`]->(metric4)
      WITH *, metric4 { .name, .unit, .timing } AS values7
      RETURN head(collect([values7.name, values7.unit, values7.timing])) AS metric6
    }
    CALL (observation2) {
      UNWIND range(0, (size(coalesce(observation2.claims, [])[0..$p1]) - 1)) AS place8
      WITH place8, coalesce(observation2.claims, [])[place8] AS claimId11
      MATCH (claim9:`Claim` { id: claimId11 })
      WITH claim9, place8
      ORDER BY place8 ASC
      RETURN collect([claim9.quote, claim9.statement]) AS claims10
    }
    RETURN collect([metric6, observation2.value, observation2.on, observation2.basis, observation2.approximate, observation2.modality, observation2.derivation, claims10]) AS page12
  }
  RETURN head(collect([programme1.name, programme1.name_by_language, page12])) AS found13
}
RETURN [found13] AS row
