// Where do the sources speak of weapons of mass destruction, typed in traditional characters?
//
// [0] found2
// [1] found8
// search: found
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (entity1:`Node`)
  WHERE entity1.id IN $p0
  RETURN collect([entity1.id, entity1.name]) AS found2
}
CALL () {
  MATCH (claim3:`Node`)
  WHERE claim3.id IN $p1
  CALL (claim3) {
    MATCH (claim3)-[fromSource5:`FROM_SOURCE`]->(source4)
    WITH *, source4 { .id, .name } AS values7
    RETURN head(collect([values7.id, values7.name])) AS source6
  }
  RETURN collect([claim3.id, claim3.statement, source6]) AS found8
}
RETURN [found2, found8] AS row
