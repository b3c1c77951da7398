// What did China Customs plan for 2018, and what of it is a fact?
//
// [0] page6
// [1] total12
// [2] page18
// [3] total24
// plans: connection
// facts: connection
//
// at most 100 rows, 1 steps deep, 4 subqueries

CALL () {
  MATCH (claim1:`Claim`)
  WHERE (claim1.modality IN $p0 AND COUNT {
    MATCH (claim1)-[about3:`ABOUT`]->(entity2)
    WHERE entity2.id = $p1
  } > 0 AND COUNT {
    MATCH (claim1)-[fromSource5:`FROM_SOURCE`]->(source4)
    WHERE source4.id = $p2
  } > 0)
  WITH claim1
  ORDER BY claim1.id ASC, claim1.id ASC
  LIMIT $p3
  RETURN collect([claim1.id, claim1.modality, claim1.statement_by_language, claim1.quote]) AS page6
}
CALL () {
  MATCH (claim7:`Claim`)
  WHERE (claim7.modality IN $p0 AND COUNT {
    MATCH (claim7)-[about9:`ABOUT`]->(entity8)
    WHERE entity8.id = $p1
  } > 0 AND COUNT {
    MATCH (claim7)-[fromSource11:`FROM_SOURCE`]->(source10)
    WHERE source10.id = $p2
  } > 0)
  RETURN count(claim7) AS total12
}
CALL () {
  MATCH (claim13:`Claim`)
  WHERE (claim13.modality = $p4 AND COUNT {
    MATCH (claim13)-[about15:`ABOUT`]->(entity14)
    WHERE entity14.id = $p5
  } > 0 AND COUNT {
    MATCH (claim13)-[fromSource17:`FROM_SOURCE`]->(source16)
    WHERE source16.id = $p6
  } > 0)
  WITH claim13
  ORDER BY claim13.id ASC, claim13.id ASC
  LIMIT $p7
  RETURN collect([claim13.id, claim13.modality, claim13.statement_by_language]) AS page18
}
CALL () {
  MATCH (claim19:`Claim`)
  WHERE (claim19.modality = $p4 AND COUNT {
    MATCH (claim19)-[about21:`ABOUT`]->(entity20)
    WHERE entity20.id = $p5
  } > 0 AND COUNT {
    MATCH (claim19)-[fromSource23:`FROM_SOURCE`]->(source22)
    WHERE source22.id = $p6
  } > 0)
  RETURN count(claim19) AS total24
}
RETURN [page6, total12, page18, total24] AS row
