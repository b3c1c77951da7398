// Which pilots of 2007 and 2008 still ran at the end of 2008, and which of them today, as far as anybody knows?
//
// [0] page8
// [1] page16
// then: connection
// today: connection
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (programme1:`Programme`)
  WHERE (((programme1.holdsFrom IS NULL OR programme1.holdsFrom <= $p0) AND (programme1.holdsTo IS NULL OR programme1.holdsTo > $p0)) AND COUNT {
    MATCH (programme1)-[pilotedAt3:`PILOTED_AT`]->(location2)
    WHERE (((pilotedAt3.holdsFrom IS NULL OR pilotedAt3.holdsFrom <= $p0) AND (pilotedAt3.holdsTo IS NULL OR pilotedAt3.holdsTo > $p0)) AND ((location2.holdsFrom IS NULL OR location2.holdsFrom <= $p0) AND (location2.holdsTo IS NULL OR location2.holdsTo > $p0)))
  } > 0)
  WITH programme1
  ORDER BY programme1.name_key ASC, programme1.id ASC
  LIMIT $p2
  CALL (programme1) {
    MATCH (programme1)-[pilotedAt5:`PILOTED_AT`]->(location4)
    WHERE (((pilotedAt5.holdsFrom IS NULL OR pilotedAt5.holdsFrom <= $p0) AND (pilotedAt5.holdsTo IS NULL OR pilotedAt5.holdsTo > $p0)) AND ((location4.holdsFrom IS NULL OR location4.holdsFrom <= $p0) AND (location4.holdsTo IS NULL OR location4.holdsTo > $p0)))
    WITH pilotedAt5, location4
    ORDER BY location4.name_key ASC, location4.id ASC
    LIMIT $p1
    WITH *, pilotedAt5 { .lastAttested, .holdsTo } AS values7
    RETURN collect([location4.id, CASE
      WHEN location4.datedNames IS NULL THEN ['en', location4.name]
      ELSE reduce(texts = location4.name_by_language, place IN range(0, (size(location4.datedNames) - 4), 4) | CASE
        WHEN (location4.datedNames[place] <= $p0 AND location4.datedNames[(place + 1)] > $p0) THEN ([location4.datedNames[(place + 2)], location4.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END, CASE
      WHEN ((pilotedAt5.certainFrom IS NULL OR pilotedAt5.certainFrom <= $p0) AND (pilotedAt5.certainTo IS NULL OR pilotedAt5.certainTo > $p0)) THEN 'CERTAIN'
      WHEN ((pilotedAt5.holdsFrom IS NULL OR pilotedAt5.holdsFrom <= $p0) AND (pilotedAt5.holdsTo IS NULL OR pilotedAt5.holdsTo > $p0)) THEN 'PRESUMED'
      WHEN ((pilotedAt5.possibleFrom IS NULL OR pilotedAt5.possibleFrom <= $p0) AND (pilotedAt5.possibleTo IS NULL OR pilotedAt5.possibleTo > $p0)) THEN 'POSSIBLE'
      ELSE NULL
    END, values7.lastAttested, values7.holdsTo]) AS page6
  }
  RETURN collect([CASE
    WHEN programme1.datedNames IS NULL THEN ['en', programme1.name]
    ELSE reduce(texts = programme1.name_by_language, place IN range(0, (size(programme1.datedNames) - 4), 4) | CASE
      WHEN (programme1.datedNames[place] <= $p0 AND programme1.datedNames[(place + 1)] > $p0) THEN ([programme1.datedNames[(place + 2)], programme1.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END, page6]) AS page8
}
CALL () {
  MATCH (programme9:`Programme`)
  WHERE (((programme9.holdsFrom IS NULL OR programme9.holdsFrom <= $p3) AND (programme9.holdsTo IS NULL OR programme9.holdsTo > $p3)) AND COUNT {
    MATCH (programme9)-[pilotedAt11:`PILOTED_AT`]->(location10)
    WHERE (((pilotedAt11.holdsFrom IS NULL OR pilotedAt11.holdsFrom <= $p3) AND (pilotedAt11.holdsTo IS NULL OR pilotedAt11.holdsTo > $p3)) AND ((location10.holdsFrom IS NULL OR location10.holdsFrom <= $p3) AND (location10.holdsTo IS NULL OR location10.holdsTo > $p3)))
  } > 0)
  WITH programme9
  ORDER BY programme9.name_key ASC, programme9.id ASC
  LIMIT $p5
  CALL (programme9) {
    MATCH (programme9)-[pilotedAt13:`PILOTED_AT`]->(location12)
    WHERE (((pilotedAt13.holdsFrom IS NULL OR pilotedAt13.holdsFrom <= $p3) AND (pilotedAt13.holdsTo IS NULL OR pilotedAt13.holdsTo > $p3)) AND ((location12.holdsFrom IS NULL OR location12.holdsFrom <= $p3) AND (location12.holdsTo IS NULL OR location12.holdsTo > $p3)))
    WITH pilotedAt13, location12
    ORDER BY location12.name_key ASC, location12.id ASC
    LIMIT $p4
    WITH *, pilotedAt13 { .lastAttested, .holdsTo } AS values15
    RETURN collect([location12.id, CASE
      WHEN location12.datedNames IS NULL THEN ['en', location12.name]
      ELSE reduce(texts = location12.name_by_language, place IN range(0, (size(location12.datedNames) - 4), 4) | CASE
        WHEN (location12.datedNames[place] <= $p3 AND location12.datedNames[(place + 1)] > $p3) THEN ([location12.datedNames[(place + 2)], location12.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END, CASE
      WHEN ((pilotedAt13.certainFrom IS NULL OR pilotedAt13.certainFrom <= $p3) AND (pilotedAt13.certainTo IS NULL OR pilotedAt13.certainTo > $p3)) THEN 'CERTAIN'
      WHEN ((pilotedAt13.holdsFrom IS NULL OR pilotedAt13.holdsFrom <= $p3) AND (pilotedAt13.holdsTo IS NULL OR pilotedAt13.holdsTo > $p3)) THEN 'PRESUMED'
      WHEN ((pilotedAt13.possibleFrom IS NULL OR pilotedAt13.possibleFrom <= $p3) AND (pilotedAt13.possibleTo IS NULL OR pilotedAt13.possibleTo > $p3)) THEN 'POSSIBLE'
      ELSE NULL
    END, values15.lastAttested, values15.holdsTo]) AS page14
  }
  RETURN collect([CASE
    WHEN programme9.datedNames IS NULL THEN ['en', programme9.name]
    ELSE reduce(texts = programme9.name_by_language, place IN range(0, (size(programme9.datedNames) - 4), 4) | CASE
      WHEN (programme9.datedNames[place] <= $p3 AND programme9.datedNames[(place + 1)] > $p3) THEN ([programme9.datedNames[(place + 2)], programme9.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END, page14]) AS page16
}
RETURN [page8, page16] AS row
