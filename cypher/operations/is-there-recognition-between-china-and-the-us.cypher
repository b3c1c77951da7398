// Is there recognition between China and the United States? What is there instead?
//
// [0] total4
// [1] page13
// [2] total19
// recognition: connection
// instead: connection
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
  WITH DISTINCT programme2
  WHERE programme2.id = $p1
  RETURN count(programme2) AS total4
}
CALL () {
  MATCH (agreement5:`Agreement`)
  WHERE (COUNT {
    MATCH (agreement5)<-[partyTo7:`PARTY_TO`]-(party6)
    WHERE party6.id IN $p2
  } > 0 AND COUNT {
    MATCH (agreement5)<-[partyTo9:`PARTY_TO`]-(party8)
    WHERE party8.id IN $p3
  } > 0)
  WITH agreement5
  ORDER BY agreement5.signedOn_first ASC, agreement5.id ASC
  LIMIT $p5
  CALL (agreement5) {
    MATCH (agreement5)<-[about11:`ABOUT`]-(claim10:`Claim`)
    WHERE claim10.rank <> 'DEPRECATED'
    WITH about11, claim10
    ORDER BY about11.position ASC, claim10.id ASC
    LIMIT $p4
    RETURN collect([claim10.statement, claim10.citation]) AS page12
  }
  RETURN collect([agreement5.id, agreement5.name, agreement5.kind, agreement5.status, agreement5.signedOn, page12]) AS page13
}
CALL () {
  MATCH (agreement14:`Agreement`)
  WHERE (COUNT {
    MATCH (agreement14)<-[partyTo16:`PARTY_TO`]-(party15)
    WHERE party15.id IN $p2
  } > 0 AND COUNT {
    MATCH (agreement14)<-[partyTo18:`PARTY_TO`]-(party17)
    WHERE party17.id IN $p3
  } > 0)
  RETURN count(agreement14) AS total19
}
RETURN [total4, page13, total19] AS row
