// Which entities carry the most claims?
//
// [0] page3
// [1] total7
// entities: connection
//
// 0 steps deep, 2 subqueries

CALL () {
  MATCH (entity1:`Entity`)
  WITH entity1, size(coalesce(entity1.claims, [])) AS key2
  WITH entity1, key2
  ORDER BY key2 DESC, entity1.id ASC
  LIMIT $p0
  RETURN collect([entity1.id, entity1.name, entity1.name_by_language, size(coalesce(entity1.claims, [])), key2]) AS page3
}
CALL () {
  MATCH (entity6:`Entity`)
  RETURN count(entity6) AS total7
}
RETURN [page3, total7] AS row
