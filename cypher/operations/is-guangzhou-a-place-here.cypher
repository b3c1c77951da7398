// Is Guangzhou a place in this graph, and who is "Customs in Guangzhou"?
//
// [0] total4
// [1] page16
// places: connection
// entities: connection
//
// 2 steps deep, 5 subqueries

CALL () {
  MATCH (place1:`Place`)
  WHERE (any(text2 IN place1.name_folded WHERE text2 CONTAINS $p0) OR any(text3 IN place1.name_folded WHERE text3 CONTAINS $p1))
  RETURN count(place1) AS total4
}
CALL () {
  MATCH (entity5:`Entity`)
  WHERE any(text6 IN entity5.name_folded WHERE text6 = $p2)
  WITH entity5
  ORDER BY entity5.id ASC
  LIMIT $p6
  CALL (entity5) {
    MATCH (entity5)-[hasName8:`HAS_NAME`]->(name7)
    WITH name7
    ORDER BY name7.position ASC, name7.id ASC
    LIMIT $p3
    RETURN collect([name7.value, name7.language, name7.kind]) AS names9
  }
  CALL (entity5) {
    MATCH (entity5)<-[about11:`ABOUT`]-(contradiction10:`Contradiction`)
    WITH about11, contradiction10
    ORDER BY contradiction10.id ASC
    LIMIT $p5
    CALL (contradiction10) {
      MATCH (contradiction10)-[compares13:`COMPARES`]->(claim12)
      WITH compares13, claim12
      ORDER BY claim12.id ASC
      LIMIT $p4
      RETURN collect([compares13.verdict, claim12.id, claim12.statement, claim12.quote]) AS page14
    }
    RETURN collect([contradiction10.question, contradiction10.resolution, page14]) AS page15
  }
  RETURN collect([entity5.id, entity5.name, entity5.name_by_language, names9, page15]) AS page16
}
RETURN [total4, page16] AS row
