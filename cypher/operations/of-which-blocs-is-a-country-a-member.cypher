// Of which unions and organizations is Kazakhstan a member, by which list, and as of when?
//
// [0] found15
// country: object [0]
//
// 3 steps deep, 4 subqueries

CALL () {
  MATCH (country1:`Country` { iso2: $p0 })
  CALL (country1) {
    MATCH (country1)-[memberOf3:`MEMBER_OF`]->(actor2)
    WITH memberOf3, actor2
    ORDER BY actor2.name_key ASC, actor2.id ASC
    LIMIT $p2
    CALL (memberOf3) {
      UNWIND range(0, (size(coalesce(memberOf3.claims, [])[0..$p1]) - 1)) AS place4
      WITH place4, coalesce(memberOf3.claims, [])[place4] AS claimId10
      MATCH (claim5:`Claim` { id: claimId10 })
      WITH claim5, place4
      ORDER BY place4 ASC
      CALL (claim5) {
        MATCH (claim5)-[fromSource7:`FROM_SOURCE`]->(source6)
        RETURN head(collect([source6.title])) AS source8
      }
      RETURN collect([source8]) AS claims9
    }
    WITH *, memberOf3 { .validFrom, .lastAttested } AS values12
    RETURN collect([actor2.id, actor2.name, values12.validFrom, values12.lastAttested, claims9]) AS page11
  }
  RETURN head(collect([country1.name, page11, COUNT {
    MATCH (country1)-[memberOf14:`MEMBER_OF`]->(actor13)
  }])) AS found15
}
RETURN [found15] AS row
