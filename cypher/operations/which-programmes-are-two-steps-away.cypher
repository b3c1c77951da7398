// Which programmes does China not recognise itself, though one of its partners does?
//
// [0] page8
// [1] total16
// programmes: connection
//
// 2 steps deep, 2 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
  MATCH (programme2)-[mutuallyRecognises5:`MUTUALLY_RECOGNISES`]-(programme4)
  WITH DISTINCT programme4
  WHERE NOT (coalesce((programme4.id = $p0 OR COUNT {
    MATCH (programme4)-[mutuallyRecognises7:`MUTUALLY_RECOGNISES`]-(programme6)
    WHERE programme6.id = $p0
  } > 0), false))
  WITH programme4
  ORDER BY programme4.name_key ASC, programme4.id ASC
  LIMIT $p1
  RETURN collect([programme4.name]) AS page8
}
CALL () {
  MATCH (programme9:`Programme` { id: $p0 })
  MATCH (programme9)-[mutuallyRecognises11:`MUTUALLY_RECOGNISES`]-(programme10)
  MATCH (programme10)-[mutuallyRecognises13:`MUTUALLY_RECOGNISES`]-(programme12)
  WITH DISTINCT programme12
  WHERE NOT (coalesce((programme12.id = $p0 OR COUNT {
    MATCH (programme12)-[mutuallyRecognises15:`MUTUALLY_RECOGNISES`]-(programme14)
    WHERE programme14.id = $p0
  } > 0), false))
  RETURN count(programme12) AS total16
}
RETURN [page8, total16] AS row
