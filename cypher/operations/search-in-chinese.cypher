// Who is the "海關總署", typed in traditional characters, and who else is called so?
//
// [0] found2
// [1] found4
// search: found
//
// 0 steps deep, 2 subqueries

CALL () {
  MATCH (entity1:`Node`)
  WHERE entity1.id IN $p0
  RETURN collect([entity1.id, entity1.name, entity1.name_by_language]) AS found2
}
CALL () {
  MATCH (name3:`Node`)
  WHERE name3.id IN $p1
  RETURN collect([name3.id, name3.value, name3.language, name3.kind]) AS found4
}
RETURN [found2, found4] AS row
