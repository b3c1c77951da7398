// Who was at the head of China Customs, and on which day is that known?
//
// [0] page16
// people: connection
//
// 3 steps deep, 4 subqueries

CALL () {
  MATCH (party1:`Node` { id: $p0 })
  MATCH (party1)<-[heldPosition3:`HELD_POSITION`]-(person2)
  WITH DISTINCT person2
  WITH person2
  ORDER BY person2.name_key ASC, person2.id ASC
  LIMIT $p3
  CALL (person2) {
    MATCH (person2)-[heldPosition5:`HELD_POSITION`]->(party4)
    WITH heldPosition5, party4
    ORDER BY party4.id ASC
    LIMIT $p2
    CALL (heldPosition5) {
      UNWIND range(0, (size(coalesce(heldPosition5.claims, [])[0..$p1]) - 1)) AS place6
      WITH place6, coalesce(heldPosition5.claims, [])[place6] AS claimId13
      MATCH (claim7:`Claim` { id: claimId13 })
      WITH claim7, place6
      ORDER BY place6 ASC
      CALL (claim7) {
        MATCH (claim7)-[fromSource9:`FROM_SOURCE`]->(source8)
        WITH *, source8 { .id, .title } AS values11
        RETURN head(collect([values11.id, values11.title])) AS source10
      }
      RETURN collect([claim7.id, claim7.statement, claim7.asOf, claim7.confidence, source10]) AS claims12
    }
    WITH *, heldPosition5 { .title, .title_by_language, .holdsFrom, .validFrom } AS values15
    RETURN collect([party4.id, party4.name, values15.title, values15.title_by_language, values15.holdsFrom, values15.validFrom, claims12]) AS page14
  }
  RETURN collect([person2.id, person2.name, person2.name_by_language, page14]) AS page16
}
RETURN [page16] AS row
