// Whose operators among the members of ASEAN does China recognise, and since when?
//
// [0] found23
// programme: object [0]
//
// 3 steps deep, 3 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises3:`MUTUALLY_RECOGNISES`]-(programme2)
    WHERE COUNT {
      MATCH (programme2)<-[administers5:`ADMINISTERS`]-(party4)
      WHERE (party4:`CustomsAdministration` AND COUNT {
        MATCH (party4)-[authorityOf7:`AUTHORITY_OF`]->(party6)
        WHERE COUNT {
          MATCH (party6)-[memberOf9:`MEMBER_OF`]->(actor8)
          WHERE actor8.id = $p1
        } > 0
      } > 0)
    } > 0
    WITH programme2, mutuallyRecognises3
    ORDER BY mutuallyRecognises3.validFrom_first ASC, mutuallyRecognises3.id ASC
    WITH programme2, collect(mutuallyRecognises3) AS allMutuallyRecognises10
    WITH programme2, head(allMutuallyRecognises10) AS mutuallyRecognises11
    WITH mutuallyRecognises11, programme2
    ORDER BY mutuallyRecognises11.validFrom_first ASC, programme2.id ASC
    LIMIT $p2
    WITH *, mutuallyRecognises11 { .status, .validFrom } AS values13
    RETURN collect([programme2.name, values13.status, values13.validFrom]) AS page12
  }
  CALL (programme1) {
    MATCH (programme1)-[mutuallyRecognises15:`MUTUALLY_RECOGNISES`]-(programme14)
    WHERE COUNT {
      MATCH (programme14)<-[administers17:`ADMINISTERS`]-(party16)
      WHERE (party16:`CustomsAdministration` AND COUNT {
        MATCH (party16)-[authorityOf19:`AUTHORITY_OF`]->(party18)
        WHERE COUNT {
          MATCH (party18)-[memberOf21:`MEMBER_OF`]->(actor20)
          WHERE actor20.id = $p1
        } > 0
      } > 0)
    } > 0
    RETURN count(DISTINCT programme14) AS total22
  }
  RETURN head(collect([page12, total22])) AS found23
}
RETURN [found23] AS row
