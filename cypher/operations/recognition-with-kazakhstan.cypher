// Do China and Kazakhstan recognise each other's operators? With whom do they border and cooperate?
//
// [0] total6
// [1] found19
// agreements: connection
// country: object [1]
//
// 1 steps deep, 5 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WHERE (agreement1.kind = $p0 AND (COUNT {
    MATCH (agreement1)<-[partyTo3:`PARTY_TO`]-(party2)
    WHERE party2.id = $p1
  } > 0 AND COUNT {
    MATCH (agreement1)<-[partyTo5:`PARTY_TO`]-(party4)
    WHERE party4.id = $p2
  } > 0))
  RETURN count(agreement1) AS total6
}
CALL () {
  MATCH (country7:`Country` { iso2: $p3 })
  CALL (country7) {
    MATCH (country7)-[borders9:`BORDERS`]-(country8)
    WHERE country8.id = $p4
    WITH borders9, country8
    ORDER BY country8.id ASC
    LIMIT $p5
    RETURN collect([country8.id, country8.name]) AS page10
  }
  CALL (country7) {
    MATCH (country7)-[participatedIn12:`PARTICIPATED_IN`]->(entity11)
    WITH participatedIn12, entity11
    ORDER BY entity11.id ASC
    LIMIT $p6
    RETURN collect([entity11.id, entity11.name]) AS page13
  }
  CALL (country7) {
    MATCH (country7)-[partyTo15:`PARTY_TO`]->(agreement14)
    WITH agreement14, partyTo15
    ORDER BY partyTo15.id ASC
    WITH agreement14, collect(partyTo15) AS allPartyTo16
    WITH agreement14, head(allPartyTo16) AS partyTo17
    WITH partyTo17, agreement14
    ORDER BY agreement14.id ASC
    LIMIT $p7
    RETURN collect([agreement14.id, agreement14.name, agreement14.kind, partyTo17.modality]) AS page18
  }
  RETURN head(collect([page10, page13, page18])) AS found19
}
RETURN [total6, found19] AS row
