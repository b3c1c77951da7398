// Whose operators are recognised by most others?
//
// [0] page10
// [1] total12
// programmes: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (programme1:`Programme`)
  WHERE programme1.kind = $p0
  WITH programme1, COUNT {
    MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
  } AS key4
  WITH programme1, key4
  ORDER BY key4 DESC, programme1.id ASC, programme1.id ASC
  LIMIT $p2
  CALL (programme1) {
    MATCH (programme1)<-[administers8:`ADMINISTERS`]-(party7)
    WITH administers8, party7
    ORDER BY party7.id ASC
    LIMIT $p1
    RETURN collect([party7.id]) AS page9
  }
  RETURN collect([programme1.id, programme1.name, COUNT {
    MATCH (programme1)-[mutuallyRecognises6:`MUTUALLY_RECOGNISES`]-(programme5)
  }, page9]) AS page10
}
CALL () {
  MATCH (programme11:`Programme`)
  WHERE programme11.kind = $p0
  RETURN count(programme11) AS total12
}
RETURN [page10, total12] AS row
