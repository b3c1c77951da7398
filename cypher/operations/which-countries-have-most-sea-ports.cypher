// Which countries have most sea ports here, and how far north and south do they lie?
//
// [0] total2
// [1] groups10
// ports: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (port1:`Port`)
  WHERE port1.kind = $p0
  RETURN count(port1) AS total2
}
CALL () {
  MATCH (port3:`Port`)
  WHERE port3.kind = $p0
  WITH port3.country AS country4, count(port3) AS count5, min(port3.latitude) AS min8, max(port3.latitude) AS max9
  ORDER BY count5 DESC, country4 ASC
  LIMIT $p1
  CALL (country4) {
    MATCH (country6:`Node` { id: country4 })
    RETURN head(collect([country6.name])) AS country7
  }
  RETURN collect([country7, count5, min8, max9]) AS groups10
}
RETURN [total2, groups10] AS row
