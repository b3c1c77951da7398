// Since when at the earliest does each partner recognise the operators of Hong Kong, and by which agreements?
//
// [0] found16
// programme: object [0]
//
// 2 steps deep, 5 subqueries

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
    LIMIT $p1
    CALL (allMutuallyRecognises4, programme2, programme1) {
      UNWIND allMutuallyRecognises4 AS mutuallyRecognises6
      CALL (mutuallyRecognises6) {
        MATCH (agreement7:`Node` { id: mutuallyRecognises6.agreement })
        WITH *, agreement7 { .id, .name } AS values9
        RETURN head(collect([values9.id, values9.name])) AS agreement8
      }
      WITH *, mutuallyRecognises6 { .application, .validFrom } AS values11
      RETURN collect([values11.application, values11.validFrom, agreement8]) AS relationships10
    }
    RETURN collect([programme2.name, mutuallyRecognises5.validFrom, relationships10]) AS page12
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises14:`MUTUALLY_RECOGNISES`]-(programme13)
    RETURN count(DISTINCT programme13) AS total15
  }
  RETURN head(collect([programme1.name, page12, total15])) AS found16
}
RETURN [found16] AS row
