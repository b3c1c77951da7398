// Which of China's arrangements are signed and not known to be in force?
//
// [0] page7
// [1] total11
// agreements: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (party1:`Node` { id: $p0 })
  MATCH (party1)-[partyTo3:`PARTY_TO`]->(agreement2)
  WITH DISTINCT agreement2
  WHERE (agreement2.kind = $p1 AND agreement2.inForceFrom IS NULL)
  WITH agreement2
  ORDER BY agreement2.signedOn_first ASC, agreement2.id ASC, agreement2.id ASC
  LIMIT $p3
  CALL (agreement2) {
    MATCH (agreement2)<-[about5:`ABOUT`]-(claim4:`Claim`)
    WHERE claim4.rank <> 'DEPRECATED'
    WITH about5, claim4
    ORDER BY about5.position ASC, claim4.id ASC
    LIMIT $p2
    RETURN collect([claim4.statement, claim4.citation]) AS page6
  }
  RETURN collect([agreement2.id, agreement2.name, agreement2.status, agreement2.signedOn, page6]) AS page7
}
CALL () {
  MATCH (party8:`Node` { id: $p0 })
  MATCH (party8)-[partyTo10:`PARTY_TO`]->(agreement9)
  WITH DISTINCT agreement9
  WHERE (agreement9.kind = $p1 AND agreement9.inForceFrom IS NULL)
  RETURN count(agreement9) AS total11
}
RETURN [page7, total11] AS row
