// Which countries and territories here are not members of the World Customs Organization?
//
// [0] page4
// [1] total8
// countries: connection
//
// 1 steps deep, 2 subqueries

CALL () {
  MATCH (country1:`Country`)
  WHERE COUNT {
    MATCH (country1)-[memberOf3:`MEMBER_OF`]->(actor2)
    WHERE actor2.id = $p0
  } = 0
  WITH country1
  ORDER BY country1.id ASC, country1.id ASC
  LIMIT $p1
  RETURN collect([country1.id, country1.name, country1.kind]) AS page4
}
CALL () {
  MATCH (country5:`Country`)
  WHERE COUNT {
    MATCH (country5)-[memberOf7:`MEMBER_OF`]->(actor6)
    WHERE actor6.id = $p0
  } = 0
  RETURN count(country5) AS total8
}
RETURN [page4, total8] AS row
