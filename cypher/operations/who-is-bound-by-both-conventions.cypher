// Which countries of Asia on the list are bound by both the TIR Convention and the convention on frontier controls?
//
// [0] page11
// [1] total19
// countries: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (country1:`Country`)
  WHERE (COUNT {
    MATCH (country1)-[partyTo3:`PARTY_TO`]->(agreement2)
    WHERE agreement2.id = $p0
  } > 0 AND COUNT {
    MATCH (country1)-[partyTo5:`PARTY_TO`]->(agreement4)
    WHERE agreement4.id = $p1
  } > 0 AND COUNT {
    MATCH (country1)-[memberOf7:`MEMBER_OF`]->(actor6)
    WHERE actor6.id IN $p2
  } > 0)
  WITH country1
  ORDER BY country1.name_key ASC, country1.id ASC
  LIMIT $p5
  CALL (country1) {
    MATCH (country1)-[memberOf9:`MEMBER_OF`]->(actor8)
    WHERE actor8.id IN $p3
    WITH memberOf9, actor8
    ORDER BY actor8.id ASC
    LIMIT $p4
    RETURN collect([actor8.id, actor8.name]) AS page10
  }
  RETURN collect([country1.iso2, country1.name, page10]) AS page11
}
CALL () {
  MATCH (country12:`Country`)
  WHERE (COUNT {
    MATCH (country12)-[partyTo14:`PARTY_TO`]->(agreement13)
    WHERE agreement13.id = $p0
  } > 0 AND COUNT {
    MATCH (country12)-[partyTo16:`PARTY_TO`]->(agreement15)
    WHERE agreement15.id = $p1
  } > 0 AND COUNT {
    MATCH (country12)-[memberOf18:`MEMBER_OF`]->(actor17)
    WHERE actor17.id IN $p2
  } > 0)
  RETURN count(country12) AS total19
}
RETURN [page11, total19] AS row
