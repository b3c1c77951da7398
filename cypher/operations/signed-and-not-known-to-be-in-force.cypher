// Which of China's arrangements are signed and not known to be in force?
//
// [0] page8
// [1] total12
// agreements: connection
//
// at most 420 rows, 1 steps deep, 3 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WHERE (agreement1.kind = $p0 AND agreement1.inForceFrom IS NULL AND COUNT {
    MATCH (agreement1)<-[partyTo3:`PARTY_TO`]-(party2)
    WHERE party2.id = $p1
  } > 0)
  WITH agreement1
  ORDER BY agreement1.signedOn_first ASC, agreement1.id ASC, agreement1.id ASC
  LIMIT $p3
  CALL (agreement1) {
    UNWIND range(0, (size(coalesce(agreement1.claims, [])[0..$p2]) - 1)) AS place4
    WITH place4, coalesce(agreement1.claims, [])[place4] AS claimId7
    MATCH (claim5:`Claim` { id: claimId7 })
    WITH claim5, place4
    ORDER BY place4 ASC
    RETURN collect([claim5.statement_by_language, claim5.citation]) AS claims6
  }
  RETURN collect([agreement1.id, agreement1.name_by_language, agreement1.status, agreement1.signedOn, claims6]) AS page8
}
CALL () {
  MATCH (agreement9:`Agreement`)
  WHERE (agreement9.kind = $p0 AND agreement9.inForceFrom IS NULL AND COUNT {
    MATCH (agreement9)<-[partyTo11:`PARTY_TO`]-(party10)
    WHERE party10.id = $p1
  } > 0)
  RETURN count(agreement9) AS total12
}
RETURN [page8, total12] AS row
