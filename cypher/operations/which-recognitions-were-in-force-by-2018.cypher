// Which of China's arrangements were in force by 2 February 2018, the day of the figure 35?
//
// [0] page4
// [1] total8
// [2] page12
// [3] total16
// [4] found21
// inForce: connection
// signed: connection
// observation: object [4]
//
// 1 steps deep, 6 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WHERE (agreement1.kind = $p0 AND COUNT {
    MATCH (agreement1)<-[partyTo3:`PARTY_TO`]-(party2)
    WHERE (party2.id = $p1 AND partyTo3.holdsFrom <= $p2)
  } > 0)
  WITH agreement1
  ORDER BY agreement1.inForceFrom_first ASC, agreement1.id ASC
  LIMIT $p3
  RETURN collect([agreement1.id, agreement1.name, agreement1.inForceFrom]) AS page4
}
CALL () {
  MATCH (agreement5:`Agreement`)
  WHERE (agreement5.kind = $p0 AND COUNT {
    MATCH (agreement5)<-[partyTo7:`PARTY_TO`]-(party6)
    WHERE (party6.id = $p1 AND partyTo7.holdsFrom <= $p2)
  } > 0)
  RETURN count(agreement5) AS total8
}
CALL () {
  MATCH (party9:`Node` { id: $p4 })
  MATCH (party9)-[partyTo11:`PARTY_TO`]->(agreement10)
  WITH DISTINCT agreement10
  WHERE (agreement10.kind = $p5 AND agreement10.signedOn_first <= $p2)
  WITH agreement10
  ORDER BY agreement10.signedOn_first ASC, agreement10.id ASC
  LIMIT $p6
  RETURN collect([agreement10.id, agreement10.name, agreement10.signedOn]) AS page12
}
CALL () {
  MATCH (party13:`Node` { id: $p4 })
  MATCH (party13)-[partyTo15:`PARTY_TO`]->(agreement14)
  WITH DISTINCT agreement14
  WHERE (agreement14.kind = $p5 AND agreement14.signedOn_first <= $p2)
  RETURN count(agreement14) AS total16
}
CALL () {
  MATCH (observation17:`Observation` { id: $p7 })
  CALL (observation17) {
    MATCH (observation17)<-[about19:`ABOUT`]-(contradiction18:`Contradiction`)
    WITH about19, contradiction18
    ORDER BY contradiction18.id ASC
    LIMIT $p8
    RETURN collect([contradiction18.question, contradiction18.resolution]) AS page20
  }
  RETURN head(collect([observation17.value, observation17.unit, page20])) AS found21
}
RETURN [page4, total8, page12, total16, found21] AS row
