// Of which kinds, years and parties are the agreements, and how far have they come?
//
// [0] total2
// [1] kind6
// [2] status10
// [3] signedOn14
// [4] parties22
// [5] aggregates27
// agreements: connection
//
// 1 steps deep, 7 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  RETURN count(agreement1) AS total2
}
CALL () {
  MATCH (agreement3:`Agreement`)
  WITH agreement3.kind AS value4, count(agreement3) AS count5
  ORDER BY count5 DESC, value4 ASC
  LIMIT $p0
  RETURN collect([value4, count5]) AS kind6
}
CALL () {
  MATCH (agreement7:`Agreement`)
  WITH agreement7.status AS value8, count(agreement7) AS count9
  ORDER BY count9 DESC, value8 ASC
  LIMIT $p1
  RETURN collect([value8, count9]) AS status10
}
CALL () {
  MATCH (agreement11:`Agreement`)
  WITH toInteger(substring(agreement11.signedOn_first, 0, 4)) AS value12, count(agreement11) AS count13
  ORDER BY count13 DESC, value12 ASC
  LIMIT $p2
  RETURN collect([value12, count13]) AS signedOn14
}
CALL () {
  MATCH (agreement15:`Agreement`)
  OPTIONAL MATCH (agreement15)<-[partyTo17:`PARTY_TO`]-(party16)
  WITH party16.id AS value18, count(DISTINCT agreement15) AS count19
  ORDER BY count19 DESC, value18 ASC
  LIMIT $p3
  CALL (value18) {
    MATCH (party20:`Node` { id: value18 })
    RETURN head(collect([party20.id, party20.name, party20.name_by_language])) AS party21
  }
  RETURN collect([party21, count19]) AS parties22
}
CALL () {
  MATCH (agreement23:`Agreement`)
  WITH min(agreement23.signedOn_first) AS min24, max(agreement23.signedOn_first) AS max25, count(agreement23.signedOn_first) AS count26
  RETURN [min24, max25, count26] AS aggregates27
}
RETURN [total2, kind6, status10, signedOn14, parties22, aggregates27] AS row
