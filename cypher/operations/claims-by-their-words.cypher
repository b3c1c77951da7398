// What is claimed of the State Council's approval, and on what do claims about Brazil's signature differ?
//
// [0] page4
// [1] total8
// [2] page12
// [3] total16
// claims: connection
// contradictions: connection
//
// 0 steps deep, 4 subqueries

CALL () {
  MATCH (claim1:`Claim`)
  WHERE (claim1.rank <> 'DEPRECATED' AND (all(word2 IN $p0 WHERE claim1.search_terms CONTAINS word2) OR all(word3 IN $p1 WHERE claim1.search_terms CONTAINS word3)))
  WITH claim1
  ORDER BY claim1.id ASC, claim1.id ASC
  LIMIT $p2
  RETURN collect([claim1.id, claim1.statement, claim1.quote, claim1.language, claim1.rank]) AS page4
}
CALL () {
  MATCH (claim5:`Claim`)
  WHERE (claim5.rank <> 'DEPRECATED' AND (all(word6 IN $p0 WHERE claim5.search_terms CONTAINS word6) OR all(word7 IN $p1 WHERE claim5.search_terms CONTAINS word7)))
  RETURN count(claim5) AS total8
}
CALL () {
  MATCH (contradiction9:`Contradiction`)
  WHERE (all(word10 IN $p3 WHERE contradiction9.search_terms CONTAINS word10) OR all(word11 IN $p4 WHERE contradiction9.search_terms CONTAINS word11))
  WITH contradiction9
  ORDER BY contradiction9.id ASC
  LIMIT $p5
  RETURN collect([contradiction9.id, contradiction9.question_by_language, contradiction9.resolution_by_language]) AS page12
}
CALL () {
  MATCH (contradiction13:`Contradiction`)
  WHERE (all(word14 IN $p3 WHERE contradiction13.search_terms CONTAINS word14) OR all(word15 IN $p4 WHERE contradiction13.search_terms CONTAINS word15))
  RETURN count(contradiction13) AS total16
}
RETURN [page4, total8, page12, total16] AS row
