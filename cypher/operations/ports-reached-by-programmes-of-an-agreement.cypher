// Which ports do programmes of the rules of 2007 reach, in four hops at most, and since when?
//
// [0] found14
// portsReachedBy: found
//
// 2 steps deep, 5 subqueries

CALL () {
  MATCH (port1:`Node`)
  WHERE port1.id IN $p0
  CALL (port1) {
    MATCH (country2:`Node` { id: port1.country })
    RETURN head(collect([country2.name])) AS country3
  }
  CALL (port1) {
    MATCH (port1)-[pairedWith5:`PAIRED_WITH`]-(port4)
    WITH pairedWith5, port4
    ORDER BY port4.id ASC
    LIMIT $p1
    RETURN collect([port4.name]) AS page6
  }
  CALL (port1) {
    MATCH (port1)<-[pilotedAt8:`PILOTED_AT`]-(programme7)
    WITH pilotedAt8, programme7
    ORDER BY programme7.id ASC
    LIMIT $p3
    CALL (pilotedAt8) {
      UNWIND range(0, (size(coalesce(pilotedAt8.claims, [])[0..$p2]) - 1)) AS place9
      WITH place9, coalesce(pilotedAt8.claims, [])[place9] AS claimId12
      MATCH (claim10:`Claim` { id: claimId12 })
      WITH claim10, place9
      ORDER BY place9 ASC
      RETURN collect([claim10.quote]) AS claims11
    }
    RETURN collect([programme7.name, pilotedAt8.validFrom, claims11]) AS page13
  }
  RETURN collect([port1.id, port1.name, port1.name_by_language, country3, page6, page13]) AS found14
}
RETURN [found14] AS row
