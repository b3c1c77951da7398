// With whom does China recognise authorised operators, since when, and who says so?
//
// [0] found17
// programme: object [0]
//
// 2 steps deep, 5 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
    WITH mutuallyRecognises3, programme2
    ORDER BY mutuallyRecognises3.validFrom_first ASC, programme2.name_key ASC, mutuallyRecognises3.id ASC
    LIMIT $p3
    CALL (programme2) {
      MATCH (programme2)<-[administers5:`ADMINISTERS`]-(party4)
      WITH administers5, party4
      ORDER BY party4.id ASC
      LIMIT $p1
      RETURN collect([party4.id, party4.name]) AS page6
    }
    CALL (mutuallyRecognises3) {
      MATCH (agreement7:`Node` { id: mutuallyRecognises3.agreement })
      RETURN head(collect([agreement7.id])) AS agreement8
    }
    CALL (mutuallyRecognises3) {
      UNWIND range(0, (size(coalesce(mutuallyRecognises3.claims, [])[0..$p2]) - 1)) AS place9
      WITH place9, coalesce(mutuallyRecognises3.claims, [])[place9] AS claimId12
      MATCH (claim10:`Claim` { id: claimId12 })
      WITH claim10, place9
      ORDER BY place9 ASC
      RETURN collect([claim10.citation, claim10.confidence]) AS claims11
    }
    WITH *, mutuallyRecognises3 { .status, .scope, .signedOn, .validFrom } AS values14
    RETURN collect([programme2.id, programme2.name, page6, values14.status, values14.scope, values14.signedOn, values14.validFrom, agreement8, claims11]) AS page13
  }
  RETURN head(collect([programme1.name, page13, COUNT {
    MATCH (programme1)-[mutuallyRecognises16:`MUTUALLY_RECOGNISES`]-(programme15)
  }])) AS found17
}
RETURN [found17] AS row
