// Which recognitions between programmes began in 2024 or later, the latest first, and how many are there in all?
//
// [0] total4
// [1] page9
// [2] total14
// all: connection
// latest: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (from1)-[relationship3:`MUTUALLY_RECOGNISES`]->(to2)
  RETURN count(relationship3) AS total4
}
CALL () {
  MATCH (from5)-[relationship7:`MUTUALLY_RECOGNISES`]->(to6)
  WHERE relationship7.validFrom_first >= $p0
  WITH from5, to6, relationship7, CASE
    WHEN from5:`Entity` THEN from5.name_key
  END AS key8
  WITH from5, to6, relationship7, key8
  ORDER BY relationship7.validFrom_first IS NULL ASC, relationship7.validFrom_first DESC, key8 ASC, relationship7.id ASC
  LIMIT $p1
  WITH *, relationship7 { .id, .validFrom } AS values10
  RETURN collect([values10.id, values10.validFrom, from5.id, from5.name, to6.name, to6.id]) AS page9
}
CALL () {
  MATCH (from11)-[relationship13:`MUTUALLY_RECOGNISES`]->(to12)
  WHERE relationship13.validFrom_first >= $p0
  RETURN count(relationship13) AS total14
}
RETURN [total4, page9, total14] AS row
