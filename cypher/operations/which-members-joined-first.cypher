// Which countries were first to join the World Customs Organization, and in which region?
//
// [0] found19
// organization: object [0]
//
// 3 steps deep, 5 subqueries

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
    ORDER BY memberOf6.validFrom_first ASC, actor5.id ASC, actor5.id ASC
    LIMIT $p3
    CALL (memberOf6) {
      UNWIND range(0, (size(coalesce(memberOf6.claims, [])[0..$p2]) - 1)) AS place7
      WITH place7, coalesce(memberOf6.claims, [])[place7] AS claimId14
      MATCH (claim8:`Claim` { id: claimId14 })
      WITH claim8, place7
      ORDER BY place7 ASC
      CALL (claim8) {
        MATCH (claim8)-[fromSource10:`FROM_SOURCE`]->(source9)
        WITH *, source9 { .licence, .title } AS values12
        RETURN head(collect([values12.licence, values12.title])) AS source11
      }
      RETURN collect([claim8.confidence, source11]) AS claims13
    }
    WITH *, memberOf6 { .region, .validFrom } AS values16
    RETURN collect([actor5.id, actor5.name, values16.region, values16.validFrom, claims13]) AS page15
  }
  RETURN head(collect([organization1.name, organization1.name_by_language, page4, page15, COUNT {
    MATCH (organization1)<-[memberOf18:`MEMBER_OF`]-(actor17)
  }])) AS found19
}
RETURN [found19] AS row
