// By which chain of at most three recognitions do the programmes of Uruguay and India hang together on a day?
//
// [0] found2
// [1] found10
// [2] found20
// [3] found23
// [4] found31
// [5] found41
// presumed: found
// possible: found
//
// 1 steps deep, 8 subqueries

CALL () {
  MATCH (node1:`Node`)
  WHERE node1.id IN $p1
  RETURN collect([node1.id, CASE
    WHEN node1.datedNames IS NULL THEN ['en', node1.name]
    ELSE reduce(texts = node1.name_by_language, place IN range(0, (size(node1.datedNames) - 4), 4) | CASE
      WHEN (node1.datedNames[place] <= $p0 AND node1.datedNames[(place + 1)] > $p0) THEN ([node1.datedNames[(place + 2)], node1.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found2
}
CALL () {
  UNWIND $p2 AS triple6
  WITH triple6[0] AS id9, triple6[1] AS fromId7, triple6[2] AS toId8
  MATCH (from4:`Node` { id: fromId7 })
  MATCH (to5:`Node` { id: toId8 })
  MATCH (from4)-[relationship3]->(to5)
  WHERE relationship3.id = id9
  RETURN collect([relationship3.id]) AS found10
}
CALL () {
  UNWIND $p3 AS triple14
  WITH triple14[0] AS id17, triple14[1] AS fromId15, triple14[2] AS toId16
  MATCH (from12:`Node` { id: fromId15 })
  MATCH (to13:`Node` { id: toId16 })
  MATCH (from12)-[relationship11]->(to13)
  WHERE relationship11.id = id17
  CALL (relationship11) {
    MATCH (agreement18:`Node` { id: relationship11.agreement })
    RETURN head(collect([CASE
      WHEN agreement18.datedNames IS NULL THEN ['en', agreement18.name]
      ELSE reduce(texts = agreement18.name_by_language, place IN range(0, (size(agreement18.datedNames) - 4), 4) | CASE
        WHEN (agreement18.datedNames[place] <= $p0 AND agreement18.datedNames[(place + 1)] > $p0) THEN ([agreement18.datedNames[(place + 2)], agreement18.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END])) AS agreement19
  }
  WITH *, relationship11 { .id, .validFrom } AS values21
  RETURN collect([values21.id, CASE
    WHEN ((relationship11.certainFrom IS NULL OR relationship11.certainFrom <= $p0) AND (relationship11.certainTo IS NULL OR relationship11.certainTo > $p0)) THEN 'CERTAIN'
    WHEN ((relationship11.holdsFrom IS NULL OR relationship11.holdsFrom <= $p0) AND (relationship11.holdsTo IS NULL OR relationship11.holdsTo > $p0)) THEN 'PRESUMED'
    WHEN ((relationship11.possibleFrom IS NULL OR relationship11.possibleFrom <= $p0) AND (relationship11.possibleTo IS NULL OR relationship11.possibleTo > $p0)) THEN 'POSSIBLE'
    ELSE NULL
  END, values21.validFrom, agreement19]) AS found20
}
CALL () {
  MATCH (node22:`Node`)
  WHERE node22.id IN $p4
  RETURN collect([node22.id, CASE
    WHEN node22.datedNames IS NULL THEN ['en', node22.name]
    ELSE reduce(texts = node22.name_by_language, place IN range(0, (size(node22.datedNames) - 4), 4) | CASE
      WHEN (node22.datedNames[place] <= $p0 AND node22.datedNames[(place + 1)] > $p0) THEN ([node22.datedNames[(place + 2)], node22.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found23
}
CALL () {
  UNWIND $p5 AS triple27
  WITH triple27[0] AS id30, triple27[1] AS fromId28, triple27[2] AS toId29
  MATCH (from25:`Node` { id: fromId28 })
  MATCH (to26:`Node` { id: toId29 })
  MATCH (from25)-[relationship24]->(to26)
  WHERE relationship24.id = id30
  RETURN collect([relationship24.id]) AS found31
}
CALL () {
  UNWIND $p6 AS triple35
  WITH triple35[0] AS id38, triple35[1] AS fromId36, triple35[2] AS toId37
  MATCH (from33:`Node` { id: fromId36 })
  MATCH (to34:`Node` { id: toId37 })
  MATCH (from33)-[relationship32]->(to34)
  WHERE relationship32.id = id38
  CALL (relationship32) {
    MATCH (agreement39:`Node` { id: relationship32.agreement })
    RETURN head(collect([CASE
      WHEN agreement39.datedNames IS NULL THEN ['en', agreement39.name]
      ELSE reduce(texts = agreement39.name_by_language, place IN range(0, (size(agreement39.datedNames) - 4), 4) | CASE
        WHEN (agreement39.datedNames[place] <= $p0 AND agreement39.datedNames[(place + 1)] > $p0) THEN ([agreement39.datedNames[(place + 2)], agreement39.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END])) AS agreement40
  }
  WITH *, relationship32 { .id, .validFrom } AS values42
  RETURN collect([values42.id, CASE
    WHEN ((relationship32.certainFrom IS NULL OR relationship32.certainFrom <= $p0) AND (relationship32.certainTo IS NULL OR relationship32.certainTo > $p0)) THEN 'CERTAIN'
    WHEN ((relationship32.holdsFrom IS NULL OR relationship32.holdsFrom <= $p0) AND (relationship32.holdsTo IS NULL OR relationship32.holdsTo > $p0)) THEN 'PRESUMED'
    WHEN ((relationship32.possibleFrom IS NULL OR relationship32.possibleFrom <= $p0) AND (relationship32.possibleTo IS NULL OR relationship32.possibleTo > $p0)) THEN 'POSSIBLE'
    ELSE NULL
  END, values42.validFrom, agreement40]) AS found41
}
RETURN [found2, found10, found20, found23, found31, found41] AS row
