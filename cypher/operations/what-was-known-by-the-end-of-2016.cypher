// Which recognition arrangements had dated sources told of by the end of 2016, and in which sentence or statement?
//
// [0] page10
// [1] total12
// [2] total14
// [3] total16
// [4] total18
// known: connection
// today: connection
// undated: connection
// sources: connection
//
// at most 60 rows, 2 steps deep, 7 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WHERE (agreement1.knownFrom <= $p0 AND agreement1.kind = $p1)
  WITH agreement1
  ORDER BY agreement1.knownFrom ASC, agreement1.id ASC
  LIMIT $p3
  CALL (agreement1) {
    UNWIND range(0, (size(coalesce(agreement1.claims, [])) - 1)) AS place3
    WITH place3, coalesce(agreement1.claims, [])[place3] AS claimId9
    MATCH (claim4:`Claim` { id: claimId9 })
    WHERE claim4.knownFrom <= $p0
    WITH claim4, place3
    ORDER BY place3 ASC
    LIMIT $p2
    CALL (claim4) {
      MATCH (claim4)-[fromSource6:`FROM_SOURCE`]->(source5)
      RETURN head(collect([source5.name, source5.published])) AS source7
    }
    RETURN collect([claim4.statement, source7]) AS claims8
  }
  RETURN collect([agreement1.name, agreement1.knownFrom, size([day2 IN coalesce(agreement1.claims_known_from, []) WHERE day2 <= $p0]), claims8]) AS page10
}
CALL () {
  MATCH (agreement11:`Agreement`)
  WHERE (agreement11.knownFrom <= $p0 AND agreement11.kind = $p1)
  RETURN count(agreement11) AS total12
}
CALL () {
  MATCH (agreement13:`Agreement`)
  WHERE agreement13.kind = $p4
  RETURN count(agreement13) AS total14
}
CALL () {
  MATCH (agreement15:`Agreement`)
  WHERE (agreement15.kind = $p5 AND agreement15.knownFrom IS NULL)
  RETURN count(agreement15) AS total16
}
CALL () {
  MATCH (source17:`Source`)
  WHERE source17.knownFrom <= $p6
  RETURN count(source17) AS total18
}
RETURN [page10, total12, total14, total16, total18] AS row
