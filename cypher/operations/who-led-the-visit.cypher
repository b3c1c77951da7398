// Who led the delegation to China in 2007, in which post, and what was offered?
//
// [0] found8
// [1] found17
// event: object [0]
// programme: object [1]
//
// at most 482 rows, 2 steps deep, 7 subqueries

CALL () {
  MATCH (event1:`Event` { id: $p0 })
  CALL (event1) {
    MATCH (event1)<-[led3:`LED`]-(actor2)
    WITH led3, actor2
    ORDER BY actor2.id ASC, led3.id ASC
    LIMIT $p2
    CALL (actor2) {
      MATCH (actor2)-[heldPosition5:`HELD_POSITION`]->(party4)
      WITH heldPosition5, party4
      ORDER BY party4.id ASC, heldPosition5.id ASC
      LIMIT $p1
      RETURN collect([heldPosition5.title, heldPosition5.title_by_language, party4.id, party4.name]) AS page6
    }
    RETURN collect([led3.role, actor2.id, actor2.name, actor2.name_by_language, page6]) AS page7
  }
  RETURN head(collect([event1.name, event1.on, page7])) AS found8
}
CALL () {
  MATCH (programme9:`Programme` { id: $p3 })
  CALL (programme9) {
    MATCH (programme9)<-[proposed11:`PROPOSED`]-(entity10)
    WITH proposed11, entity10
    ORDER BY entity10.id ASC, proposed11.id ASC
    LIMIT $p4
    CALL (proposed11) {
      MATCH (actor12:`Node` { id: proposed11.addressee })
      RETURN head(collect([actor12.id, actor12.name])) AS addressee13
    }
    CALL (proposed11) {
      MATCH (event14:`Node` { id: proposed11.event })
      RETURN head(collect([event14.name])) AS event15
    }
    RETURN collect([entity10.id, entity10.name, proposed11.modality, addressee13, event15]) AS page16
  }
  RETURN head(collect([page16])) AS found17
}
RETURN [found8, found17] AS row
