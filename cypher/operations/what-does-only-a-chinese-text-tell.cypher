// Which agreements does only a Chinese text tell of?
//
// [0] page7
// [1] total10
// agreements: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WHERE COUNT {
    MATCH (claim2:`Claim`)
    WHERE (claim2.id IN agreement1.claims AND NOT (coalesce(claim2.language = $p0, false)))
  } = 0
  WITH agreement1
  ORDER BY agreement1.signedOn_first ASC, agreement1.id ASC
  LIMIT $p2
  CALL (agreement1) {
    UNWIND range(0, (size(coalesce(agreement1.claims, [])[0..$p1]) - 1)) AS place3
    WITH place3, coalesce(agreement1.claims, [])[place3] AS claimId6
    MATCH (claim4:`Claim` { id: claimId6 })
    WITH claim4, place3
    ORDER BY place3 ASC
    RETURN collect([claim4.quote, claim4.citation]) AS claims5
  }
  RETURN collect([agreement1.id, agreement1.name, agreement1.name_by_language, agreement1.signedOn, claims5]) AS page7
}
CALL () {
  MATCH (agreement8:`Agreement`)
  WHERE COUNT {
    MATCH (claim9:`Claim`)
    WHERE (claim9.id IN agreement8.claims AND NOT (coalesce(claim9.language = $p0, false)))
  } = 0
  RETURN count(agreement8) AS total10
}
RETURN [page7, total10] AS row
