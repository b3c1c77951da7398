// Which names are mistranslations, and of what?
//
// [0] page5
// [1] total7
// names: connection
//
// at most 200 rows, 1 steps deep, 3 subqueries

CALL () {
  MATCH (name1:`Name`)
  WHERE name1.kind = $p0
  WITH name1
  ORDER BY name1.value_key ASC, name1.id ASC
  LIMIT $p1
  CALL (name1) {
    MATCH (name1)<-[hasName3:`HAS_NAME`]-(entity2)
    RETURN head(collect([entity2.id, entity2.name, entity2.name_by_language])) AS of4
  }
  RETURN collect([name1.value, name1.language, of4]) AS page5
}
CALL () {
  MATCH (name6:`Name`)
  WHERE name6.kind = $p0
  RETURN count(name6) AS total7
}
RETURN [page5, total7] AS row
