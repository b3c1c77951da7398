// From a signature to the ports: who signed, what came of it, where was it tried, and how do we know?
//
// [0] page32
// agreements: connection
//
// at most 65220 rows, 3 steps deep, 12 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WITH agreement1
  ORDER BY agreement1.signedOn_first ASC, agreement1.id ASC
  LIMIT $p6
  CALL (agreement1) {
    MATCH (agreement1)<-[signed3:`SIGNED`]-(party2)
    WITH signed3, party2
    ORDER BY party2.id ASC, signed3.id ASC
    LIMIT $p1
    CALL (signed3) {
      UNWIND range(0, (size(coalesce(signed3.claims, [])[0..$p0]) - 1)) AS place4
      WITH place4, coalesce(signed3.claims, [])[place4] AS claimId10
      MATCH (claim5:`Claim` { id: claimId10 })
      WITH claim5, place4
      ORDER BY place4 ASC
      CALL (claim5) {
        MATCH (claim5)-[fromSource7:`FROM_SOURCE`]->(source6)
        RETURN head(collect([source6.title, source6.published])) AS source8
      }
      RETURN collect([claim5.quote, source8]) AS claims9
    }
    RETURN collect([party2.id, party2.name, claims9]) AS page11
  }
  CALL (agreement1) {
    MATCH (agreement1)-[establishes13:`ESTABLISHES`]->(entity12)
    WITH establishes13, entity12
    ORDER BY entity12.id ASC
    LIMIT $p3
    CALL (entity12) {
      MATCH (entity12)-[pilotedAt15:`PILOTED_AT`]->(location14)
      WITH pilotedAt15, location14
      ORDER BY pilotedAt15.validFrom_first ASC, pilotedAt15.id ASC
      LIMIT $p2
      CALL (location14) {
        MATCH (country16:`Node` { id: location14.country })
        RETURN head(collect([country16.name_by_language])) AS country17
      }
      CALL (location14) {
        MATCH (country18:`Node` { id: location14.country })
        RETURN head(collect([country18.name_by_language])) AS country19
      }
      RETURN collect([pilotedAt15.validFrom, location14.id, location14.name, country17, country19]) AS page20
    }
    RETURN collect([entity12.id, entity12.name, page20]) AS page21
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[implements23:`IMPLEMENTS`]-(entity22)
    WITH implements23, entity22
    ORDER BY entity22.id ASC
    LIMIT $p5
    CALL (entity22) {
      MATCH (entity22)-[pilotedAt25:`PILOTED_AT`]->(location24)
      WITH pilotedAt25, location24
      ORDER BY pilotedAt25.validFrom_first ASC, pilotedAt25.id ASC
      LIMIT $p4
      CALL (location24) {
        MATCH (country26:`Node` { id: location24.country })
        RETURN head(collect([country26.name_by_language])) AS country27
      }
      CALL (location24) {
        MATCH (country28:`Node` { id: location24.country })
        RETURN head(collect([country28.name_by_language])) AS country29
      }
      RETURN collect([pilotedAt25.validFrom, location24.id, location24.name, country27, country29]) AS page30
    }
    RETURN collect([entity22.id, entity22.name, page30]) AS page31
  }
  RETURN collect([agreement1.name, agreement1.signedOn, page11, page21, page31]) AS page32
}
RETURN [page32] AS row
