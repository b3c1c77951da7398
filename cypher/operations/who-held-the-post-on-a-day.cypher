// Who was at the head of customs on 2 February 2018, and how sure is that?
//
// [0] page10
// [1] page20
// certain: connection
// possible: connection
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (person1:`Person`)
  WHERE (((person1.certainFrom IS NULL OR person1.certainFrom <= $p0) AND (person1.certainTo IS NULL OR person1.certainTo > $p0)) AND COUNT {
    MATCH (person1)-[heldPosition3:`HELD_POSITION`]->(party2)
    WHERE (((heldPosition3.certainFrom IS NULL OR heldPosition3.certainFrom <= $p0) AND (heldPosition3.certainTo IS NULL OR heldPosition3.certainTo > $p0)) AND ((party2.certainFrom IS NULL OR party2.certainFrom <= $p0) AND (party2.certainTo IS NULL OR party2.certainTo > $p0)))
  } > 0)
  WITH person1
  ORDER BY person1.name_key ASC, person1.id ASC
  LIMIT $p2
  CALL (person1) {
    MATCH (person1)-[heldPosition5:`HELD_POSITION`]->(party4)
    WHERE (((heldPosition5.certainFrom IS NULL OR heldPosition5.certainFrom <= $p0) AND (heldPosition5.certainTo IS NULL OR heldPosition5.certainTo > $p0)) AND ((party4.certainFrom IS NULL OR party4.certainFrom <= $p0) AND (party4.certainTo IS NULL OR party4.certainTo > $p0)))
    WITH party4, heldPosition5
    ORDER BY heldPosition5.id ASC
    WITH party4, collect(heldPosition5) AS allHeldPosition6
    WITH party4, head(allHeldPosition6) AS heldPosition7
    WITH heldPosition7, party4
    ORDER BY party4.id ASC
    LIMIT $p1
    WITH *, heldPosition7 { .title, .lastAttested } AS values9
    RETURN collect([party4.id, CASE
      WHEN party4.datedNames IS NULL THEN ['en', party4.name]
      ELSE reduce(texts = party4.name_by_language, place IN range(0, (size(party4.datedNames) - 4), 4) | CASE
        WHEN (party4.datedNames[place] <= $p0 AND party4.datedNames[(place + 1)] > $p0) THEN ([party4.datedNames[(place + 2)], party4.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END, values9.title, CASE
      WHEN ((heldPosition7.certainFrom IS NULL OR heldPosition7.certainFrom <= $p0) AND (heldPosition7.certainTo IS NULL OR heldPosition7.certainTo > $p0)) THEN 'CERTAIN'
      WHEN ((heldPosition7.holdsFrom IS NULL OR heldPosition7.holdsFrom <= $p0) AND (heldPosition7.holdsTo IS NULL OR heldPosition7.holdsTo > $p0)) THEN 'PRESUMED'
      WHEN ((heldPosition7.possibleFrom IS NULL OR heldPosition7.possibleFrom <= $p0) AND (heldPosition7.possibleTo IS NULL OR heldPosition7.possibleTo > $p0)) THEN 'POSSIBLE'
      ELSE NULL
    END, values9.lastAttested]) AS page8
  }
  RETURN collect([CASE
    WHEN person1.datedNames IS NULL THEN ['en', person1.name]
    ELSE reduce(texts = person1.name_by_language, place IN range(0, (size(person1.datedNames) - 4), 4) | CASE
      WHEN (person1.datedNames[place] <= $p0 AND person1.datedNames[(place + 1)] > $p0) THEN ([person1.datedNames[(place + 2)], person1.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END, page8]) AS page10
}
CALL () {
  MATCH (person11:`Person`)
  WHERE (((person11.possibleFrom IS NULL OR person11.possibleFrom <= $p0) AND (person11.possibleTo IS NULL OR person11.possibleTo > $p0)) AND COUNT {
    MATCH (person11)-[heldPosition13:`HELD_POSITION`]->(party12)
    WHERE (((heldPosition13.possibleFrom IS NULL OR heldPosition13.possibleFrom <= $p0) AND (heldPosition13.possibleTo IS NULL OR heldPosition13.possibleTo > $p0)) AND ((party12.possibleFrom IS NULL OR party12.possibleFrom <= $p0) AND (party12.possibleTo IS NULL OR party12.possibleTo > $p0)))
  } > 0)
  WITH person11
  ORDER BY person11.name_key ASC, person11.id ASC
  LIMIT $p4
  CALL (person11) {
    MATCH (person11)-[heldPosition15:`HELD_POSITION`]->(party14)
    WHERE (((heldPosition15.possibleFrom IS NULL OR heldPosition15.possibleFrom <= $p0) AND (heldPosition15.possibleTo IS NULL OR heldPosition15.possibleTo > $p0)) AND ((party14.possibleFrom IS NULL OR party14.possibleFrom <= $p0) AND (party14.possibleTo IS NULL OR party14.possibleTo > $p0)))
    WITH party14, heldPosition15
    ORDER BY heldPosition15.id ASC
    WITH party14, collect(heldPosition15) AS allHeldPosition16
    WITH party14, head(allHeldPosition16) AS heldPosition17
    WITH heldPosition17, party14
    ORDER BY party14.id ASC
    LIMIT $p3
    WITH *, heldPosition17 { .title, .lastAttested } AS values19
    RETURN collect([party14.id, CASE
      WHEN party14.datedNames IS NULL THEN ['en', party14.name]
      ELSE reduce(texts = party14.name_by_language, place IN range(0, (size(party14.datedNames) - 4), 4) | CASE
        WHEN (party14.datedNames[place] <= $p0 AND party14.datedNames[(place + 1)] > $p0) THEN ([party14.datedNames[(place + 2)], party14.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END, values19.title, CASE
      WHEN ((heldPosition17.certainFrom IS NULL OR heldPosition17.certainFrom <= $p0) AND (heldPosition17.certainTo IS NULL OR heldPosition17.certainTo > $p0)) THEN 'CERTAIN'
      WHEN ((heldPosition17.holdsFrom IS NULL OR heldPosition17.holdsFrom <= $p0) AND (heldPosition17.holdsTo IS NULL OR heldPosition17.holdsTo > $p0)) THEN 'PRESUMED'
      WHEN ((heldPosition17.possibleFrom IS NULL OR heldPosition17.possibleFrom <= $p0) AND (heldPosition17.possibleTo IS NULL OR heldPosition17.possibleTo > $p0)) THEN 'POSSIBLE'
      ELSE NULL
    END, values19.lastAttested]) AS page18
  }
  RETURN collect([CASE
    WHEN person11.datedNames IS NULL THEN ['en', person11.name]
    ELSE reduce(texts = person11.name_by_language, place IN range(0, (size(person11.datedNames) - 4), 4) | CASE
      WHEN (person11.datedNames[place] <= $p0 AND person11.datedNames[(place + 1)] > $p0) THEN ([person11.datedNames[(place + 2)], person11.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END, page18]) AS page20
}
RETURN [page10, page20] AS row
