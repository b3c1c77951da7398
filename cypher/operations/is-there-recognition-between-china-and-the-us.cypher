// Is there recognition between China and the United States? What is there instead?
//
// [0] total4
// [1] page14
// [2] total20
// recognition: connection
// instead: connection
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
  WITH DISTINCT programme2
  WHERE programme2.id = $p1
  RETURN count(programme2) AS total4
}
CALL () {
  MATCH (agreement5:`Agreement`)
  WHERE (COUNT {
    MATCH (agreement5)<-[partyTo7:`PARTY_TO`]-(party6)
    WHERE party6.id IN $p2
  } > 0 AND COUNT {
    MATCH (agreement5)<-[partyTo9:`PARTY_TO`]-(party8)
    WHERE party8.id IN $p3
  } > 0)
  WITH agreement5
  ORDER BY agreement5.signedOn_first ASC, agreement5.id ASC
  LIMIT $p5
  CALL (agreement5) {
    UNWIND range(0, (size(coalesce(agreement5.claims, [])[0..$p4]) - 1)) AS place10
    WITH place10, coalesce(agreement5.claims, [])[place10] AS claimId13
    MATCH (claim11:`Claim` { id: claimId13 })
    WITH claim11, place10
    ORDER BY place10 ASC
    RETURN collect([claim11.statement, claim11.citation]) AS claims12
  }
  RETURN collect([agreement5.id, agreement5.name, agreement5.kind, agreement5.status, agreement5.signedOn, claims12]) AS page14
}
CALL () {
  MATCH (agreement15:`Agreement`)
  WHERE (COUNT {
    MATCH (agreement15)<-[partyTo17:`PARTY_TO`]-(party16)
    WHERE party16.id IN $p2
  } > 0 AND COUNT {
    MATCH (agreement15)<-[partyTo19:`PARTY_TO`]-(party18)
    WHERE party18.id IN $p3
  } > 0)
  RETURN count(agreement15) AS total20
}
RETURN [total4, page14, total20] AS row
