// Of which kinds, years and parties are the agreements, and how far have they come?
//
// [0] total2
// [1] groups6
// [2] groups10
// [3] groups15
// [4] groups19
// [5] groups27
// [6] groups33
// agreements: connection
//
// 1 steps deep, 8 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  RETURN count(agreement1) AS total2
}
CALL () {
  MATCH (agreement3:`Agreement`)
  WITH agreement3.kind AS kind4, count(agreement3) AS count5
  ORDER BY count5 DESC, kind4 ASC
  LIMIT $p0
  RETURN collect([kind4, count5]) AS groups6
}
CALL () {
  MATCH (agreement7:`Agreement`)
  WITH agreement7.status AS status8, count(agreement7) AS count9
  ORDER BY count9 DESC, status8 ASC
  LIMIT $p1
  RETURN collect([status8, count9]) AS groups10
}
CALL () {
  MATCH (agreement11:`Agreement`)
  WITH agreement11.kind AS kind12, agreement11.status AS status13, count(agreement11) AS count14
  WHERE count14 >= $p2
  WITH kind12, status13, count14
  ORDER BY count14 DESC, kind12 ASC, status13 ASC
  LIMIT $p3
  RETURN collect([kind12, status13, count14]) AS groups15
}
CALL () {
  MATCH (agreement16:`Agreement`)
  WITH toInteger(substring(agreement16.signedOn_first, 0, 4)) AS signedOn17, count(agreement16) AS count18
  ORDER BY count18 DESC, signedOn17 ASC
  LIMIT $p4
  RETURN collect([signedOn17, count18]) AS groups19
}
CALL () {
  MATCH (agreement20:`Agreement`)
  OPTIONAL MATCH (agreement20)<-[partyTo23:`PARTY_TO`]-(party22)
  WITH party22.id AS parties21, count(DISTINCT agreement20) AS count24
  ORDER BY count24 DESC, parties21 ASC
  LIMIT $p5
  CALL (parties21) {
    MATCH (party25:`Node` { id: parties21 })
    RETURN head(collect([party25.id, party25.name, party25.name_by_language])) AS party26
  }
  RETURN collect([party26, count24]) AS groups27
}
CALL () {
  MATCH (agreement28:`Agreement`)
  WITH count(agreement28) AS count29, min(agreement28.signedOn_first) AS earliest30, max(agreement28.signedOn_first) AS latest31, count(agreement28.signedOn_first) AS count32
  ORDER BY count29 DESC
  LIMIT $p6
  RETURN collect([earliest30, latest31, count32]) AS groups33
}
RETURN [total2, groups6, groups10, groups15, groups19, groups27, groups33] AS row
