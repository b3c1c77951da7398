// From a signature to the ports: who signed, what came of it, where was it tried, and how do we know?
//
// [0] page33
// agreements: connection
//
// 3 steps deep, 12 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WITH agreement1
  ORDER BY agreement1.signedOn_first ASC, agreement1.id ASC
  LIMIT $p6
  CALL (agreement1) {
    MATCH (agreement1)<-[signed3:`SIGNED`]-(party2)
    WITH signed3, party2
    ORDER BY party2.id ASC
    LIMIT $p1
    CALL (signed3) {
      UNWIND range(0, (size(coalesce(signed3.claims, [])[0..$p0]) - 1)) AS place4
      WITH place4, coalesce(signed3.claims, [])[place4] AS claimId11
      MATCH (claim5:`Claim` { id: claimId11 })
      WITH claim5, place4
      ORDER BY place4 ASC
      CALL (claim5) {
        MATCH (claim5)-[fromSource7:`FROM_SOURCE`]->(source6)
        WITH *, source6 { .title, .published } AS values9
        RETURN head(collect([values9.title, values9.published])) AS source8
      }
      RETURN collect([claim5.quote, source8]) AS claims10
    }
    RETURN collect([party2.id, party2.name, claims10]) AS page12
  }
  CALL (agreement1) {
    MATCH (agreement1)-[establishes14:`ESTABLISHES`]->(entity13)
    WITH establishes14, entity13
    ORDER BY entity13.id ASC
    LIMIT $p3
    CALL (entity13) {
      MATCH (entity13)-[pilotedAt16:`PILOTED_AT`]->(location15)
      WITH pilotedAt16, location15
      ORDER BY pilotedAt16.validFrom_first ASC, location15.id ASC
      LIMIT $p2
      CALL (location15) {
        MATCH (country17:`Node` { id: location15.country })
        RETURN head(collect([country17.name_by_language])) AS country18
      }
      CALL (location15) {
        MATCH (country19:`Node` { id: location15.country })
        RETURN head(collect([country19.name_by_language])) AS country20
      }
      RETURN collect([pilotedAt16.validFrom, location15.id, location15.name, country18, country20]) AS page21
    }
    RETURN collect([entity13.id, entity13.name, page21]) AS page22
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[implements24:`IMPLEMENTS`]-(entity23)
    WITH implements24, entity23
    ORDER BY entity23.id ASC
    LIMIT $p5
    CALL (entity23) {
      MATCH (entity23)-[pilotedAt26:`PILOTED_AT`]->(location25)
      WITH pilotedAt26, location25
      ORDER BY pilotedAt26.validFrom_first ASC, location25.id ASC
      LIMIT $p4
      CALL (location25) {
        MATCH (country27:`Node` { id: location25.country })
        RETURN head(collect([country27.name_by_language])) AS country28
      }
      CALL (location25) {
        MATCH (country29:`Node` { id: location25.country })
        RETURN head(collect([country29.name_by_language])) AS country30
      }
      RETURN collect([pilotedAt26.validFrom, location25.id, location25.name, country28, country30]) AS page31
    }
    RETURN collect([entity23.id, entity23.name, page31]) AS page32
  }
  RETURN collect([agreement1.name, agreement1.signedOn, page12, page22, page32]) AS page33
}
RETURN [page33] AS row
