// Which countries have most land borders?
//
// [0] total4
// [1] page13
// relationships: connection
// countries: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (from1)-[relationship3:`BORDERS`]->(to2)
  RETURN count(relationship3) AS total4
}
CALL () {
  MATCH (country5:`Country`)
  WHERE COUNT {
    MATCH (country5)-[borders7:`BORDERS`]-(country6)
  } >= $p0
  WITH country5
  ORDER BY country5.name_key ASC, country5.id ASC
  LIMIT $p2
  CALL (country5) {
    MATCH (country5)-[borders9:`BORDERS`]-(country8)
    WITH borders9, country8
    ORDER BY country8.id ASC, country8.id ASC
    LIMIT $p1
    RETURN collect([country8.iso2]) AS page10
  }
  RETURN collect([country5.name, page10, COUNT {
    MATCH (country5)-[borders12:`BORDERS`]-(country11)
  }]) AS page13
}
RETURN [total4, page13] AS row
