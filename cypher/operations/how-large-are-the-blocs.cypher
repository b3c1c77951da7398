// How many members has each union and organization here, and how many of them are bound by the TIR Convention?
//
// [0] page10
// organizations: connection
//
// 1 steps deep, 1 subqueries

CALL () {
  MATCH (organization1:`Organization`)
  WHERE COUNT {
    MATCH (organization1)<-[memberOf3:`MEMBER_OF`]-(actor2)
  } >= $p0
  WITH organization1
  ORDER BY organization1.name_key ASC, organization1.id ASC
  LIMIT $p2
  RETURN collect([organization1.name, COUNT {
    MATCH (organization1)<-[memberOf5:`MEMBER_OF`]-(actor4)
  }, COUNT {
    MATCH (organization1)<-[memberOf7:`MEMBER_OF`]-(actor6)
    WHERE (actor6:`Country` AND COUNT {
      MATCH (actor6)-[partyTo9:`PARTY_TO`]->(agreement8)
      WHERE agreement8.id = $p1
    } > 0)
  }]) AS page10
}
RETURN [page10] AS row
