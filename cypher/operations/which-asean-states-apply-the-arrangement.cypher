// Which states of ASEAN apply their arrangement, since when, and which not yet?
//
// [0] found12
// agreement: object [0]
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p0 })
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo3:`PARTY_TO`]-(party2)
    WHERE partyTo3.validFrom IS NOT NULL
    WITH partyTo3, party2
    ORDER BY partyTo3.validFrom_first ASC, party2.id ASC, partyTo3.id ASC
    LIMIT $p1
    RETURN collect([party2.id, party2.name, partyTo3.validFrom]) AS page4
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo8:`PARTY_TO`]-(party7)
    WHERE partyTo8.validFrom IS NULL
    WITH partyTo8, party7
    ORDER BY party7.id ASC
    LIMIT $p2
    RETURN collect([party7.id, party7.name]) AS page9
  }
  RETURN head(collect([agreement1.name, agreement1.status, agreement1.inForceFrom, page4, COUNT {
    MATCH (agreement1)<-[partyTo6:`PARTY_TO`]-(party5)
    WHERE partyTo6.validFrom IS NOT NULL
  }, page9, COUNT {
    MATCH (agreement1)<-[partyTo11:`PARTY_TO`]-(party10)
    WHERE partyTo11.validFrom IS NULL
  }])) AS found12
}
RETURN [found12] AS row
