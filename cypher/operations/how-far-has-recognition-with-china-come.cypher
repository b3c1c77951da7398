// How far has the recognition of China's AEO programme by others come, and since when does it take effect?
//
// [0] found42
// programme: object [0]
//
// 0 steps deep, 7 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
    RETURN count(DISTINCT programme2) AS total4
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises6:`MUTUALLY_RECOGNISES`]-(programme5)
    WITH mutuallyRecognises6.status AS status7, count(DISTINCT programme5) AS count8
    ORDER BY count8 DESC, status7 ASC
    LIMIT $p1
    RETURN collect([status7, count8]) AS groups9
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises11:`MUTUALLY_RECOGNISES`]-(programme10)
    WITH mutuallyRecognises11.application AS application12, count(DISTINCT programme10) AS count13
    ORDER BY count13 DESC, application12 ASC
    LIMIT $p2
    RETURN collect([application12, count13]) AS groups14
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises16:`MUTUALLY_RECOGNISES`]-(programme15)
    UNWIND CASE
      WHEN size(coalesce(mutuallyRecognises16.scope, [])) = 0 THEN [NULL]
      ELSE mutuallyRecognises16.scope
    END AS each18
    WITH each18 AS scope17, count(DISTINCT programme15) AS count19
    ORDER BY count19 DESC, scope17 ASC
    LIMIT $p3
    RETURN collect([scope17, count19]) AS groups20
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises22:`MUTUALLY_RECOGNISES`]-(programme21)
    WITH toInteger(substring(mutuallyRecognises22.validFrom_first, 0, 4)) AS validFrom23, count(DISTINCT programme21) AS count24
    ORDER BY count24 DESC, validFrom23 ASC
    LIMIT $p4
    RETURN collect([validFrom23, count24]) AS groups25
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises27:`MUTUALLY_RECOGNISES`]-(programme26)
    WITH programme26, min(mutuallyRecognises27.signedOn_first) AS earliest29, max(mutuallyRecognises27.signedOn_first) AS latest31, count(mutuallyRecognises27.signedOn_first) AS count33, min(mutuallyRecognises27.validFrom_first) AS earliest35, max(mutuallyRecognises27.validFrom_first) AS latest37, count(mutuallyRecognises27.validFrom_first) AS count39
    WITH count(programme26) AS count28, min(earliest29) AS earliest30, max(latest31) AS latest32, coalesce(sum(count33), 0) AS count34, min(earliest35) AS earliest36, max(latest37) AS latest38, coalesce(sum(count39), 0) AS count40
    ORDER BY count28 DESC
    LIMIT $p5
    RETURN collect([earliest30, latest32, count34, earliest36, latest38, count40]) AS groups41
  }
  RETURN head(collect([programme1.name, programme1.name_by_language, total4, groups9, groups14, groups20, groups25, groups41])) AS found42
}
RETURN [found42] AS row
