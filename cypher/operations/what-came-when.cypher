// What happened in the China-US pilot, in order of time?
//
// [0] page9
// events: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (event1:`Event`)
  WHERE (event1.on_first < $p0 AND event1.on_first >= $p1)
  WITH event1
  ORDER BY event1.on_first ASC, event1.id ASC
  LIMIT $p4
  CALL (event1) {
    MATCH (event1)-[heldIn3:`HELD_IN`]->(location2)
    WITH heldIn3, location2
    ORDER BY location2.id ASC
    LIMIT $p2
    RETURN collect([location2.id, location2.name]) AS page4
  }
  CALL (event1) {
    MATCH (event1)<-[participatedIn6:`PARTICIPATED_IN`]-(actor5)
    WITH participatedIn6, actor5
    ORDER BY actor5.id ASC
    LIMIT $p3
    WITH *, participatedIn6 { .role, .modality } AS values8
    RETURN collect([values8.role, values8.modality, actor5.id, actor5.name]) AS page7
  }
  RETURN collect([event1.id, event1.name, event1.name_by_language, event1.kind, event1.on, event1.dateText, page4, page7]) AS page9
}
RETURN [page9] AS row
