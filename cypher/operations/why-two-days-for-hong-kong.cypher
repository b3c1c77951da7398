// Since when do the mainland and Hong Kong recognise each other, and for which transport?
//
// [0] found17
// agreement: object [0]
//
// 2 steps deep, 5 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p0 })
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo3:`PARTY_TO`]-(party2)
    WITH partyTo3, party2
    ORDER BY partyTo3.validFrom_first ASC, party2.id ASC, partyTo3.id ASC
    LIMIT $p1
    WITH *, partyTo3 { .scope, .application, .validFrom } AS values5
    RETURN collect([party2.id, values5.scope, values5.application, values5.validFrom]) AS page4
  }
  CALL (agreement1) {
    MATCH (agreement1)-[concerns7:`CONCERNS`]->(entity6)
    WITH concerns7, entity6
    ORDER BY entity6.id ASC
    LIMIT $p2
    RETURN collect([entity6.id, entity6.name]) AS page8
  }
  CALL (agreement1) {
    UNWIND range(0, (size(coalesce(agreement1.claims, [])[0..$p3]) - 1)) AS place9
    WITH place9, coalesce(agreement1.claims, [])[place9] AS claimId16
    MATCH (claim10:`Claim` { id: claimId16 })
    WITH claim10, place9
    ORDER BY place9 ASC
    CALL (claim10) {
      MATCH (claim10)-[fromSource12:`FROM_SOURCE`]->(source11)
      WITH *, source11 { .id, .title, .address } AS values14
      RETURN head(collect([values14.id, values14.title, values14.address])) AS source13
    }
    RETURN collect([claim10.statement, source13]) AS claims15
  }
  RETURN head(collect([agreement1.name, agreement1.signedOn, agreement1.inForceFrom, page4, page8, claims15])) AS found17
}
RETURN [found17] AS row
