// Who was at the head of customs on 2 February 2018, and how sure is that?
//
// [0] page8
// [1] page16
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
    WITH heldPosition5, party4
    ORDER BY party4.id ASC
    LIMIT $p1
    WITH *, heldPosition5 { .title, .lastAttested } AS values7
    RETURN collect([party4.id, CASE
      WHEN party4.datedNames IS NULL THEN ['en', party4.name]
      ELSE reduce(texts = party4.name_by_language, place IN range(0, (size(party4.datedNames) - 4), 4) | CASE
        WHEN (party4.datedNames[place] <= $p0 AND party4.datedNames[(place + 1)] > $p0) THEN ([party4.datedNames[(place + 2)], party4.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END, values7.title, CASE
      WHEN ((heldPosition5.certainFrom IS NULL OR heldPosition5.certainFrom <= $p0) AND (heldPosition5.certainTo IS NULL OR heldPosition5.certainTo > $p0)) THEN 'CERTAIN'
      WHEN ((heldPosition5.holdsFrom IS NULL OR heldPosition5.holdsFrom <= $p0) AND (heldPosition5.holdsTo IS NULL OR heldPosition5.holdsTo > $p0)) THEN 'PRESUMED'
      WHEN ((heldPosition5.possibleFrom IS NULL OR heldPosition5.possibleFrom <= $p0) AND (heldPosition5.possibleTo IS NULL OR heldPosition5.possibleTo > $p0)) THEN 'POSSIBLE'
      ELSE NULL
    END, values7.lastAttested]) AS page6
  }
  RETURN collect([CASE
    WHEN person1.datedNames IS NULL THEN ['en', person1.name]
    ELSE reduce(texts = person1.name_by_language, place IN range(0, (size(person1.datedNames) - 4), 4) | CASE
      WHEN (person1.datedNames[place] <= $p0 AND person1.datedNames[(place + 1)] > $p0) THEN ([person1.datedNames[(place + 2)], person1.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END, page6]) AS page8
}
CALL () {
  MATCH (person9:`Person`)
  WHERE (((person9.possibleFrom IS NULL OR person9.possibleFrom <= $p0) AND (person9.possibleTo IS NULL OR person9.possibleTo > $p0)) AND COUNT {
    MATCH (person9)-[heldPosition11:`HELD_POSITION`]->(party10)
    WHERE (((heldPosition11.possibleFrom IS NULL OR heldPosition11.possibleFrom <= $p0) AND (heldPosition11.possibleTo IS NULL OR heldPosition11.possibleTo > $p0)) AND ((party10.possibleFrom IS NULL OR party10.possibleFrom <= $p0) AND (party10.possibleTo IS NULL OR party10.possibleTo > $p0)))
  } > 0)
  WITH person9
  ORDER BY person9.name_key ASC, person9.id ASC
  LIMIT $p4
  CALL (person9) {
    MATCH (person9)-[heldPosition13:`HELD_POSITION`]->(party12)
    WHERE (((heldPosition13.possibleFrom IS NULL OR heldPosition13.possibleFrom <= $p0) AND (heldPosition13.possibleTo IS NULL OR heldPosition13.possibleTo > $p0)) AND ((party12.possibleFrom IS NULL OR party12.possibleFrom <= $p0) AND (party12.possibleTo IS NULL OR party12.possibleTo > $p0)))
    WITH heldPosition13, party12
    ORDER BY party12.id ASC
    LIMIT $p3
    WITH *, heldPosition13 { .title, .lastAttested } AS values15
    RETURN collect([party12.id, CASE
      WHEN party12.datedNames IS NULL THEN ['en', party12.name]
      ELSE reduce(texts = party12.name_by_language, place IN range(0, (size(party12.datedNames) - 4), 4) | CASE
        WHEN (party12.datedNames[place] <= $p0 AND party12.datedNames[(place + 1)] > $p0) THEN ([party12.datedNames[(place + 2)], party12.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END, values15.title, CASE
      WHEN ((heldPosition13.certainFrom IS NULL OR heldPosition13.certainFrom <= $p0) AND (heldPosition13.certainTo IS NULL OR heldPosition13.certainTo > $p0)) THEN 'CERTAIN'
      WHEN ((heldPosition13.holdsFrom IS NULL OR heldPosition13.holdsFrom <= $p0) AND (heldPosition13.holdsTo IS NULL OR heldPosition13.holdsTo > $p0)) THEN 'PRESUMED'
      WHEN ((heldPosition13.possibleFrom IS NULL OR heldPosition13.possibleFrom <= $p0) AND (heldPosition13.possibleTo IS NULL OR heldPosition13.possibleTo > $p0)) THEN 'POSSIBLE'
      ELSE NULL
    END, values15.lastAttested]) AS page14
  }
  RETURN collect([CASE
    WHEN person9.datedNames IS NULL THEN ['en', person9.name]
    ELSE reduce(texts = person9.name_by_language, place IN range(0, (size(person9.datedNames) - 4), 4) | CASE
      WHEN (person9.datedNames[place] <= $p0 AND person9.datedNames[(place + 1)] > $p0) THEN ([person9.datedNames[(place + 2)], person9.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END, page14]) AS page16
}
RETURN [page8, page16] AS row
