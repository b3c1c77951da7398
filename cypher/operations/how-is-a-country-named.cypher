// How is a country named in the languages of the world?
//
// [0] found5
// country: object [0]
//
// 1 steps deep, 2 subqueries

CALL () {
  MATCH (country1:`Country` { iso2: $p0 })
  CALL (country1) {
    MATCH (country1)-[hasName3:`HAS_NAME`]->(name2)
    WHERE name2.kind = $p1
    WITH name2
    ORDER BY name2.position ASC, name2.id ASC
    LIMIT $p2
    RETURN collect([name2.language, name2.script, name2.value]) AS names4
  }
  RETURN head(collect([country1.id, country1.iso2, country1.iso3, country1.isoNumeric, country1.kind, country1.name_by_language, names4])) AS found5
}
RETURN [found5] AS row
