// Which port is called Қалжат in Kazakh, and what else is it called, rightly and wrongly?
//
// [0] found5
// [1] found7
// search: found
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (entity1:`Node`)
  WHERE entity1.id IN $p0
  CALL (entity1) {
    MATCH (entity1)-[hasName3:`HAS_NAME`]->(name2)
    WITH name2
    ORDER BY name2.position ASC, name2.id ASC
    LIMIT $p1
    RETURN collect([name2.value, name2.language, name2.kind]) AS names4
  }
  RETURN collect([entity1.id, entity1.name_by_language, names4]) AS found5
}
CALL () {
  MATCH (name6:`Node`)
  WHERE name6.id IN $p2
  RETURN collect([name6.id, name6.value, name6.language]) AS found7
}
RETURN [found5, found7] AS row
