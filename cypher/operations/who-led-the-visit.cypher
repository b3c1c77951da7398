// Who led the delegation to China in 2007, in which post, and what was offered?
//
// [0] found9
// [1] found19
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
      WITH heldPosition5, party4
      ORDER BY party4.id ASC
      LIMIT $p1
      WITH *, heldPosition5 { .title, .title_by_language } AS values7
      RETURN collect([values7.title, values7.title_by_language, party4.id, party4.name]) AS page6
    }
    RETURN collect([led3.role, actor2.id, actor2.name, actor2.name_by_language, page6]) AS page8
  }
  RETURN head(collect([event1.name, event1.on, page8])) AS found9
}
CALL () {
  MATCH (programme10:`Programme` { id: $p3 })
  CALL (programme10) {
    MATCH (programme10)<-[proposed12:`PROPOSED`]-(entity11)
    WITH proposed12, entity11
    ORDER BY entity11.id ASC
    LIMIT $p4
    CALL (proposed12) {
      MATCH (actor13:`Node` { id: proposed12.addressee })
      WITH *, actor13 { .id, .name } AS values15
      RETURN head(collect([values15.id, values15.name])) AS addressee14
    }
    CALL (proposed12) {
      MATCH (event16:`Node` { id: proposed12.event })
      RETURN head(collect([event16.name])) AS event17
    }
    RETURN collect([entity11.id, entity11.name, proposed12.modality, addressee14, event17]) AS page18
  }
  RETURN head(collect([page18])) AS found19
}
RETURN [found9, found19] AS row
