// What was so on 1 January 2009? Pilots and where they ran, agreements signed, recognitions in force, heads of customs, members of the WCO.
//
// [0] page9
// [1] page13
// [2] total17
// [3] page26
// [4] found30
// [5] found34
// pilots: connection
// agreements: connection
// recognitions: connection
// people: connection
// then: object [4]
// today: object [5]
//
// 1 steps deep, 8 subqueries

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
    ORDER BY pilotedAt5.validFrom_first ASC, location4.name_key ASC, location4.id ASC
    LIMIT $p1
    RETURN collect([location4.id, CASE
      WHEN location4.datedNames IS NULL THEN ['en', location4.name]
      ELSE reduce(texts = location4.name_by_language, place IN range(0, (size(location4.datedNames) - 4), 4) | CASE
        WHEN (location4.datedNames[place] <= $p0 AND location4.datedNames[(place + 1)] > $p0) THEN ([location4.datedNames[(place + 2)], location4.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END, pilotedAt5.validFrom]) AS page6
  }
  RETURN collect([CASE
    WHEN programme1.datedNames IS NULL THEN ['en', programme1.name]
    ELSE reduce(texts = programme1.name_by_language, place IN range(0, (size(programme1.datedNames) - 4), 4) | CASE
      WHEN (programme1.datedNames[place] <= $p0 AND programme1.datedNames[(place + 1)] > $p0) THEN ([programme1.datedNames[(place + 2)], programme1.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END, page6, COUNT {
    MATCH (programme1)-[pilotedAt8:`PILOTED_AT`]->(location7)
    WHERE (((pilotedAt8.holdsFrom IS NULL OR pilotedAt8.holdsFrom <= $p0) AND (pilotedAt8.holdsTo IS NULL OR pilotedAt8.holdsTo > $p0)) AND ((location7.holdsFrom IS NULL OR location7.holdsFrom <= $p0) AND (location7.holdsTo IS NULL OR location7.holdsTo > $p0)))
  }]) AS page9
}
CALL () {
  MATCH (agreement10:`Agreement`)
  WHERE (((agreement10.holdsFrom IS NULL OR agreement10.holdsFrom <= $p0) AND (agreement10.holdsTo IS NULL OR agreement10.holdsTo > $p0)) AND COUNT {
    MATCH (agreement10)<-[signed12:`SIGNED`]-(party11)
    WHERE (((signed12.holdsFrom IS NULL OR signed12.holdsFrom <= $p0) AND (signed12.holdsTo IS NULL OR signed12.holdsTo > $p0)) AND ((party11.holdsFrom IS NULL OR party11.holdsFrom <= $p0) AND (party11.holdsTo IS NULL OR party11.holdsTo > $p0)))
  } > 0)
  WITH agreement10
  ORDER BY agreement10.signedOn_first ASC, agreement10.id ASC
  LIMIT $p3
  RETURN collect([CASE
    WHEN agreement10.datedNames IS NULL THEN ['en', agreement10.name]
    ELSE reduce(texts = agreement10.name_by_language, place IN range(0, (size(agreement10.datedNames) - 4), 4) | CASE
      WHEN (agreement10.datedNames[place] <= $p0 AND agreement10.datedNames[(place + 1)] > $p0) THEN ([agreement10.datedNames[(place + 2)], agreement10.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END, agreement10.signedOn]) AS page13
}
CALL () {
  MATCH (programme14:`Programme`)
  WHERE (((programme14.holdsFrom IS NULL OR programme14.holdsFrom <= $p0) AND (programme14.holdsTo IS NULL OR programme14.holdsTo > $p0)) AND COUNT {
    MATCH (programme14)-[mutuallyRecognises16:`MUTUALLY_RECOGNISES`]-(programme15)
    WHERE (((mutuallyRecognises16.holdsFrom IS NULL OR mutuallyRecognises16.holdsFrom <= $p0) AND (mutuallyRecognises16.holdsTo IS NULL OR mutuallyRecognises16.holdsTo > $p0)) AND ((programme15.holdsFrom IS NULL OR programme15.holdsFrom <= $p0) AND (programme15.holdsTo IS NULL OR programme15.holdsTo > $p0)))
  } > 0)
  RETURN count(programme14) AS total17
}
CALL () {
  MATCH (person18:`Person`)
  WHERE (((person18.holdsFrom IS NULL OR person18.holdsFrom <= $p0) AND (person18.holdsTo IS NULL OR person18.holdsTo > $p0)) AND COUNT {
    MATCH (person18)-[heldPosition20:`HELD_POSITION`]->(party19)
    WHERE (((heldPosition20.holdsFrom IS NULL OR heldPosition20.holdsFrom <= $p0) AND (heldPosition20.holdsTo IS NULL OR heldPosition20.holdsTo > $p0)) AND ((party19.holdsFrom IS NULL OR party19.holdsFrom <= $p0) AND (party19.holdsTo IS NULL OR party19.holdsTo > $p0)))
  } > 0)
  WITH person18
  ORDER BY person18.name_key ASC, person18.id ASC
  LIMIT $p5
  CALL (person18) {
    MATCH (person18)-[heldPosition22:`HELD_POSITION`]->(party21)
    WHERE (((heldPosition22.holdsFrom IS NULL OR heldPosition22.holdsFrom <= $p0) AND (heldPosition22.holdsTo IS NULL OR heldPosition22.holdsTo > $p0)) AND ((party21.holdsFrom IS NULL OR party21.holdsFrom <= $p0) AND (party21.holdsTo IS NULL OR party21.holdsTo > $p0)))
    WITH party21, heldPosition22
    ORDER BY heldPosition22.id ASC
    WITH party21, collect(heldPosition22) AS allHeldPosition23
    WITH party21, head(allHeldPosition23) AS heldPosition24
    WITH heldPosition24, party21
    ORDER BY party21.id ASC
    LIMIT $p4
    RETURN collect([party21.id, CASE
      WHEN party21.datedNames IS NULL THEN ['en', party21.name]
      ELSE reduce(texts = party21.name_by_language, place IN range(0, (size(party21.datedNames) - 4), 4) | CASE
        WHEN (party21.datedNames[place] <= $p0 AND party21.datedNames[(place + 1)] > $p0) THEN ([party21.datedNames[(place + 2)], party21.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END, heldPosition24.title]) AS page25
  }
  RETURN collect([CASE
    WHEN person18.datedNames IS NULL THEN ['en', person18.name]
    ELSE reduce(texts = person18.name_by_language, place IN range(0, (size(person18.datedNames) - 4), 4) | CASE
      WHEN (person18.datedNames[place] <= $p0 AND person18.datedNames[(place + 1)] > $p0) THEN ([person18.datedNames[(place + 2)], person18.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END, page25]) AS page26
}
CALL () {
  MATCH (organization27:`Organization` { id: $p6 })
  WHERE ((organization27.holdsFrom IS NULL OR organization27.holdsFrom <= $p0) AND (organization27.holdsTo IS NULL OR organization27.holdsTo > $p0))
  RETURN head(collect([COUNT {
    MATCH (organization27)<-[memberOf29:`MEMBER_OF`]-(actor28)
    WHERE (((memberOf29.holdsFrom IS NULL OR memberOf29.holdsFrom <= $p0) AND (memberOf29.holdsTo IS NULL OR memberOf29.holdsTo > $p0)) AND ((actor28.holdsFrom IS NULL OR actor28.holdsFrom <= $p0) AND (actor28.holdsTo IS NULL OR actor28.holdsTo > $p0)))
  }])) AS found30
}
CALL () {
  MATCH (organization31:`Organization` { id: $p7 })
  RETURN head(collect([COUNT {
    MATCH (organization31)<-[memberOf33:`MEMBER_OF`]-(actor32)
  }])) AS found34
}
RETURN [page9, page13, total17, page26, found30, found34] AS row
