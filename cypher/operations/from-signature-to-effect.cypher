// From which day to which did it take from signature to effect?
//
// [0] page2
// [1] total4
// agreements: connection
//
// 0 steps deep, 2 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WHERE (agreement1.kind = $p0 AND agreement1.signedOn IS NOT NULL AND agreement1.inForceFrom IS NOT NULL)
  WITH agreement1
  ORDER BY agreement1.signedOn_first ASC, agreement1.id ASC, agreement1.id ASC
  LIMIT $p1
  RETURN collect([agreement1.id, agreement1.signedOn, agreement1.inForceFrom]) AS page2
}
CALL () {
  MATCH (agreement3:`Agreement`)
  WHERE (agreement3.kind = $p0 AND agreement3.signedOn IS NOT NULL AND agreement3.inForceFrom IS NOT NULL)
  RETURN count(agreement3) AS total4
}
RETURN [page2, total4] AS row
