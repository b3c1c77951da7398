// Since when do the mainland and Hong Kong recognise each other, and for which transport?
//
// [0] found15
// agreement: object [0]
//
// at most 81 rows, 2 steps deep, 5 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p0 })
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo3:`PARTY_TO`]-(party2)
    WITH partyTo3, party2
    ORDER BY partyTo3.validFrom_first ASC, party2.id ASC, partyTo3.id ASC
    LIMIT $p1
    RETURN collect([party2.id, partyTo3.scope, partyTo3.application, partyTo3.validFrom]) AS page4
  }
  CALL (agreement1) {
    MATCH (agreement1)-[concerns6:`CONCERNS`]->(entity5)
    WITH concerns6, entity5
    ORDER BY entity5.id ASC
    LIMIT $p2
    RETURN collect([entity5.id, entity5.name]) AS page7
  }
  CALL (agreement1) {
    UNWIND range(0, (size(coalesce(agreement1.claims, [])[0..$p3]) - 1)) AS place8
    WITH place8, coalesce(agreement1.claims, [])[place8] AS claimId14
    MATCH (claim9:`Claim` { id: claimId14 })
    WITH claim9, place8
    ORDER BY place8 ASC
    CALL (claim9) {
      MATCH (claim9)-[fromSource11:`FROM_SOURCE`]->(source10)
      RETURN head(collect([source10.id, source10.title, source10.address])) AS source12
    }
    RETURN collect([claim9.statement, source12]) AS claims13
  }
  RETURN head(collect([agreement1.name, agreement1.signedOn, agreement1.inForceFrom, page4, page7, claims13])) AS found15
}
RETURN [found15] AS row
