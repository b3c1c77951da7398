// What is a country's customs called, in which language, and in short?
//
// [0] page10
// customsAdministrations: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (party1:`Node`)
  WHERE party1.id IN $p0
  MATCH (party1)<-[authorityOf3:`AUTHORITY_OF`]-(customsAdministration2:`CustomsAdministration`)
  WITH DISTINCT customsAdministration2
  WITH customsAdministration2
  ORDER BY customsAdministration2.name_key ASC, customsAdministration2.id ASC
  LIMIT $p3
  CALL (customsAdministration2) {
    MATCH (customsAdministration2)-[hasName5:`HAS_NAME`]->(name4)
    WITH name4
    ORDER BY name4.position ASC, name4.id ASC
    LIMIT $p1
    RETURN collect([name4.value, name4.language, name4.kind]) AS names6
  }
  CALL (customsAdministration2) {
    MATCH (customsAdministration2)-[authorityOf8:`AUTHORITY_OF`]->(party7)
    WITH authorityOf8, party7
    ORDER BY party7.id ASC
    LIMIT $p2
    RETURN collect([party7.id, party7.name]) AS page9
  }
  RETURN collect([customsAdministration2.id, customsAdministration2.name, customsAdministration2.website, names6, page9]) AS page10
}
RETURN [page10] AS row
