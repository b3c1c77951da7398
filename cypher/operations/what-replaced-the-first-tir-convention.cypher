// What replaced the TIR Convention of 1959, and whom does the old one still bind?
//
// [0] found17
// agreement: object [0]
//
// 2 steps deep, 5 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p0 })
  CALL (agreement1) {
    MATCH (agreement1)<-[supersedes3:`SUPERSEDES`]-(entity2)
    WITH supersedes3, entity2
    ORDER BY entity2.id ASC
    LIMIT $p2
    CALL (supersedes3) {
      UNWIND range(0, (size(coalesce(supersedes3.claims, [])[0..$p1]) - 1)) AS place4
      WITH place4, coalesce(supersedes3.claims, [])[place4] AS claimId7
      MATCH (claim5:`Claim` { id: claimId7 })
      WITH claim5, place4
      ORDER BY place4 ASC
      RETURN collect([claim5.statement]) AS claims6
    }
    RETURN collect([entity2.id, entity2.name, entity2.inForceFrom, supersedes3.on, claims6]) AS page8
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo10:`PARTY_TO`]-(party9)
    WITH party9, partyTo10
    ORDER BY partyTo10.id ASC
    WITH party9, collect(partyTo10) AS allPartyTo11
    WITH party9, head(allPartyTo11) AS partyTo12
    WITH partyTo12, party9
    ORDER BY party9.name_key ASC, party9.id ASC
    LIMIT $p3
    RETURN collect([party9.id, party9.name, partyTo12.holdsTo]) AS page13
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo15:`PARTY_TO`]-(party14)
    RETURN count(DISTINCT party14) AS total16
  }
  RETURN head(collect([agreement1.name, agreement1.inForceFrom, page8, page13, total16])) AS found17
}
RETURN [found17] AS row
