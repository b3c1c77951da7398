// Which national customs administrations have no name in Chinese here, and how many have one?
//
// [0] total4
// [1] page11
// [2] total15
// with: connection
// without: connection
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (customsAdministration1:`CustomsAdministration`)
  WHERE (customsAdministration1.level = $p0 AND COUNT {
    MATCH (customsAdministration1)-[hasName3:`HAS_NAME`]->(name2)
    WHERE name2.language IN $p1
  } > 0)
  RETURN count(customsAdministration1) AS total4
}
CALL () {
  MATCH (customsAdministration5:`CustomsAdministration`)
  WHERE (customsAdministration5.level = $p2 AND COUNT {
    MATCH (customsAdministration5)-[hasName7:`HAS_NAME`]->(name6)
    WHERE name6.language IN $p3
  } = 0)
  WITH customsAdministration5
  ORDER BY customsAdministration5.name_key ASC, customsAdministration5.id ASC
  LIMIT $p5
  CALL (customsAdministration5) {
    MATCH (customsAdministration5)-[authorityOf9:`AUTHORITY_OF`]->(party8)
    WITH authorityOf9, party8
    ORDER BY party8.id ASC
    LIMIT $p4
    RETURN collect([party8.id, party8.iso2]) AS page10
  }
  RETURN collect([customsAdministration5.name, page10]) AS page11
}
CALL () {
  MATCH (customsAdministration12:`CustomsAdministration`)
  WHERE (customsAdministration12.level = $p2 AND COUNT {
    MATCH (customsAdministration12)-[hasName14:`HAS_NAME`]->(name13)
    WHERE name13.language IN $p3
  } = 0)
  RETURN count(customsAdministration12) AS total15
}
RETURN [total4, page11, total15] AS row
