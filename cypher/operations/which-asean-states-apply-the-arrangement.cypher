// Which states of ASEAN apply their arrangement, since when, and which not yet?
//
// [0] found16
// agreement: object [0]
//
// 1 steps deep, 5 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p0 })
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo3:`PARTY_TO`]-(party2)
    WHERE partyTo3.validFrom IS NOT NULL
    WITH party2, partyTo3
    ORDER BY partyTo3.validFrom_first ASC, partyTo3.id ASC
    WITH party2, collect(partyTo3) AS allPartyTo4
    WITH party2, head(allPartyTo4) AS partyTo5
    WITH partyTo5, party2
    ORDER BY partyTo5.validFrom_first ASC, party2.id ASC, party2.id ASC
    LIMIT $p1
    RETURN collect([party2.id, party2.name, partyTo5.validFrom]) AS page6
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo8:`PARTY_TO`]-(party7)
    WHERE partyTo8.validFrom IS NOT NULL
    RETURN count(DISTINCT party7) AS total9
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo11:`PARTY_TO`]-(party10)
    WHERE partyTo11.validFrom IS NULL
    WITH DISTINCT party10
    WITH party10
    ORDER BY party10.id ASC, party10.id ASC
    LIMIT $p2
    RETURN collect([party10.id, party10.name]) AS page12
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo14:`PARTY_TO`]-(party13)
    WHERE partyTo14.validFrom IS NULL
    RETURN count(DISTINCT party13) AS total15
  }
  RETURN head(collect([agreement1.name, agreement1.status, agreement1.inForceFrom, page6, total9, page12, total15])) AS found16
}
RETURN [found16] AS row
