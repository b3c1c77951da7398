// How many programmes does C-TPAT recognise today for certain, presumably and possibly, and how many without a day?
//
// [0] found5
// [1] found10
// [2] found21
// [3] found26
// certain: object [0]
// presumed: object [1]
// possible: object [2]
// everyDay: object [3]
//
// 1 steps deep, 9 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p1 })
  WHERE ((programme1.certainFrom IS NULL OR programme1.certainFrom <= $p0) AND (programme1.certainTo IS NULL OR programme1.certainTo > $p0))
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
    WHERE (((mutuallyRecognises3.certainFrom IS NULL OR mutuallyRecognises3.certainFrom <= $p0) AND (mutuallyRecognises3.certainTo IS NULL OR mutuallyRecognises3.certainTo > $p0)) AND ((programme2.certainFrom IS NULL OR programme2.certainFrom <= $p0) AND (programme2.certainTo IS NULL OR programme2.certainTo > $p0)))
    RETURN count(DISTINCT programme2) AS total4
  }
  RETURN head(collect([total4])) AS found5
}
CALL () {
  MATCH (programme6:`Programme` { id: $p1 })
  WHERE ((programme6.holdsFrom IS NULL OR programme6.holdsFrom <= $p0) AND (programme6.holdsTo IS NULL OR programme6.holdsTo > $p0))
  CALL (programme6) {
    MATCH (programme6)-[mutuallyRecognises8:`MUTUALLY_RECOGNISES`]-(programme7)
    WHERE (((mutuallyRecognises8.holdsFrom IS NULL OR mutuallyRecognises8.holdsFrom <= $p0) AND (mutuallyRecognises8.holdsTo IS NULL OR mutuallyRecognises8.holdsTo > $p0)) AND ((programme7.holdsFrom IS NULL OR programme7.holdsFrom <= $p0) AND (programme7.holdsTo IS NULL OR programme7.holdsTo > $p0)))
    RETURN count(DISTINCT programme7) AS total9
  }
  RETURN head(collect([total9])) AS found10
}
CALL () {
  MATCH (programme11:`Programme` { id: $p1 })
  WHERE ((programme11.possibleFrom IS NULL OR programme11.possibleFrom <= $p0) AND (programme11.possibleTo IS NULL OR programme11.possibleTo > $p0))
  CALL (programme11) {
    MATCH (programme11)-[mutuallyRecognises13:`MUTUALLY_RECOGNISES`]-(programme12)
    WHERE (((mutuallyRecognises13.possibleFrom IS NULL OR mutuallyRecognises13.possibleFrom <= $p0) AND (mutuallyRecognises13.possibleTo IS NULL OR mutuallyRecognises13.possibleTo > $p0)) AND ((programme12.possibleFrom IS NULL OR programme12.possibleFrom <= $p0) AND (programme12.possibleTo IS NULL OR programme12.possibleTo > $p0)))
    WITH programme12, mutuallyRecognises13
    ORDER BY mutuallyRecognises13.id ASC
    WITH programme12, collect(mutuallyRecognises13) AS allMutuallyRecognises14
    WITH programme12, head(allMutuallyRecognises14) AS mutuallyRecognises15
    WITH mutuallyRecognises15, programme12
    ORDER BY programme12.name_key ASC, programme12.id ASC
    LIMIT $p2
    WITH *, mutuallyRecognises15 { .lastAttested, .signedOn, .validFrom } AS values17
    RETURN collect([CASE
      WHEN programme12.datedNames IS NULL THEN ['en', programme12.name]
      ELSE reduce(texts = programme12.name_by_language, place IN range(0, (size(programme12.datedNames) - 4), 4) | CASE
        WHEN (programme12.datedNames[place] <= $p0 AND programme12.datedNames[(place + 1)] > $p0) THEN ([programme12.datedNames[(place + 2)], programme12.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END, CASE
      WHEN ((mutuallyRecognises15.certainFrom IS NULL OR mutuallyRecognises15.certainFrom <= $p0) AND (mutuallyRecognises15.certainTo IS NULL OR mutuallyRecognises15.certainTo > $p0)) THEN 'CERTAIN'
      WHEN ((mutuallyRecognises15.holdsFrom IS NULL OR mutuallyRecognises15.holdsFrom <= $p0) AND (mutuallyRecognises15.holdsTo IS NULL OR mutuallyRecognises15.holdsTo > $p0)) THEN 'PRESUMED'
      WHEN ((mutuallyRecognises15.possibleFrom IS NULL OR mutuallyRecognises15.possibleFrom <= $p0) AND (mutuallyRecognises15.possibleTo IS NULL OR mutuallyRecognises15.possibleTo > $p0)) THEN 'POSSIBLE'
      ELSE NULL
    END, values17.lastAttested, values17.signedOn, values17.validFrom]) AS page16
  }
  CALL (programme11) {
    MATCH (programme11)-[mutuallyRecognises19:`MUTUALLY_RECOGNISES`]-(programme18)
    WHERE (((mutuallyRecognises19.possibleFrom IS NULL OR mutuallyRecognises19.possibleFrom <= $p0) AND (mutuallyRecognises19.possibleTo IS NULL OR mutuallyRecognises19.possibleTo > $p0)) AND ((programme18.possibleFrom IS NULL OR programme18.possibleFrom <= $p0) AND (programme18.possibleTo IS NULL OR programme18.possibleTo > $p0)))
    RETURN count(DISTINCT programme18) AS total20
  }
  RETURN head(collect([page16, total20])) AS found21
}
CALL () {
  MATCH (programme22:`Programme` { id: $p1 })
  CALL (programme22) {
    MATCH (programme22)-[mutuallyRecognises24:`MUTUALLY_RECOGNISES`]-(programme23)
    RETURN count(DISTINCT programme23) AS total25
  }
  RETURN head(collect([total25])) AS found26
}
RETURN [found5, found10, found21, found26] AS row
