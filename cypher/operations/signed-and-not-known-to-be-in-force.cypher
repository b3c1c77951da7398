// Which of China's arrangements are signed and not known to be in force?
//
// [0] page8
// [1] total12
// agreements: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (party1:`Node` { id: $p0 })
  MATCH (party1)-[partyTo3:`PARTY_TO`]->(agreement2)
  WITH DISTINCT agreement2
  WHERE (agreement2.kind = $p1 AND agreement2.inForceFrom IS NULL)
  WITH agreement2
  ORDER BY agreement2.signedOn_first ASC, agreement2.id ASC, agreement2.id ASC
  LIMIT $p3
  CALL (agreement2) {
    UNWIND range(0, (size(coalesce(agreement2.claims, [])[0..$p2]) - 1)) AS place4
    WITH place4, coalesce(agreement2.claims, [])[place4] AS claimId7
    MATCH (claim5:`Claim` { id: claimId7 })
    WITH claim5, place4
    ORDER BY place4 ASC
    RETURN collect([claim5.statement, claim5.citation]) AS claims6
  }
  RETURN collect([agreement2.id, agreement2.name, agreement2.status, agreement2.signedOn, claims6]) AS page8
}
CALL () {
  MATCH (party9:`Node` { id: $p0 })
  MATCH (party9)-[partyTo11:`PARTY_TO`]->(agreement10)
  WITH DISTINCT agreement10
  WHERE (agreement10.kind = $p1 AND agreement10.inForceFrom IS NULL)
  RETURN count(agreement10) AS total12
}
RETURN [page8, total12] AS row
