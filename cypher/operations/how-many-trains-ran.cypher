// How many China-Europe trains ran in 2016 and 2017, and what is only derived?
//
// [0] found12
// programme: object [0]
//
// 2 steps deep, 4 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)<-[about3:`ABOUT`]-(observation2:`Observation`)
    WITH about3, observation2
    ORDER BY observation2.on_first ASC, observation2.id ASC, observation2.id ASC
    LIMIT $p2
    CALL (observation2) {
      MATCH (observation2)-[observes5:`OBSERVES`]->(metric4)
      WITH *, metric4 { .name, .unit, .timing } AS values7
      RETURN head(collect([values7.name, values7.unit, values7.timing])) AS metric6
    }
    CALL (observation2) {
      MATCH (observation2)<-[about9:`ABOUT`]-(claim8:`Claim`)
      WHERE claim8.rank <> 'DEPRECATED'
      WITH about9, claim8
      ORDER BY about9.position ASC, claim8.id ASC
      LIMIT $p1
      RETURN collect([claim8.quote, claim8.statement]) AS page10
    }
    RETURN collect([metric6, observation2.value, observation2.on, observation2.basis, observation2.approximate, observation2.modality, observation2.derivation, page10]) AS page11
  }
  RETURN head(collect([programme1.name, programme1.name_by_language, page11])) AS found12
}
RETURN [found12] AS row
