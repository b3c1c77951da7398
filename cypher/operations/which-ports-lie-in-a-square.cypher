// Which ports lie around the Pearl River delta?
//
// [0] page4
// [1] total6
// ports: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (port1:`Port`)
  WHERE ((port1.latitude <= $p0 AND port1.latitude >= $p1) AND (port1.longitude <= $p2 AND port1.longitude >= $p3))
  WITH port1
  ORDER BY port1.name_key ASC, port1.id ASC
  LIMIT $p4
  CALL (port1) {
    MATCH (country2:`Node` { id: port1.country })
    RETURN head(collect([country2.name])) AS country3
  }
  RETURN collect([port1.name, port1.unlocode, country3, port1.latitude, port1.longitude]) AS page4
}
CALL () {
  MATCH (port5:`Port`)
  WHERE ((port5.latitude <= $p0 AND port5.latitude >= $p1) AND (port5.longitude <= $p2 AND port5.longitude >= $p3))
  RETURN count(port5) AS total6
}
RETURN [page4, total6] AS row
