// How many countries did the TIR Convention bind in 1980, 1990, 2000, 2010 and 2020?
//
// [0] found10
// [1] found20
// [2] found30
// [3] found40
// [4] found50
// in1980: object [0]
// in1990: object [1]
// in2000: object [2]
// in2010: object [3]
// in2020: object [4]
//
// 1 steps deep, 15 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p1 })
  WHERE ((agreement1.holdsFrom IS NULL OR agreement1.holdsFrom <= $p0) AND (agreement1.holdsTo IS NULL OR agreement1.holdsTo > $p0))
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo3:`PARTY_TO`]-(party2)
    WHERE (((partyTo3.holdsFrom IS NULL OR partyTo3.holdsFrom <= $p0) AND (partyTo3.holdsTo IS NULL OR partyTo3.holdsTo > $p0)) AND ((party2.holdsFrom IS NULL OR party2.holdsFrom <= $p0) AND (party2.holdsTo IS NULL OR party2.holdsTo > $p0)))
    WITH party2, partyTo3
    ORDER BY partyTo3.validFrom_first IS NULL ASC, partyTo3.validFrom_first DESC, partyTo3.id ASC
    WITH party2, collect(partyTo3) AS allPartyTo4
    WITH party2, head(allPartyTo4) AS partyTo5
    WITH partyTo5, party2
    ORDER BY partyTo5.validFrom_first IS NULL ASC, partyTo5.validFrom_first DESC, party2.id ASC
    LIMIT $p2
    RETURN collect([party2.id, CASE
      WHEN party2.datedNames IS NULL THEN ['en', party2.name]
      ELSE reduce(texts = party2.name_by_language, place IN range(0, (size(party2.datedNames) - 4), 4) | CASE
        WHEN (party2.datedNames[place] <= $p0 AND party2.datedNames[(place + 1)] > $p0) THEN ([party2.datedNames[(place + 2)], party2.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END]) AS page6
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo8:`PARTY_TO`]-(party7)
    WHERE (((partyTo8.holdsFrom IS NULL OR partyTo8.holdsFrom <= $p0) AND (partyTo8.holdsTo IS NULL OR partyTo8.holdsTo > $p0)) AND ((party7.holdsFrom IS NULL OR party7.holdsFrom <= $p0) AND (party7.holdsTo IS NULL OR party7.holdsTo > $p0)))
    RETURN count(DISTINCT party7) AS total9
  }
  RETURN head(collect([page6, total9])) AS found10
}
CALL () {
  MATCH (agreement11:`Agreement` { id: $p1 })
  WHERE ((agreement11.holdsFrom IS NULL OR agreement11.holdsFrom <= $p3) AND (agreement11.holdsTo IS NULL OR agreement11.holdsTo > $p3))
  CALL (agreement11) {
    MATCH (agreement11)<-[partyTo13:`PARTY_TO`]-(party12)
    WHERE (((partyTo13.holdsFrom IS NULL OR partyTo13.holdsFrom <= $p3) AND (partyTo13.holdsTo IS NULL OR partyTo13.holdsTo > $p3)) AND ((party12.holdsFrom IS NULL OR party12.holdsFrom <= $p3) AND (party12.holdsTo IS NULL OR party12.holdsTo > $p3)))
    WITH party12, partyTo13
    ORDER BY partyTo13.validFrom_first IS NULL ASC, partyTo13.validFrom_first DESC, partyTo13.id ASC
    WITH party12, collect(partyTo13) AS allPartyTo14
    WITH party12, head(allPartyTo14) AS partyTo15
    WITH partyTo15, party12
    ORDER BY partyTo15.validFrom_first IS NULL ASC, partyTo15.validFrom_first DESC, party12.id ASC
    LIMIT $p4
    RETURN collect([party12.id, CASE
      WHEN party12.datedNames IS NULL THEN ['en', party12.name]
      ELSE reduce(texts = party12.name_by_language, place IN range(0, (size(party12.datedNames) - 4), 4) | CASE
        WHEN (party12.datedNames[place] <= $p3 AND party12.datedNames[(place + 1)] > $p3) THEN ([party12.datedNames[(place + 2)], party12.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END]) AS page16
  }
  CALL (agreement11) {
    MATCH (agreement11)<-[partyTo18:`PARTY_TO`]-(party17)
    WHERE (((partyTo18.holdsFrom IS NULL OR partyTo18.holdsFrom <= $p3) AND (partyTo18.holdsTo IS NULL OR partyTo18.holdsTo > $p3)) AND ((party17.holdsFrom IS NULL OR party17.holdsFrom <= $p3) AND (party17.holdsTo IS NULL OR party17.holdsTo > $p3)))
    RETURN count(DISTINCT party17) AS total19
  }
  RETURN head(collect([page16, total19])) AS found20
}
CALL () {
  MATCH (agreement21:`Agreement` { id: $p1 })
  WHERE ((agreement21.holdsFrom IS NULL OR agreement21.holdsFrom <= $p5) AND (agreement21.holdsTo IS NULL OR agreement21.holdsTo > $p5))
  CALL (agreement21) {
    MATCH (agreement21)<-[partyTo23:`PARTY_TO`]-(party22)
    WHERE (((partyTo23.holdsFrom IS NULL OR partyTo23.holdsFrom <= $p5) AND (partyTo23.holdsTo IS NULL OR partyTo23.holdsTo > $p5)) AND ((party22.holdsFrom IS NULL OR party22.holdsFrom <= $p5) AND (party22.holdsTo IS NULL OR party22.holdsTo > $p5)))
    WITH party22, partyTo23
    ORDER BY partyTo23.validFrom_first IS NULL ASC, partyTo23.validFrom_first DESC, partyTo23.id ASC
    WITH party22, collect(partyTo23) AS allPartyTo24
    WITH party22, head(allPartyTo24) AS partyTo25
    WITH partyTo25, party22
    ORDER BY partyTo25.validFrom_first IS NULL ASC, partyTo25.validFrom_first DESC, party22.id ASC
    LIMIT $p6
    RETURN collect([party22.id, CASE
      WHEN party22.datedNames IS NULL THEN ['en', party22.name]
      ELSE reduce(texts = party22.name_by_language, place IN range(0, (size(party22.datedNames) - 4), 4) | CASE
        WHEN (party22.datedNames[place] <= $p5 AND party22.datedNames[(place + 1)] > $p5) THEN ([party22.datedNames[(place + 2)], party22.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END]) AS page26
  }
  CALL (agreement21) {
    MATCH (agreement21)<-[partyTo28:`PARTY_TO`]-(party27)
    WHERE (((partyTo28.holdsFrom IS NULL OR partyTo28.holdsFrom <= $p5) AND (partyTo28.holdsTo IS NULL OR partyTo28.holdsTo > $p5)) AND ((party27.holdsFrom IS NULL OR party27.holdsFrom <= $p5) AND (party27.holdsTo IS NULL OR party27.holdsTo > $p5)))
    RETURN count(DISTINCT party27) AS total29
  }
  RETURN head(collect([page26, total29])) AS found30
}
CALL () {
  MATCH (agreement31:`Agreement` { id: $p1 })
  WHERE ((agreement31.holdsFrom IS NULL OR agreement31.holdsFrom <= $p7) AND (agreement31.holdsTo IS NULL OR agreement31.holdsTo > $p7))
  CALL (agreement31) {
    MATCH (agreement31)<-[partyTo33:`PARTY_TO`]-(party32)
    WHERE (((partyTo33.holdsFrom IS NULL OR partyTo33.holdsFrom <= $p7) AND (partyTo33.holdsTo IS NULL OR partyTo33.holdsTo > $p7)) AND ((party32.holdsFrom IS NULL OR party32.holdsFrom <= $p7) AND (party32.holdsTo IS NULL OR party32.holdsTo > $p7)))
    WITH party32, partyTo33
    ORDER BY partyTo33.validFrom_first IS NULL ASC, partyTo33.validFrom_first DESC, partyTo33.id ASC
    WITH party32, collect(partyTo33) AS allPartyTo34
    WITH party32, head(allPartyTo34) AS partyTo35
    WITH partyTo35, party32
    ORDER BY partyTo35.validFrom_first IS NULL ASC, partyTo35.validFrom_first DESC, party32.id ASC
    LIMIT $p8
    RETURN collect([party32.id, CASE
      WHEN party32.datedNames IS NULL THEN ['en', party32.name]
      ELSE reduce(texts = party32.name_by_language, place IN range(0, (size(party32.datedNames) - 4), 4) | CASE
        WHEN (party32.datedNames[place] <= $p7 AND party32.datedNames[(place + 1)] > $p7) THEN ([party32.datedNames[(place + 2)], party32.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END]) AS page36
  }
  CALL (agreement31) {
    MATCH (agreement31)<-[partyTo38:`PARTY_TO`]-(party37)
    WHERE (((partyTo38.holdsFrom IS NULL OR partyTo38.holdsFrom <= $p7) AND (partyTo38.holdsTo IS NULL OR partyTo38.holdsTo > $p7)) AND ((party37.holdsFrom IS NULL OR party37.holdsFrom <= $p7) AND (party37.holdsTo IS NULL OR party37.holdsTo > $p7)))
    RETURN count(DISTINCT party37) AS total39
  }
  RETURN head(collect([page36, total39])) AS found40
}
CALL () {
  MATCH (agreement41:`Agreement` { id: $p1 })
  WHERE ((agreement41.holdsFrom IS NULL OR agreement41.holdsFrom <= $p9) AND (agreement41.holdsTo IS NULL OR agreement41.holdsTo > $p9))
  CALL (agreement41) {
    MATCH (agreement41)<-[partyTo43:`PARTY_TO`]-(party42)
    WHERE (((partyTo43.holdsFrom IS NULL OR partyTo43.holdsFrom <= $p9) AND (partyTo43.holdsTo IS NULL OR partyTo43.holdsTo > $p9)) AND ((party42.holdsFrom IS NULL OR party42.holdsFrom <= $p9) AND (party42.holdsTo IS NULL OR party42.holdsTo > $p9)))
    WITH party42, partyTo43
    ORDER BY partyTo43.validFrom_first IS NULL ASC, partyTo43.validFrom_first DESC, partyTo43.id ASC
    WITH party42, collect(partyTo43) AS allPartyTo44
    WITH party42, head(allPartyTo44) AS partyTo45
    WITH partyTo45, party42
    ORDER BY partyTo45.validFrom_first IS NULL ASC, partyTo45.validFrom_first DESC, party42.id ASC
    LIMIT $p10
    RETURN collect([party42.id, CASE
      WHEN party42.datedNames IS NULL THEN ['en', party42.name]
      ELSE reduce(texts = party42.name_by_language, place IN range(0, (size(party42.datedNames) - 4), 4) | CASE
        WHEN (party42.datedNames[place] <= $p9 AND party42.datedNames[(place + 1)] > $p9) THEN ([party42.datedNames[(place + 2)], party42.datedNames[(place + 3)]] + texts)
        ELSE texts
      END)
    END]) AS page46
  }
  CALL (agreement41) {
    MATCH (agreement41)<-[partyTo48:`PARTY_TO`]-(party47)
    WHERE (((partyTo48.holdsFrom IS NULL OR partyTo48.holdsFrom <= $p9) AND (partyTo48.holdsTo IS NULL OR partyTo48.holdsTo > $p9)) AND ((party47.holdsFrom IS NULL OR party47.holdsFrom <= $p9) AND (party47.holdsTo IS NULL OR party47.holdsTo > $p9)))
    RETURN count(DISTINCT party47) AS total49
  }
  RETURN head(collect([page46, total49])) AS found50
}
RETURN [found10, found20, found30, found40, found50] AS row
