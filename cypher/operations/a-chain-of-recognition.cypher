// By which chain of at most three recognitions do the programmes of Uruguay and India hang together on a day?
//
// [0] found2
// [1] found13
// [2] found26
// [3] found29
// [4] found40
// [5] found53
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
  MATCH (end7:`Node` { id: triple6[2] })
  WITH triple6[1] AS nearId8, collect(end7) AS ends9, collect(triple6[0]) AS ids10
  MATCH (near12:`Node` { id: nearId8 })-[relationship3]-(far11)
  WHERE (far11 IN ends9 AND relationship3.id IN ids10)
  WITH DISTINCT relationship3, startNode(relationship3) AS from4, endNode(relationship3) AS to5
  RETURN collect([relationship3.id]) AS found13
}
CALL () {
  UNWIND $p3 AS triple17
  MATCH (end18:`Node` { id: triple17[2] })
  WITH triple17[1] AS nearId19, collect(end18) AS ends20, collect(triple17[0]) AS ids21
  MATCH (near23:`Node` { id: nearId19 })-[relationship14]-(far22)
  WHERE (far22 IN ends20 AND relationship14.id IN ids21)
  WITH DISTINCT relationship14, startNode(relationship14) AS from15, endNode(relationship14) AS to16
  CALL (relationship14) {
    MATCH (agreement24:`Node` { id: relationship14.agreement })
    RETURN head(collect([CASE
      WHEN agreement24.datedNames IS NULL THEN ['en', agreement24.name]
      ELSE reduce(texts = agreement24.name_by_language, place IN range(0, (size(agreement24.datedNames) - 4), 4) | CASE
        WHEN (agreement24.datedNames[place] <= $p0 AND agreement24.datedNames[(place + 1)] > $p0) THEN ([agreement24.datedNames[(place + 2)], agreement24.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END])) AS agreement25
  }
  WITH *, relationship14 { .id, .validFrom } AS values27
  RETURN collect([values27.id, CASE
    WHEN ((relationship14.certainFrom IS NULL OR relationship14.certainFrom <= $p0) AND (relationship14.certainTo IS NULL OR relationship14.certainTo > $p0)) THEN 'CERTAIN'
    WHEN ((relationship14.holdsFrom IS NULL OR relationship14.holdsFrom <= $p0) AND (relationship14.holdsTo IS NULL OR relationship14.holdsTo > $p0)) THEN 'PRESUMED'
    WHEN ((relationship14.possibleFrom IS NULL OR relationship14.possibleFrom <= $p0) AND (relationship14.possibleTo IS NULL OR relationship14.possibleTo > $p0)) THEN 'POSSIBLE'
    ELSE NULL
  END, values27.validFrom, agreement25]) AS found26
}
CALL () {
  MATCH (node28:`Node`)
  WHERE node28.id IN $p4
  RETURN collect([node28.id, CASE
    WHEN node28.datedNames IS NULL THEN ['en', node28.name]
    ELSE reduce(texts = node28.name_by_language, place IN range(0, (size(node28.datedNames) - 4), 4) | CASE
      WHEN (node28.datedNames[place] <= $p0 AND node28.datedNames[(place + 1)] > $p0) THEN ([node28.datedNames[(place + 2)], node28.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END]) AS found29
}
CALL () {
  UNWIND $p5 AS triple33
  MATCH (end34:`Node` { id: triple33[2] })
  WITH triple33[1] AS nearId35, collect(end34) AS ends36, collect(triple33[0]) AS ids37
  MATCH (near39:`Node` { id: nearId35 })-[relationship30]-(far38)
  WHERE (far38 IN ends36 AND relationship30.id IN ids37)
  WITH DISTINCT relationship30, startNode(relationship30) AS from31, endNode(relationship30) AS to32
  RETURN collect([relationship30.id]) AS found40
}
CALL () {
  UNWIND $p6 AS triple44
  MATCH (end45:`Node` { id: triple44[2] })
  WITH triple44[1] AS nearId46, collect(end45) AS ends47, collect(triple44[0]) AS ids48
  MATCH (near50:`Node` { id: nearId46 })-[relationship41]-(far49)
  WHERE (far49 IN ends47 AND relationship41.id IN ids48)
  WITH DISTINCT relationship41, startNode(relationship41) AS from42, endNode(relationship41) AS to43
  CALL (relationship41) {
    MATCH (agreement51:`Node` { id: relationship41.agreement })
    RETURN head(collect([CASE
      WHEN agreement51.datedNames IS NULL THEN ['en', agreement51.name]
      ELSE reduce(texts = agreement51.name_by_language, place IN range(0, (size(agreement51.datedNames) - 4), 4) | CASE
        WHEN (agreement51.datedNames[place] <= $p0 AND agreement51.datedNames[(place + 1)] > $p0) THEN ([agreement51.datedNames[(place + 2)], agreement51.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END])) AS agreement52
  }
  WITH *, relationship41 { .id, .validFrom } AS values54
  RETURN collect([values54.id, CASE
    WHEN ((relationship41.certainFrom IS NULL OR relationship41.certainFrom <= $p0) AND (relationship41.certainTo IS NULL OR relationship41.certainTo > $p0)) THEN 'CERTAIN'
    WHEN ((relationship41.holdsFrom IS NULL OR relationship41.holdsFrom <= $p0) AND (relationship41.holdsTo IS NULL OR relationship41.holdsTo > $p0)) THEN 'PRESUMED'
    WHEN ((relationship41.possibleFrom IS NULL OR relationship41.possibleFrom <= $p0) AND (relationship41.possibleTo IS NULL OR relationship41.possibleTo > $p0)) THEN 'POSSIBLE'
    ELSE NULL
  END, values54.validFrom, agreement52]) AS found53
}
RETURN [found2, found13, found26, found29, found40, found53] AS row
