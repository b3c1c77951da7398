// What did China Customs plan for 2018, and what of it is a fact?
//
// [0] page6
// [1] total12
// [2] page18
// [3] total24
// plans: connection
// facts: connection
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (entity1:`Node` { id: $p0 })
  MATCH (entity1)<-[about3:`ABOUT`]-(claim2:`Claim`)
  WITH DISTINCT claim2
  WHERE (claim2.rank <> 'DEPRECATED' AND (claim2.modality IN $p1 AND COUNT {
    MATCH (claim2)-[fromSource5:`FROM_SOURCE`]->(source4)
    WHERE source4.id = $p2
  } > 0))
  WITH claim2
  ORDER BY claim2.id ASC, claim2.id ASC
  LIMIT $p3
  RETURN collect([claim2.id, claim2.modality, claim2.statement, claim2.quote]) AS page6
}
CALL () {
  MATCH (entity7:`Node` { id: $p0 })
  MATCH (entity7)<-[about9:`ABOUT`]-(claim8:`Claim`)
  WITH DISTINCT claim8
  WHERE (claim8.rank <> 'DEPRECATED' AND (claim8.modality IN $p1 AND COUNT {
    MATCH (claim8)-[fromSource11:`FROM_SOURCE`]->(source10)
    WHERE source10.id = $p2
  } > 0))
  RETURN count(claim8) AS total12
}
CALL () {
  MATCH (entity13:`Node` { id: $p4 })
  MATCH (entity13)<-[about15:`ABOUT`]-(claim14:`Claim`)
  WITH DISTINCT claim14
  WHERE (claim14.rank <> 'DEPRECATED' AND (claim14.modality = $p5 AND COUNT {
    MATCH (claim14)-[fromSource17:`FROM_SOURCE`]->(source16)
    WHERE source16.id = $p6
  } > 0))
  WITH claim14
  ORDER BY claim14.id ASC, claim14.id ASC
  LIMIT $p7
  RETURN collect([claim14.id, claim14.modality, claim14.statement]) AS page18
}
CALL () {
  MATCH (entity19:`Node` { id: $p4 })
  MATCH (entity19)<-[about21:`ABOUT`]-(claim20:`Claim`)
  WITH DISTINCT claim20
  WHERE (claim20.rank <> 'DEPRECATED' AND (claim20.modality = $p5 AND COUNT {
    MATCH (claim20)-[fromSource23:`FROM_SOURCE`]->(source22)
    WHERE source22.id = $p6
  } > 0))
  RETURN count(claim20) AS total24
}
RETURN [page6, total12, page18, total24] AS row
