// Which programmes are recognised by both China and the United States?
//
// [0] page6
// [1] total12
// programmes: connection
//
// 1 steps deep, 2 subqueries

CALL () {
  MATCH (programme1:`Programme`)
  WHERE (COUNT {
    MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
    WHERE programme2.id = $p0
  } > 0 AND COUNT {
    MATCH (programme1)-[mutuallyRecognises5:`MUTUALLY_RECOGNISES`]-(programme4)
    WHERE programme4.id = $p1
  } > 0)
  WITH programme1
  ORDER BY programme1.id ASC, programme1.id ASC
  LIMIT $p2
  RETURN collect([programme1.id, programme1.name]) AS page6
}
CALL () {
  MATCH (programme7:`Programme`)
  WHERE (COUNT {
    MATCH (programme7)-[mutuallyRecognises9:`MUTUALLY_RECOGNISES`]-(programme8)
    WHERE programme8.id = $p0
  } > 0 AND COUNT {
    MATCH (programme7)-[mutuallyRecognises11:`MUTUALLY_RECOGNISES`]-(programme10)
    WHERE programme10.id = $p1
  } > 0)
  RETURN count(programme7) AS total12
}
RETURN [page6, total12] AS row
