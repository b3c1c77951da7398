// Which programme was piloted at which port, and from when?
//
// [0] page11
// ports: connection
//
// 1 steps deep, 3 subqueries

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
    WITH *, country4 { .name, .name_by_language } AS values6
    RETURN head(collect([values6.name, values6.name_by_language])) AS country5
  }
  CALL (port1) {
    MATCH (port1)<-[pilotedAt8:`PILOTED_AT`]-(programme7)
    WITH pilotedAt8, programme7
    ORDER BY programme7.id ASC
    LIMIT $p0
    WITH *, pilotedAt8 { .phase, .validFrom } AS values10
    RETURN collect([programme7.id, programme7.name, values10.phase, values10.validFrom]) AS page9
  }
  RETURN collect([port1.id, port1.name, port1.name_by_language, country5, page9]) AS page11
}
RETURN [page11] AS row
