// Which names are mistranslations, and of what?
//
// [0] page6
// [1] total8
// names: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (name1:`Name`)
  WHERE name1.kind = $p0
  WITH name1
  ORDER BY name1.value_key ASC, name1.id ASC
  LIMIT $p1
  CALL (name1) {
    MATCH (name1)<-[hasName3:`HAS_NAME`]-(entity2)
    WITH *, entity2 { .id, .name, .name_by_language } AS values5
    RETURN head(collect([values5.id, values5.name, values5.name_by_language])) AS of4
  }
  RETURN collect([name1.value, name1.language, of4]) AS page6
}
CALL () {
  MATCH (name7:`Name`)
  WHERE name7.kind = $p0
  RETURN count(name7) AS total8
}
RETURN [page6, total8] AS row
