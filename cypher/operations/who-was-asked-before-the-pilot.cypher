// Which bodies were asked before the joint validation pilot, and for what?
//
// [0] found9
// customsAdministration: object [0]
//
// 2 steps deep, 3 subqueries

CALL () {
  MATCH (customsAdministration1:`CustomsAdministration` { id: $p0 })
  CALL (customsAdministration1) {
    MATCH (customsAdministration1)-[consulted3:`CONSULTED`]->(party2)
    WITH consulted3, party2
    ORDER BY consulted3.on_first ASC, party2.name_key ASC, party2.id ASC
    LIMIT $p1
    CALL (consulted3) {
      MATCH (entity4:`Node` { id: consulted3.about })
      WITH *, entity4 { .id, .name } AS values6
      RETURN head(collect([values6.id, values6.name])) AS about5
    }
    WITH *, consulted3 { .purpose, .on } AS values8
    RETURN collect([values8.purpose, values8.on, about5, party2.id, party2.name, party2.name_by_language]) AS page7
  }
  RETURN head(collect([customsAdministration1.name, page7])) AS found9
}
RETURN [found9] AS row
