// Who is "Kazahstan Custms", with two letters missing?
//
// [0] found4
// [1] found6
// search: found
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (entity1:`Node`)
  WHERE entity1.id IN $p0
  CALL (entity1) {
    MATCH (country2:`Node` { id: entity1.country })
    RETURN head(collect([country2.name])) AS country3
  }
  RETURN collect([entity1.id, entity1.name, country3]) AS found4
}
CALL () {
  MATCH (name5:`Node`)
  WHERE name5.id IN $p1
  RETURN collect([name5.id, name5.value, name5.kind]) AS found6
}
RETURN [found4, found6] AS row
