// Who was at the head of China Customs, and on which day is that known?
//
// [0] page18
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
    WITH party4, heldPosition5
    ORDER BY heldPosition5.id ASC
    WITH party4, collect(heldPosition5) AS allHeldPosition6
    WITH party4, head(allHeldPosition6) AS heldPosition7
    WITH heldPosition7, party4
    ORDER BY party4.id ASC
    LIMIT $p2
    CALL (heldPosition7) {
      UNWIND range(0, (size(coalesce(heldPosition7.claims, [])[0..$p1]) - 1)) AS place8
      WITH place8, coalesce(heldPosition7.claims, [])[place8] AS claimId15
      MATCH (claim9:`Claim` { id: claimId15 })
      WITH claim9, place8
      ORDER BY place8 ASC
      CALL (claim9) {
        MATCH (claim9)-[fromSource11:`FROM_SOURCE`]->(source10)
        WITH *, source10 { .id, .title } AS values13
        RETURN head(collect([values13.id, values13.title])) AS source12
      }
      RETURN collect([claim9.id, claim9.statement, claim9.asOf, claim9.confidence, source12]) AS claims14
    }
    WITH *, heldPosition7 { .title, .title_by_language, .holdsFrom, .validFrom } AS values17
    RETURN collect([party4.id, party4.name, values17.title, values17.title_by_language, values17.holdsFrom, values17.validFrom, claims14]) AS page16
  }
  RETURN collect([person2.id, person2.name, person2.name_by_language, page16]) AS page18
}
RETURN [page18] AS row
