// When did the TIR Convention come into force for China, and what did customs do for it?
//
// [0] found18
// agreement: object [0]
//
// at most 861 rows, 3 steps deep, 6 subqueries

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
      WITH place4, coalesce(partyTo3.claims, [])[place4] AS claimId10
      MATCH (claim5:`Claim` { id: claimId10 })
      WITH claim5, place4
      ORDER BY place4 ASC
      CALL (claim5) {
        MATCH (claim5)-[fromSource7:`FROM_SOURCE`]->(source6)
        RETURN head(collect([source6.title, source6.address])) AS source8
      }
      RETURN collect([claim5.statement, source8]) AS claims9
    }
    RETURN collect([partyTo3.via, partyTo3.validFrom, claims9]) AS page11
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[supports13:`SUPPORTS`]-(entity12)
    WITH supports13, entity12
    ORDER BY entity12.id ASC, supports13.id ASC
    LIMIT $p4
    RETURN collect([entity12.id, entity12.name, supports13.manner, supports13.modality]) AS page14
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[about16:`ABOUT`]-(claim15:`Claim`)
    WHERE claim15.modality = $p5
    WITH about16, claim15
    ORDER BY claim15.id ASC
    LIMIT $p6
    RETURN collect([claim15.id, claim15.statement, claim15.asOf]) AS page17
  }
  RETURN head(collect([agreement1.name, agreement1.name_by_language, page11, page14, page17])) AS found18
}
RETURN [found18] AS row
