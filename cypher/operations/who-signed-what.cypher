// Who signed what, with whom and when?
//
// [0] page12
// agreements: connection
//
// 3 steps deep, 4 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WITH agreement1
  ORDER BY agreement1.signedOn_first ASC, agreement1.id ASC
  LIMIT $p2
  CALL (agreement1) {
    MATCH (agreement1)<-[signed3:`SIGNED`]-(party2)
    WITH signed3, party2
    ORDER BY party2.id ASC
    LIMIT $p1
    CALL (signed3) {
      UNWIND range(0, (size(coalesce(signed3.claims, [])[0..$p0]) - 1)) AS place4
      WITH place4, coalesce(signed3.claims, [])[place4] AS claimId10
      MATCH (claim5:`Claim` { id: claimId10 })
      WITH claim5, place4
      ORDER BY place4 ASC
      CALL (claim5) {
        MATCH (claim5)-[fromSource7:`FROM_SOURCE`]->(source6)
        RETURN head(collect([source6.title])) AS source8
      }
      RETURN collect([claim5.quote, source8]) AS claims9
    }
    RETURN collect([party2.id, party2.name, signed3.role, claims9]) AS page11
  }
  RETURN collect([agreement1.id, agreement1.name, agreement1.name_by_language, agreement1.signedOn, page11]) AS page12
}
RETURN [page12] AS row
