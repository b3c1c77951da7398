// Which customs conventions of the United Nations bind Kazakhstan, and since when?
//
// [0] found11
// country: object [0]
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (country1:`Country` { iso2: $p0 })
  CALL (country1) {
    MATCH (country1)-[partyTo3:`PARTY_TO`]->(agreement2)
    WHERE agreement2.kind = $p1
    WITH agreement2, partyTo3
    ORDER BY partyTo3.validFrom_first ASC, partyTo3.id ASC
    WITH agreement2, collect(partyTo3) AS allPartyTo4
    WITH agreement2, head(allPartyTo4) AS partyTo5
    WITH partyTo5, agreement2
    ORDER BY partyTo5.validFrom_first ASC, agreement2.id ASC
    LIMIT $p2
    WITH *, partyTo5 { .via, .validFrom } AS values7
    RETURN collect([agreement2.name, values7.via, values7.validFrom]) AS page6
  }
  CALL (country1) {
    MATCH (country1)-[partyTo9:`PARTY_TO`]->(agreement8)
    WHERE agreement8.kind = $p1
    RETURN count(DISTINCT agreement8) AS total10
  }
  RETURN head(collect([country1.name, page6, total10])) AS found11
}
RETURN [found11] AS row
