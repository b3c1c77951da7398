// When did the TIR Convention come into force for China, and what did customs do for it?
//
// [0] found21
// agreement: object [0]
//
// 3 steps deep, 6 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p0 })
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo3:`PARTY_TO`]-(party2)
    WHERE party2.id = $p1
    WITH partyTo3, party2
    ORDER BY party2.id ASC, partyTo3.id ASC
    LIMIT $p3
    CALL (partyTo3) {
      UNWIND range(0, (size(coalesce(partyTo3.claims, [])[0..$p2]) - 1)) AS place4
      WITH place4, coalesce(partyTo3.claims, [])[place4] AS claimId11
      MATCH (claim5:`Claim` { id: claimId11 })
      WITH claim5, place4
      ORDER BY place4 ASC
      CALL (claim5) {
        MATCH (claim5)-[fromSource7:`FROM_SOURCE`]->(source6)
        WITH *, source6 { .title, .address } AS values9
        RETURN head(collect([values9.title, values9.address])) AS source8
      }
      RETURN collect([claim5.statement, source8]) AS claims10
    }
    WITH *, partyTo3 { .via, .validFrom } AS values13
    RETURN collect([values13.via, values13.validFrom, claims10]) AS page12
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[supports15:`SUPPORTS`]-(entity14)
    WITH supports15, entity14
    ORDER BY entity14.id ASC, supports15.id ASC
    LIMIT $p4
    WITH *, supports15 { .manner, .modality } AS values17
    RETURN collect([entity14.id, entity14.name, values17.manner, values17.modality]) AS page16
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[about19:`ABOUT`]-(claim18:`Claim`)
    WHERE claim18.modality = $p5
    WITH about19, claim18
    ORDER BY claim18.id ASC
    LIMIT $p6
    RETURN collect([claim18.id, claim18.statement, claim18.asOf]) AS page20
  }
  RETURN head(collect([agreement1.name, agreement1.name_by_language, page12, page16, page20])) AS found21
}
RETURN [found21] AS row
