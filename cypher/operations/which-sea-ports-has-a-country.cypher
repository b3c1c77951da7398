// Which sea ports has Viet Nam, with their UN/LOCODE and where they lie?
//
// [0] page3
// [1] total6
// ports: connection
//
// 1 steps deep, 2 subqueries

CALL () {
  MATCH (country1:`Country` { iso2: $p0 })
  MATCH (port2:`Port` { country: country1.id })
  WHERE port2.kind = $p1
  WITH port2
  ORDER BY port2.unlocode_key ASC, port2.id ASC
  LIMIT $p2
  RETURN collect([port2.name, port2.unlocode, port2.latitude, port2.longitude]) AS page3
}
CALL () {
  MATCH (country4:`Country` { iso2: $p0 })
  MATCH (port5:`Port` { country: country4.id })
  WHERE port5.kind = $p1
  RETURN count(port5) AS total6
}
RETURN [page3, total6] AS row
