// Since when do the mainland and Hong Kong recognise each other, and for which transport?
//
// [0] found20
// agreement: object [0]
//
// 2 steps deep, 6 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p0 })
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo3:`PARTY_TO`]-(party2)
    WITH party2, partyTo3
    ORDER BY partyTo3.validFrom_first ASC, partyTo3.id ASC
    WITH party2, collect(partyTo3) AS allPartyTo4
    WITH party2, allPartyTo4, head(allPartyTo4) AS partyTo5
    WITH allPartyTo4, partyTo5, party2
    ORDER BY partyTo5.validFrom_first ASC, party2.id ASC, party2.id ASC
    LIMIT $p1
    CALL (allPartyTo4, party2, agreement1) {
      UNWIND allPartyTo4 AS partyTo6
      WITH *, partyTo6 { .scope, .application, .validFrom } AS values8
      RETURN collect([values8.scope, values8.application, values8.validFrom]) AS relationships7
    }
    RETURN collect([party2.id, relationships7]) AS page9
  }
  CALL (agreement1) {
    MATCH (agreement1)-[concerns11:`CONCERNS`]->(entity10)
    WITH concerns11, entity10
    ORDER BY entity10.id ASC
    LIMIT $p2
    RETURN collect([entity10.id, entity10.name]) AS page12
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[about14:`ABOUT`]-(claim13:`Claim`)
    WHERE claim13.rank <> 'DEPRECATED'
    WITH about14, claim13
    ORDER BY about14.position ASC, claim13.id ASC
    LIMIT $p3
    CALL (claim13) {
      MATCH (claim13)-[fromSource16:`FROM_SOURCE`]->(source15)
      WITH *, source15 { .id, .title, .address } AS values18
      RETURN head(collect([values18.id, values18.title, values18.address])) AS source17
    }
    RETURN collect([claim13.statement, source17]) AS page19
  }
  RETURN head(collect([agreement1.name, agreement1.signedOn, agreement1.inForceFrom, page9, page12, page19])) AS found20
}
RETURN [found20] AS row
