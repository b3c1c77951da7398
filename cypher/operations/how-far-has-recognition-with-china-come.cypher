// How far has the recognition of China's AEO programme by others come, and since when does it take effect?
//
// [0] found35
// programme: object [0]
//
// 0 steps deep, 6 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises5:`MUTUALLY_RECOGNISES`]-(programme4)
    WITH mutuallyRecognises5.status AS status6, count(mutuallyRecognises5) AS count7
    ORDER BY count7 DESC, status6 ASC
    LIMIT $p1
    RETURN collect([status6, count7]) AS groups8
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises10:`MUTUALLY_RECOGNISES`]-(programme9)
    WITH mutuallyRecognises10.application AS application11, count(mutuallyRecognises10) AS count12
    ORDER BY count12 DESC, application11 ASC
    LIMIT $p2
    RETURN collect([application11, count12]) AS groups13
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises15:`MUTUALLY_RECOGNISES`]-(programme14)
    UNWIND CASE
      WHEN size(coalesce(mutuallyRecognises15.scope, [])) = 0 THEN [NULL]
      ELSE mutuallyRecognises15.scope
    END AS each17
    WITH each17 AS scope16, count(DISTINCT mutuallyRecognises15) AS count18
    ORDER BY count18 DESC, scope16 ASC
    LIMIT $p3
    RETURN collect([scope16, count18]) AS groups19
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises21:`MUTUALLY_RECOGNISES`]-(programme20)
    WITH toInteger(substring(mutuallyRecognises21.validFrom_first, 0, 4)) AS validFrom22, count(mutuallyRecognises21) AS count23
    ORDER BY count23 DESC, validFrom22 ASC
    LIMIT $p4
    RETURN collect([validFrom22, count23]) AS groups24
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises26:`MUTUALLY_RECOGNISES`]-(programme25)
    WITH count(mutuallyRecognises26) AS count27, min(mutuallyRecognises26.signedOn_first) AS earliest28, max(mutuallyRecognises26.signedOn_first) AS latest29, count(mutuallyRecognises26.signedOn_first) AS count30, min(mutuallyRecognises26.validFrom_first) AS earliest31, max(mutuallyRecognises26.validFrom_first) AS latest32, count(mutuallyRecognises26.validFrom_first) AS count33
    ORDER BY count27 DESC
    LIMIT $p5
    RETURN collect([earliest28, latest29, count30, earliest31, latest32, count33]) AS groups34
  }
  RETURN head(collect([programme1.name, programme1.name_by_language, COUNT {
    MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
  }, groups8, groups13, groups19, groups24, groups34])) AS found35
}
RETURN [found35] AS row
