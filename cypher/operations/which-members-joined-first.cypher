// Which countries were first to join the World Customs Organization, and in which region?
//
// [0] found17
// organization: object [0]
//
// at most 513 rows, 3 steps deep, 5 subqueries

CALL () {
  MATCH (organization1:`Organization` { id: $p0 })
  CALL (organization1) {
    MATCH (organization1)-[locatedIn3:`LOCATED_IN`]->(location2)
    WITH locatedIn3, location2
    ORDER BY location2.id ASC
    LIMIT $p1
    RETURN collect([location2.id, location2.name]) AS page4
  }
  CALL (organization1) {
    MATCH (organization1)<-[memberOf6:`MEMBER_OF`]-(actor5)
    WITH memberOf6, actor5
    ORDER BY memberOf6.validFrom_first ASC, actor5.id ASC, memberOf6.id ASC
    LIMIT $p3
    CALL (memberOf6) {
      UNWIND range(0, (size(coalesce(memberOf6.claims, [])[0..$p2]) - 1)) AS place7
      WITH place7, coalesce(memberOf6.claims, [])[place7] AS claimId13
      MATCH (claim8:`Claim` { id: claimId13 })
      WITH claim8, place7
      ORDER BY place7 ASC
      CALL (claim8) {
        MATCH (claim8)-[fromSource10:`FROM_SOURCE`]->(source9)
        RETURN head(collect([source9.licence, source9.title])) AS source11
      }
      RETURN collect([claim8.confidence, source11]) AS claims12
    }
    RETURN collect([actor5.id, actor5.name, memberOf6.region, memberOf6.validFrom, claims12]) AS page14
  }
  RETURN head(collect([organization1.name, organization1.name_by_language, page4, page14, COUNT {
    MATCH (organization1)<-[memberOf16:`MEMBER_OF`]-(actor15)
  }])) AS found17
}
RETURN [found17] AS row
