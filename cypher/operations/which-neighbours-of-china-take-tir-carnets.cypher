// Which neighbours of China take TIR carnets, and since when, and which do not?
//
// [0] found26
// country: object [0]
//
// 2 steps deep, 4 subqueries

CALL () {
  MATCH (country1:`Country` { iso2: $p0 })
  CALL (country1) {
    MATCH (country1)-[borders3:`BORDERS`]-(country2)
    WHERE COUNT {
      MATCH (country2)-[partyTo5:`PARTY_TO`]->(agreement4)
      WHERE agreement4.id = $p1
    } > 0
    WITH borders3, country2
    ORDER BY country2.name_key ASC, country2.id ASC
    LIMIT $p3
    CALL (country2) {
      MATCH (country2)-[partyTo7:`PARTY_TO`]->(agreement6)
      WHERE agreement6.id = $p1
      WITH agreement6, partyTo7
      ORDER BY partyTo7.id ASC
      WITH agreement6, collect(partyTo7) AS allPartyTo8
      WITH agreement6, head(allPartyTo8) AS partyTo9
      WITH partyTo9, agreement6
      ORDER BY agreement6.id ASC
      LIMIT $p2
      WITH *, partyTo9 { .via, .validFrom } AS values11
      RETURN collect([values11.via, values11.validFrom]) AS page10
    }
    RETURN collect([country2.name, page10]) AS page12
  }
  CALL (country1) {
    MATCH (country1)-[borders18:`BORDERS`]-(country17)
    WHERE COUNT {
      MATCH (country17)-[partyTo20:`PARTY_TO`]->(agreement19)
      WHERE agreement19.id = $p1
    } = 0
    WITH borders18, country17
    ORDER BY country17.name_key ASC, country17.id ASC
    LIMIT $p4
    RETURN collect([country17.name]) AS page21
  }
  RETURN head(collect([page12, COUNT {
    MATCH (country1)-[borders14:`BORDERS`]-(country13)
    WHERE COUNT {
      MATCH (country13)-[partyTo16:`PARTY_TO`]->(agreement15)
      WHERE agreement15.id = $p1
    } > 0
  }, page21, COUNT {
    MATCH (country1)-[borders23:`BORDERS`]-(country22)
    WHERE COUNT {
      MATCH (country22)-[partyTo25:`PARTY_TO`]->(agreement24)
      WHERE agreement24.id = $p1
    } = 0
  }])) AS found26
}
RETURN [found26] AS row
