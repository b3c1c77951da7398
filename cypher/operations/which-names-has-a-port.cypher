// Under which names is the port of Kalzhat known, wrong ones included?
//
// [0] page9
// ports: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (port1:`Port`)
  WHERE any(text2 IN port1.name_folded WHERE text2 = $p0)
  WITH port1
  ORDER BY port1.id ASC
  LIMIT $p3
  CALL (port1) {
    MATCH (port1)-[hasName4:`HAS_NAME`]->(name3)
    WITH name3
    ORDER BY name3.position ASC, name3.id ASC
    LIMIT $p1
    RETURN collect([name3.value, name3.language, name3.kind]) AS names5
  }
  CALL (port1) {
    MATCH (port1)-[pairedWith7:`PAIRED_WITH`]-(port6)
    WITH pairedWith7, port6
    ORDER BY port6.id ASC
    LIMIT $p2
    RETURN collect([port6.id, port6.name]) AS page8
  }
  RETURN collect([port1.id, port1.name, port1.name_by_language, names5, page8]) AS page9
}
RETURN [page9] AS row
