// Which agreements bind China and the United States, themselves or through their customs?
//
// [0] page15
// [1] total21
// agreements: connection
//
// 2 steps deep, 4 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WHERE (COUNT {
    MATCH (agreement1)-[binds3:`BINDS`]->(country2)
    WHERE country2.iso2 = $p0
  } > 0 AND COUNT {
    MATCH (agreement1)-[binds5:`BINDS`]->(country4)
    WHERE country4.iso2 = $p1
  } > 0)
  WITH agreement1
  ORDER BY agreement1.signedOn_first ASC, agreement1.id ASC
  LIMIT $p3
  CALL (agreement1) {
    MATCH (agreement1)-[binds7:`BINDS`]->(country6)
    WITH country6, binds7
    ORDER BY binds7.id ASC
    WITH country6, collect(binds7) AS allBinds8
    WITH country6, head(allBinds8) AS binds9
    WITH binds9, country6
    ORDER BY country6.id ASC
    LIMIT $p2
    CALL (binds9) {
      MATCH (party10:`Node` { id: binds9.through })
      WITH *, party10 { .id, .name } AS values12
      RETURN head(collect([values12.id, values12.name])) AS through11
    }
    WITH *, binds9 { .modality, .derivation, .validFrom } AS values14
    RETURN collect([country6.name, values14.modality, values14.derivation, through11, values14.validFrom]) AS page13
  }
  RETURN collect([agreement1.id, agreement1.name, agreement1.signedOn, page13]) AS page15
}
CALL () {
  MATCH (agreement16:`Agreement`)
  WHERE (COUNT {
    MATCH (agreement16)-[binds18:`BINDS`]->(country17)
    WHERE country17.iso2 = $p0
  } > 0 AND COUNT {
    MATCH (agreement16)-[binds20:`BINDS`]->(country19)
    WHERE country19.iso2 = $p1
  } > 0)
  RETURN count(agreement16) AS total21
}
RETURN [page15, total21] AS row
