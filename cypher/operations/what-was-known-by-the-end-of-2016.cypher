// Which recognition arrangements had dated sources told of by the end of 2016, and in which sentence or statement?
//
// [0] page11
// [1] total13
// [2] total15
// [3] total17
// [4] total19
// known: connection
// today: connection
// undated: connection
// sources: connection
//
// 2 steps deep, 7 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WHERE (agreement1.knownFrom <= $p0 AND agreement1.kind = $p1)
  WITH agreement1
  ORDER BY agreement1.knownFrom ASC, agreement1.id ASC
  LIMIT $p3
  CALL (agreement1) {
    UNWIND range(0, (size(coalesce(agreement1.claims, [])) - 1)) AS place3
    WITH place3, coalesce(agreement1.claims, [])[place3] AS claimId10
    MATCH (claim4:`Claim` { id: claimId10 })
    WHERE claim4.knownFrom <= $p0
    WITH claim4, place3
    ORDER BY place3 ASC
    LIMIT $p2
    CALL (claim4) {
      MATCH (claim4)-[fromSource6:`FROM_SOURCE`]->(source5)
      WITH *, source5 { .name, .published } AS values8
      RETURN head(collect([values8.name, values8.published])) AS source7
    }
    RETURN collect([claim4.statement, source7]) AS claims9
  }
  RETURN collect([agreement1.name, agreement1.knownFrom, size([day2 IN coalesce(agreement1.claims_known_from, []) WHERE day2 <= $p0]), claims9]) AS page11
}
CALL () {
  MATCH (agreement12:`Agreement`)
  WHERE (agreement12.knownFrom <= $p0 AND agreement12.kind = $p1)
  RETURN count(agreement12) AS total13
}
CALL () {
  MATCH (agreement14:`Agreement`)
  WHERE agreement14.kind = $p4
  RETURN count(agreement14) AS total15
}
CALL () {
  MATCH (agreement16:`Agreement`)
  WHERE (agreement16.kind = $p5 AND agreement16.knownFrom IS NULL)
  RETURN count(agreement16) AS total17
}
CALL () {
  MATCH (source18:`Source`)
  WHERE source18.knownFrom <= $p0
  RETURN count(source18) AS total19
}
RETURN [page11, total13, total15, total17, total19] AS row
