// Which agreements does only a Chinese text tell of?
//
// [0] page7
// [1] total11
// agreements: connection
//
// 1 steps deep, 3 subqueries

CALL () {
  MATCH (agreement1:`Agreement`)
  WHERE COUNT {
    MATCH (agreement1)<-[about3:`ABOUT`]-(claim2:`Claim`)
    WHERE (claim2.rank <> 'DEPRECATED' AND NOT (coalesce(claim2.language = $p0, false)))
  } = 0
  WITH agreement1
  ORDER BY agreement1.signedOn_first ASC, agreement1.id ASC
  LIMIT $p2
  CALL (agreement1) {
    MATCH (agreement1)<-[about5:`ABOUT`]-(claim4:`Claim`)
    WHERE claim4.rank <> 'DEPRECATED'
    WITH about5, claim4
    ORDER BY about5.position ASC, claim4.id ASC
    LIMIT $p1
    RETURN collect([claim4.quote, claim4.citation]) AS page6
  }
  RETURN collect([agreement1.id, agreement1.name, agreement1.name_by_language, agreement1.signedOn, page6]) AS page7
}
CALL () {
  MATCH (agreement8:`Agreement`)
  WHERE COUNT {
    MATCH (agreement8)<-[about10:`ABOUT`]-(claim9:`Claim`)
    WHERE (claim9.rank <> 'DEPRECATED' AND NOT (coalesce(claim9.language = $p0, false)))
  } = 0
  RETURN count(agreement8) AS total11
}
RETURN [page7, total11] AS row
