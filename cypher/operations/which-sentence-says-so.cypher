// Which sentence of which document says that the joint validation statement was signed?
//
// [0] found13
// agreement: object [0]
//
// 3 steps deep, 4 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p0 })
  CALL (agreement1) {
    MATCH (agreement1)<-[signed3:`SIGNED`]-(party2)
    WITH signed3, party2
    ORDER BY party2.id ASC
    LIMIT $p2
    CALL (signed3) {
      UNWIND range(0, (size(coalesce(signed3.claims, [])[0..$p1]) - 1)) AS place4
      WITH place4, coalesce(signed3.claims, [])[place4] AS claimId11
      MATCH (claim5:`Claim` { id: claimId11 })
      WITH claim5, place4
      ORDER BY place4 ASC
      CALL (claim5) {
        MATCH (claim5)-[fromSource7:`FROM_SOURCE`]->(source6)
        WITH *, source6 { .id, .title, .address, .published } AS values9
        RETURN head(collect([values9.id, values9.title, values9.address, values9.published])) AS source8
      }
      RETURN collect([claim5.id, claim5.statement, claim5.quote, claim5.language, claim5.locator, claim5.modality, claim5.confidence, source8]) AS claims10
    }
    RETURN collect([party2.id, party2.name, signed3.on, claims10]) AS page12
  }
  RETURN head(collect([agreement1.name, agreement1.name_by_language, agreement1.signedOn, page12])) AS found13
}
RETURN [found13] AS row
