// Who led the delegation to China in 2007, in which post, and what was offered?
//
// [0] found11
// [1] found21
// event: object [0]
// programme: object [1]
//
// 2 steps deep, 7 subqueries

CALL () {
  MATCH (event1:`Event` { id: $p0 })
  CALL (event1) {
    MATCH (event1)<-[led3:`LED`]-(actor2)
    WITH led3, actor2
    ORDER BY actor2.id ASC
    LIMIT $p2
    CALL (actor2) {
      MATCH (actor2)-[heldPosition5:`HELD_POSITION`]->(party4)
      WITH party4, heldPosition5
      ORDER BY heldPosition5.id ASC
      WITH party4, collect(heldPosition5) AS allHeldPosition6
      WITH party4, head(allHeldPosition6) AS heldPosition7
      WITH heldPosition7, party4
      ORDER BY party4.id ASC
      LIMIT $p1
      WITH *, heldPosition7 { .title, .title_by_language } AS values9
      RETURN collect([values9.title, values9.title_by_language, party4.id, party4.name]) AS page8
    }
    RETURN collect([led3.role, actor2.id, actor2.name, actor2.name_by_language, page8]) AS page10
  }
  RETURN head(collect([event1.name, event1.on, page10])) AS found11
}
CALL () {
  MATCH (programme12:`Programme` { id: $p3 })
  CALL (programme12) {
    MATCH (programme12)<-[proposed14:`PROPOSED`]-(entity13)
    WITH proposed14, entity13
    ORDER BY entity13.id ASC
    LIMIT $p4
    CALL (proposed14) {
      MATCH (actor15:`Node` { id: proposed14.addressee })
      WITH *, actor15 { .id, .name } AS values17
      RETURN head(collect([values17.id, values17.name])) AS addressee16
    }
    CALL (proposed14) {
      MATCH (event18:`Node` { id: proposed14.event })
      RETURN head(collect([event18.name])) AS event19
    }
    RETURN collect([entity13.id, entity13.name, proposed14.modality, addressee16, event19]) AS page20
  }
  RETURN head(collect([page20])) AS found21
}
RETURN [found11, found21] AS row
