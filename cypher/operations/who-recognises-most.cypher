// Whose operators are recognised by most others?
//
// [0] page12
// [1] total14
// programmes: connection
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (programme1:`Programme`)
  WHERE programme1.kind = $p0
  WITH programme1, COUNT {
    MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
    WHERE COUNT {
      MATCH (programme2)-[mutuallyRecognises4:`MUTUALLY_RECOGNISES`]-(programme1)
      WHERE mutuallyRecognises4.id < mutuallyRecognises3.id
    } = 0
  } AS key5
  WITH programme1, key5
  ORDER BY key5 DESC, programme1.id ASC, programme1.id ASC
  LIMIT $p2
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises7:`MUTUALLY_RECOGNISES`]-(programme6)
    RETURN count(DISTINCT programme6) AS total8
  }
  CALL (programme1) {
    MATCH (programme1)<-[administers10:`ADMINISTERS`]-(party9)
    WITH administers10, party9
    ORDER BY party9.id ASC
    LIMIT $p1
    RETURN collect([party9.id]) AS page11
  }
  RETURN collect([programme1.id, programme1.name, total8, page11]) AS page12
}
CALL () {
  MATCH (programme13:`Programme`)
  WHERE programme13.kind = $p0
  RETURN count(programme13) AS total14
}
RETURN [page12, total14] AS row
