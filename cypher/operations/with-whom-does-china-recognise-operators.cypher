// With whom does China recognise authorised operators, since when, and who says so?
//
// [0] found22
// programme: object [0]
//
// 2 steps deep, 7 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
    WITH programme2, mutuallyRecognises3
    ORDER BY mutuallyRecognises3.validFrom_first ASC, mutuallyRecognises3.id ASC
    WITH programme2, collect(mutuallyRecognises3) AS allMutuallyRecognises4
    WITH programme2, allMutuallyRecognises4, head(allMutuallyRecognises4) AS mutuallyRecognises5
    WITH allMutuallyRecognises4, mutuallyRecognises5, programme2
    ORDER BY mutuallyRecognises5.validFrom_first ASC, programme2.name_key ASC, programme2.id ASC
    LIMIT $p3
    CALL (programme2) {
      MATCH (programme2)<-[administers7:`ADMINISTERS`]-(party6)
      WITH administers7, party6
      ORDER BY party6.id ASC
      LIMIT $p1
      RETURN collect([party6.id, party6.name]) AS page8
    }
    CALL (allMutuallyRecognises4, programme2, programme1) {
      UNWIND allMutuallyRecognises4 AS mutuallyRecognises9
      CALL (mutuallyRecognises9) {
        MATCH (agreement10:`Node` { id: mutuallyRecognises9.agreement })
        RETURN head(collect([agreement10.id])) AS agreement11
      }
      CALL (mutuallyRecognises9) {
        UNWIND range(0, (size(coalesce(mutuallyRecognises9.claims, [])[0..$p2]) - 1)) AS place12
        WITH place12, coalesce(mutuallyRecognises9.claims, [])[place12] AS claimId15
        MATCH (claim13:`Claim` { id: claimId15 })
        WITH claim13, place12
        ORDER BY place12 ASC
        RETURN collect([claim13.citation, claim13.confidence]) AS claims14
      }
      WITH *, mutuallyRecognises9 { .status, .scope, .signedOn, .validFrom } AS values17
      RETURN collect([values17.status, values17.scope, values17.signedOn, values17.validFrom, agreement11, claims14]) AS relationships16
    }
    RETURN collect([programme2.id, programme2.name, page8, relationships16]) AS page18
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises20:`MUTUALLY_RECOGNISES`]-(programme19)
    RETURN count(DISTINCT programme19) AS total21
  }
  RETURN head(collect([programme1.name, page18, total21])) AS found22
}
RETURN [found22] AS row
