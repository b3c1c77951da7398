// Which arrangements are between exactly four programmes?
//
// [0] page7
// [1] total11
// agreements: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WHERE (agreement1.kind = $p0 AND COUNT {
    MATCH (agreement1)-[concerns3:`CONCERNS`]->(entity2)
  } = $p1)
  WITH agreement1
  ORDER BY agreement1.id ASC, agreement1.id ASC
  LIMIT $p3
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo5:`PARTY_TO`]-(party4)
    WITH DISTINCT party4
    WITH party4
    ORDER BY party4.id ASC, party4.id ASC
    LIMIT $p2
    RETURN collect([party4.id, party4.name]) AS page6
  }
  RETURN collect([agreement1.id, agreement1.name, agreement1.title, agreement1.signedOn, page6]) AS page7
}
CALL () {
  MATCH (agreement8:`Agreement`)
  WHERE (agreement8.kind = $p0 AND COUNT {
    MATCH (agreement8)-[concerns10:`CONCERNS`]->(entity9)
  } = $p1)
  RETURN count(agreement8) AS total11
}
RETURN [page7, total11] AS row
