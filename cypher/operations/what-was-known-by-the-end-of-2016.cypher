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
// 2 steps deep, 7 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WHERE (agreement1.knownFrom <= $p0 AND agreement1.kind = $p1)
  WITH agreement1
  ORDER BY agreement1.knownFrom ASC, agreement1.id ASC
  LIMIT $p3
  CALL (agreement1) {
    MATCH (agreement1)<-[about4:`ABOUT`]-(claim3:`Claim`)
    WHERE (claim3.knownFrom <= $p0 AND claim3.rank <> 'DEPRECATED')
    WITH about4, claim3
    ORDER BY about4.position ASC, claim3.id ASC
    LIMIT $p2
    CALL (claim3) {
      MATCH (claim3)-[fromSource6:`FROM_SOURCE`]->(source5)
      WITH *, source5 { .name, .published } AS values8
      RETURN head(collect([values8.name, values8.published])) AS source7
    }
    RETURN collect([claim3.statement, source7]) AS page9
  }
  RETURN collect([agreement1.name, agreement1.knownFrom, size([day2 IN coalesce(agreement1.claims_known_from, []) WHERE day2 <= $p0]), page9]) AS page10
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
  WHERE source17.knownFrom <= $p0
  RETURN count(source17) AS total18
}
RETURN [page10, total12, total14, total16, total18] AS row
