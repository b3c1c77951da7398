// Which ports face each other across which border?
//
// [0] found5
// [1] page13
// country: object [0]
// ports: connection
//
// 2 steps deep, 5 subqueries

CALL () {
  MATCH (country1:`Country` { iso2: $p0 })
  CALL (country1) {
    MATCH (country1)-[borders3:`BORDERS`]-(country2)
    WITH borders3, country2
    ORDER BY country2.id ASC
    LIMIT $p1
    RETURN collect([country2.id, country2.name, country2.name_by_language]) AS page4
  }
  RETURN head(collect([country1.name, country1.name_by_language, page4])) AS found5
}
CALL () {
  MATCH (country6:`Country` { iso2: $p2 })
  MATCH (port7:`Port` { country: country6.id })
  WITH port7
  ORDER BY port7.name_key ASC, port7.id ASC
  LIMIT $p4
  CALL (port7) {
    MATCH (port7)-[pairedWith9:`PAIRED_WITH`]-(port8)
    WITH pairedWith9, port8
    ORDER BY port8.id ASC
    LIMIT $p3
    CALL (port8) {
      MATCH (country10:`Node` { id: port8.country })
      RETURN head(collect([country10.name])) AS country11
    }
    RETURN collect([port8.name, port8.name_by_language, country11]) AS page12
  }
  RETURN collect([port7.name, port7.name_by_language, port7.latitude, port7.longitude, port7.coordinatesOf, page12]) AS page13
}
RETURN [found5, page13] AS row
