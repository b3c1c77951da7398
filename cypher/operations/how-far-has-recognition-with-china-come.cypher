// How far has the recognition of China's AEO programme by others come, and since when does it take effect?
//
// [0] found34
// programme: object [0]
//
// 0 steps deep, 6 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises5:`MUTUALLY_RECOGNISES`]-(programme4)
    WITH mutuallyRecognises5.status AS value6, count(mutuallyRecognises5) AS count7
    ORDER BY count7 DESC, value6 ASC
    LIMIT $p1
    RETURN collect([value6, count7]) AS status8
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises10:`MUTUALLY_RECOGNISES`]-(programme9)
    WITH mutuallyRecognises10.application AS value11, count(mutuallyRecognises10) AS count12
    ORDER BY count12 DESC, value11 ASC
    LIMIT $p2
    RETURN collect([value11, count12]) AS application13
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises15:`MUTUALLY_RECOGNISES`]-(programme14)
    UNWIND CASE
      WHEN size(coalesce(mutuallyRecognises15.scope, [])) = 0 THEN [NULL]
      ELSE mutuallyRecognises15.scope
    END AS each16
    WITH each16 AS value17, count(DISTINCT mutuallyRecognises15) AS count18
    ORDER BY count18 DESC, value17 ASC
    LIMIT $p3
    RETURN collect([value17, count18]) AS scope19
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises21:`MUTUALLY_RECOGNISES`]-(programme20)
    WITH toInteger(substring(mutuallyRecognises21.validFrom_first, 0, 4)) AS value22, count(mutuallyRecognises21) AS count23
    ORDER BY count23 DESC, value22 ASC
    LIMIT $p4
    RETURN collect([value22, count23]) AS validFrom24
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises26:`MUTUALLY_RECOGNISES`]-(programme25)
    WITH min(mutuallyRecognises26.signedOn_first) AS min27, max(mutuallyRecognises26.signedOn_first) AS max28, count(mutuallyRecognises26.signedOn_first) AS count29, min(mutuallyRecognises26.validFrom_first) AS min30, max(mutuallyRecognises26.validFrom_first) AS max31, count(mutuallyRecognises26.validFrom_first) AS count32
    RETURN [min27, max28, count29, min30, max31, count32] AS aggregates33
  }
  RETURN head(collect([programme1.name, programme1.name_by_language, COUNT {
    MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
  }, status8, application13, scope19, validFrom24, aggregates33])) AS found34
}
RETURN [found34] AS row
