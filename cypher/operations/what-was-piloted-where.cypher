// Which programme was piloted at which port, and from when?
//
// [0] page9
// ports: connection
//
// at most 440 rows, 1 steps deep, 3 subqueries

CALL () {
  MATCH (port1:`Port`)
  WHERE COUNT {
    MATCH (port1)<-[pilotedAt3:`PILOTED_AT`]-(programme2)
  } > 0
  WITH port1
  ORDER BY port1.name_key ASC, port1.id ASC
  LIMIT $p1
  CALL (port1) {
    MATCH (country4:`Node` { id: port1.country })
    RETURN head(collect([country4.name, country4.name_by_language])) AS country5
  }
  CALL (port1) {
    MATCH (port1)<-[pilotedAt7:`PILOTED_AT`]-(programme6)
    WITH pilotedAt7, programme6
    ORDER BY programme6.id ASC, pilotedAt7.id ASC
    LIMIT $p0
    RETURN collect([programme6.id, programme6.name, pilotedAt7.phase, pilotedAt7.validFrom]) AS page8
  }
  RETURN collect([port1.id, port1.name, port1.name_by_language, country5, page8]) AS page9
}
RETURN [page9] AS row
