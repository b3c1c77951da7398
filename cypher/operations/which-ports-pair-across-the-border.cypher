// Which ports face each other across which border?
//
// [0] found5
// [1] page15
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
  WHERE COUNT {
    MATCH (port7)-[pairedWith9:`PAIRED_WITH`]-(port8)
  } > 0
  WITH port7
  ORDER BY port7.name_key ASC, port7.id ASC
  LIMIT $p4
  CALL (port7) {
    MATCH (port7)-[pairedWith11:`PAIRED_WITH`]-(port10)
    WITH pairedWith11, port10
    ORDER BY port10.id ASC
    LIMIT $p3
    CALL (port10) {
      MATCH (country12:`Node` { id: port10.country })
      RETURN head(collect([country12.name])) AS country13
    }
    RETURN collect([port10.name, port10.name_by_language, country13]) AS page14
  }
  RETURN collect([port7.name, port7.name_by_language, port7.latitude, port7.longitude, port7.coordinatesOf, page14]) AS page15
}
RETURN [found5, page15] AS row
