// Which dates of pilots are in doubt, how sure is each, and what speaks against it?
//
// [0] page12
// programmes: connection
//
// 2 steps deep, 3 subqueries

CALL () {
  MATCH (programme1:`Programme`)
  WHERE COUNT {
    MATCH (programme1)-[pilotedAt3:`PILOTED_AT`]->(location2)
    WHERE pilotedAt3.disputed = $p0
  } > 0
  WITH programme1
  ORDER BY programme1.id ASC
  LIMIT $p4
  CALL (programme1) {
    MATCH (programme1)-[pilotedAt5:`PILOTED_AT`]->(location4)
    WHERE pilotedAt5.disputed = $p1
    WITH pilotedAt5, location4
    ORDER BY location4.id ASC
    LIMIT $p3
    CALL (pilotedAt5) {
      UNWIND range(0, (size(coalesce(pilotedAt5.contradictions, [])[0..$p2]) - 1)) AS place6
      WITH place6, coalesce(pilotedAt5.contradictions, [])[place6] AS contradictionId9
      MATCH (contradiction7:`Contradiction` { id: contradictionId9 })
      WITH contradiction7, place6
      ORDER BY place6 ASC
      RETURN collect([contradiction7.question, contradiction7.kind]) AS contradictions8
    }
    WITH *, pilotedAt5 { .validFrom, .confidence, .disputed } AS values11
    RETURN collect([location4.id, location4.name, values11.validFrom, values11.confidence, values11.disputed, contradictions8]) AS page10
  }
  RETURN collect([programme1.name, page10]) AS page12
}
RETURN [page12] AS row
