// What did China Customs plan, as against what it did? Only relationships that are plans, then how many are facts.
//
// [0] found27
// [1] found40
// plans: object [0]
// facts: object [1]
//
// 2 steps deep, 9 subqueries

CALL () {
  MATCH (customsAdministration1:`CustomsAdministration` { id: $p1 })
  CALL (customsAdministration1) {
    MATCH (customsAdministration1)-[cooperatesWith3:`COOPERATES_WITH`|`COOPERATES_WITH_UNASSERTED`]-(actor2)
    WHERE (cooperatesWith3.modality IN $p0 AND cooperatesWith3.rank <> 'DEPRECATED')
    WITH cooperatesWith3, actor2
    ORDER BY actor2.id ASC
    LIMIT $p3
    CALL (cooperatesWith3) {
      UNWIND range(0, (size(coalesce(cooperatesWith3.claims, [])[0..$p2]) - 1)) AS place4
      WITH place4, coalesce(cooperatesWith3.claims, [])[place4] AS claimId7
      MATCH (claim5:`Claim` { id: claimId7 })
      WITH claim5, place4
      ORDER BY place4 ASC
      RETURN collect([claim5.statement]) AS claims6
    }
    RETURN collect([actor2.id, actor2.name, cooperatesWith3.due, claims6]) AS page8
  }
  CALL (customsAdministration1) {
    MATCH (customsAdministration1)-[establishes12:`ESTABLISHES`|`ESTABLISHES_UNASSERTED`]->(entity11)
    WHERE (establishes12.modality IN $p0 AND establishes12.rank <> 'DEPRECATED')
    WITH establishes12, entity11
    ORDER BY entity11.id ASC
    LIMIT $p4
    RETURN collect([entity11.id, entity11.name]) AS page13
  }
  CALL (customsAdministration1) {
    MATCH (customsAdministration1)-[implements17:`IMPLEMENTS`|`IMPLEMENTS_UNASSERTED`]->(entity16)
    WHERE (implements17.modality IN $p0 AND implements17.rank <> 'DEPRECATED')
    WITH implements17, entity16
    ORDER BY entity16.id ASC
    LIMIT $p5
    RETURN collect([entity16.id, entity16.name]) AS page18
  }
  CALL (customsAdministration1) {
    MATCH (customsAdministration1)-[supports22:`SUPPORTS`|`SUPPORTS_UNASSERTED`]->(entity21)
    WHERE (supports22.modality IN $p0 AND supports22.rank <> 'DEPRECATED')
    WITH DISTINCT entity21
    WITH entity21
    ORDER BY entity21.id ASC
    LIMIT $p6
    RETURN collect([entity21.id, entity21.name]) AS page23
  }
  CALL (customsAdministration1) {
    MATCH (customsAdministration1)-[supports25:`SUPPORTS`|`SUPPORTS_UNASSERTED`]->(entity24)
    WHERE (supports25.modality IN $p0 AND supports25.rank <> 'DEPRECATED')
    RETURN count(DISTINCT entity24) AS total26
  }
  RETURN head(collect([page8, COUNT {
    MATCH (customsAdministration1)-[cooperatesWith10:`COOPERATES_WITH`|`COOPERATES_WITH_UNASSERTED`]-(actor9)
    WHERE (cooperatesWith10.modality IN $p0 AND cooperatesWith10.rank <> 'DEPRECATED')
  }, page13, COUNT {
    MATCH (customsAdministration1)-[establishes15:`ESTABLISHES`|`ESTABLISHES_UNASSERTED`]->(entity14)
    WHERE (establishes15.modality IN $p0 AND establishes15.rank <> 'DEPRECATED')
  }, page18, COUNT {
    MATCH (customsAdministration1)-[implements20:`IMPLEMENTS`|`IMPLEMENTS_UNASSERTED`]->(entity19)
    WHERE (implements20.modality IN $p0 AND implements20.rank <> 'DEPRECATED')
  }, page23, total26])) AS found27
}
CALL () {
  MATCH (customsAdministration28:`CustomsAdministration` { id: $p7 })
  CALL (customsAdministration28) {
    MATCH (customsAdministration28)-[cooperatesWith30:`COOPERATES_WITH`]-(actor29)
    WITH cooperatesWith30, actor29
    ORDER BY actor29.id ASC
    LIMIT $p8
    RETURN collect([actor29.id, actor29.name]) AS page31
  }
  RETURN head(collect([page31, COUNT {
    MATCH (customsAdministration28)-[cooperatesWith33:`COOPERATES_WITH`]-(actor32)
  }, COUNT {
    MATCH (customsAdministration28)-[establishes35:`ESTABLISHES`]->(entity34)
  }, COUNT {
    MATCH (customsAdministration28)-[implements37:`IMPLEMENTS`]->(entity36)
  }, COUNT {
    MATCH (customsAdministration28)-[supports39:`SUPPORTS`]->(entity38)
  }])) AS found40
}
RETURN [found27, found40] AS row
