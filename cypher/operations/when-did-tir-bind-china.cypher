// When did the TIR Convention come into force for China, and what did customs do for it?
//
// [0] found23
// agreement: object [0]
//
// 3 steps deep, 6 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p0 })
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo3:`PARTY_TO`]-(party2)
    WHERE party2.id = $p1
    WITH party2, partyTo3
    ORDER BY partyTo3.id ASC
    WITH party2, collect(partyTo3) AS allPartyTo4
    WITH party2, head(allPartyTo4) AS partyTo5
    WITH partyTo5, party2
    ORDER BY party2.id ASC
    LIMIT $p3
    CALL (partyTo5) {
      UNWIND range(0, (size(coalesce(partyTo5.claims, [])[0..$p2]) - 1)) AS place6
      WITH place6, coalesce(partyTo5.claims, [])[place6] AS claimId13
      MATCH (claim7:`Claim` { id: claimId13 })
      WITH claim7, place6
      ORDER BY place6 ASC
      CALL (claim7) {
        MATCH (claim7)-[fromSource9:`FROM_SOURCE`]->(source8)
        WITH *, source8 { .title, .address } AS values11
        RETURN head(collect([values11.title, values11.address])) AS source10
      }
      RETURN collect([claim7.statement, source10]) AS claims12
    }
    WITH *, partyTo5 { .via, .validFrom } AS values15
    RETURN collect([values15.via, values15.validFrom, claims12]) AS page14
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[supports17:`SUPPORTS`]-(entity16)
    WITH supports17, entity16
    ORDER BY entity16.id ASC
    LIMIT $p4
    WITH *, supports17 { .manner, .modality } AS values19
    RETURN collect([entity16.id, entity16.name, values19.manner, values19.modality]) AS page18
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[about21:`ABOUT`]-(claim20:`Claim`)
    WHERE (claim20.rank <> 'DEPRECATED' AND claim20.modality = $p5)
    WITH about21, claim20
    ORDER BY about21.position ASC, claim20.id ASC
    LIMIT $p6
    RETURN collect([claim20.id, claim20.statement, claim20.asOf]) AS page22
  }
  RETURN head(collect([agreement1.name, agreement1.name_by_language, page14, page18, page22])) AS found23
}
RETURN [found23] AS row
