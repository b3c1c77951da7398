// Which claims are opinions, proposals or goals and not facts?
//
// [0] page8
// [1] total10
// claims: connection
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (claim1:`Claim`)
  WHERE (claim1.rank <> 'DEPRECATED' AND claim1.modality IN $p0)
  WITH claim1
  ORDER BY claim1.modality ASC, claim1.id ASC
  LIMIT $p2
  CALL (claim1) {
    MATCH (claim1)-[about3:`ABOUT`]->(entity2)
    WITH about3, entity2
    ORDER BY entity2.id ASC
    LIMIT $p1
    RETURN collect([entity2.id, entity2.name]) AS page4
  }
  CALL (claim1) {
    MATCH (claim1)-[fromSource6:`FROM_SOURCE`]->(source5)
    RETURN head(collect([source5.title])) AS source7
  }
  RETURN collect([claim1.id, claim1.modality, claim1.statement, claim1.asOf, page4, source7]) AS page8
}
CALL () {
  MATCH (claim9:`Claim`)
  WHERE (claim9.rank <> 'DEPRECATED' AND claim9.modality IN $p0)
  RETURN count(claim9) AS total10
}
RETURN [page8, total10] AS row
