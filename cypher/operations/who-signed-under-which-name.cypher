// Under which names did customs sign in 2007, and what are the signatories called today?
//
// [0] found5
// [1] found10
// [2] page14
// then: object [0]
// today: object [1]
// former: connection
//
// 1 steps deep, 5 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p1 })
  WHERE ((agreement1.holdsFrom IS NULL OR agreement1.holdsFrom <= $p0) AND (agreement1.holdsTo IS NULL OR agreement1.holdsTo > $p0))
  CALL (agreement1) {
    MATCH (agreement1)<-[signed3:`SIGNED`]-(party2)
    WHERE (((signed3.holdsFrom IS NULL OR signed3.holdsFrom <= $p0) AND (signed3.holdsTo IS NULL OR signed3.holdsTo > $p0)) AND ((party2.holdsFrom IS NULL OR party2.holdsFrom <= $p0) AND (party2.holdsTo IS NULL OR party2.holdsTo > $p0)))
    WITH signed3, party2
    ORDER BY party2.id ASC
    LIMIT $p2
    RETURN collect([party2.id, CASE
      WHEN party2.datedNames IS NULL THEN ['en', party2.name]
      ELSE reduce(texts = party2.name_by_language, place IN range(0, (size(party2.datedNames) - 4), 4) | CASE
        WHEN (party2.datedNames[place] <= $p0 AND party2.datedNames[(place + 1)] > $p0) THEN ([party2.datedNames[(place + 2)], party2.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END]) AS page4
  }
  RETURN head(collect([CASE
    WHEN agreement1.datedNames IS NULL THEN ['en', agreement1.name]
    ELSE reduce(texts = agreement1.name_by_language, place IN range(0, (size(agreement1.datedNames) - 4), 4) | CASE
      WHEN (agreement1.datedNames[place] <= $p0 AND agreement1.datedNames[(place + 1)] > $p0) THEN ([agreement1.datedNames[(place + 2)], agreement1.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END, page4])) AS found5
}
CALL () {
  MATCH (agreement6:`Agreement` { id: $p1 })
  CALL (agreement6) {
    MATCH (agreement6)<-[signed8:`SIGNED`]-(party7)
    WITH signed8, party7
    ORDER BY party7.id ASC
    LIMIT $p3
    RETURN collect([party7.id, party7.name]) AS page9
  }
  RETURN head(collect([page9])) AS found10
}
CALL () {
  MATCH (entity11:`Node` { id: $p4 })
  MATCH (entity11)-[hasName13:`HAS_NAME`]->(name12)
  WITH DISTINCT name12
  WHERE name12.kind = $p5
  WITH name12
  ORDER BY name12.id ASC
  LIMIT $p6
  RETURN collect([name12.value, name12.language, name12.validFrom, name12.validTo]) AS page14
}
RETURN [found5, found10, page14] AS row
