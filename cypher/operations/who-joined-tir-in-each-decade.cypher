// How many countries did the TIR Convention bind in 1980, 1990, 2000, 2010 and 2020?
//
// [0] found5
// [1] found10
// [2] found15
// [3] found20
// [4] found25
// in1980: object [0]
// in1990: object [1]
// in2000: object [2]
// in2010: object [3]
// in2020: object [4]
//
// 0 steps deep, 10 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p1 })
  WHERE ((agreement1.holdsFrom IS NULL OR agreement1.holdsFrom <= $p0) AND (agreement1.holdsTo IS NULL OR agreement1.holdsTo > $p0))
  CALL (agreement1) {
    MATCH (agreement1)<-[partyTo3:`PARTY_TO`]-(party2)
    WHERE (((partyTo3.holdsFrom IS NULL OR partyTo3.holdsFrom <= $p0) AND (partyTo3.holdsTo IS NULL OR partyTo3.holdsTo > $p0)) AND ((party2.holdsFrom IS NULL OR party2.holdsFrom <= $p0) AND (party2.holdsTo IS NULL OR party2.holdsTo > $p0)))
    RETURN count(DISTINCT party2) AS total4
  }
  RETURN head(collect([total4])) AS found5
}
CALL () {
  MATCH (agreement6:`Agreement` { id: $p1 })
  WHERE ((agreement6.holdsFrom IS NULL OR agreement6.holdsFrom <= $p2) AND (agreement6.holdsTo IS NULL OR agreement6.holdsTo > $p2))
  CALL (agreement6) {
    MATCH (agreement6)<-[partyTo8:`PARTY_TO`]-(party7)
    WHERE (((partyTo8.holdsFrom IS NULL OR partyTo8.holdsFrom <= $p2) AND (partyTo8.holdsTo IS NULL OR partyTo8.holdsTo > $p2)) AND ((party7.holdsFrom IS NULL OR party7.holdsFrom <= $p2) AND (party7.holdsTo IS NULL OR party7.holdsTo > $p2)))
    RETURN count(DISTINCT party7) AS total9
  }
  RETURN head(collect([total9])) AS found10
}
CALL () {
  MATCH (agreement11:`Agreement` { id: $p1 })
  WHERE ((agreement11.holdsFrom IS NULL OR agreement11.holdsFrom <= $p3) AND (agreement11.holdsTo IS NULL OR agreement11.holdsTo > $p3))
  CALL (agreement11) {
    MATCH (agreement11)<-[partyTo13:`PARTY_TO`]-(party12)
    WHERE (((partyTo13.holdsFrom IS NULL OR partyTo13.holdsFrom <= $p3) AND (partyTo13.holdsTo IS NULL OR partyTo13.holdsTo > $p3)) AND ((party12.holdsFrom IS NULL OR party12.holdsFrom <= $p3) AND (party12.holdsTo IS NULL OR party12.holdsTo > $p3)))
    RETURN count(DISTINCT party12) AS total14
  }
  RETURN head(collect([total14])) AS found15
}
CALL () {
  MATCH (agreement16:`Agreement` { id: $p1 })
  WHERE ((agreement16.holdsFrom IS NULL OR agreement16.holdsFrom <= $p4) AND (agreement16.holdsTo IS NULL OR agreement16.holdsTo > $p4))
  CALL (agreement16) {
    MATCH (agreement16)<-[partyTo18:`PARTY_TO`]-(party17)
    WHERE (((partyTo18.holdsFrom IS NULL OR partyTo18.holdsFrom <= $p4) AND (partyTo18.holdsTo IS NULL OR partyTo18.holdsTo > $p4)) AND ((party17.holdsFrom IS NULL OR party17.holdsFrom <= $p4) AND (party17.holdsTo IS NULL OR party17.holdsTo > $p4)))
    RETURN count(DISTINCT party17) AS total19
  }
  RETURN head(collect([total19])) AS found20
}
CALL () {
  MATCH (agreement21:`Agreement` { id: $p1 })
  WHERE ((agreement21.holdsFrom IS NULL OR agreement21.holdsFrom <= $p5) AND (agreement21.holdsTo IS NULL OR agreement21.holdsTo > $p5))
  CALL (agreement21) {
    MATCH (agreement21)<-[partyTo23:`PARTY_TO`]-(party22)
    WHERE (((partyTo23.holdsFrom IS NULL OR partyTo23.holdsFrom <= $p5) AND (partyTo23.holdsTo IS NULL OR partyTo23.holdsTo > $p5)) AND ((party22.holdsFrom IS NULL OR party22.holdsFrom <= $p5) AND (party22.holdsTo IS NULL OR party22.holdsTo > $p5)))
    RETURN count(DISTINCT party22) AS total24
  }
  RETURN head(collect([total24])) AS found25
}
RETURN [found5, found10, found15, found20, found25] AS row
