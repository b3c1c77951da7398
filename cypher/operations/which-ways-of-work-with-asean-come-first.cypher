// What comes first in the work with ASEAN, and by which measures and pilots?
//
// [0] found8
// programme: object [0]
//
// 2 steps deep, 3 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)<-[partOf3:`PART_OF`|`PART_OF_UNASSERTED`]-(entity2)
    WHERE (type(partOf3) IN ['PART_OF'] OR ((programme1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf3.modality = programme1.modality) AND partOf3.rank <> 'DEPRECATED'))
    WITH partOf3, entity2
    ORDER BY partOf3.order ASC, entity2.id ASC
    LIMIT $p3
    CALL (entity2) {
      MATCH (entity2)<-[about5:`ABOUT`]-(claim4:`Claim`)
      WHERE (claim4.rank <> 'DEPRECATED' AND claim4.modality = $p1)
      WITH about5, claim4
      ORDER BY claim4.id ASC, claim4.id ASC
      LIMIT $p2
      RETURN collect([claim4.id, claim4.statement, claim4.modality]) AS page6
    }
    RETURN collect([partOf3.order, entity2.id, entity2.name, entity2.name_by_language, page6]) AS page7
  }
  RETURN head(collect([programme1.name, page7])) AS found8
}
RETURN [found8] AS row
