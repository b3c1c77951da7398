// Was the memorandum with ASEAN signed, and when? What did the page say before?
//
// [0] found19
// agreement: object [0]
//
// 2 steps deep, 6 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p0 })
  CALL (agreement1) {
    MATCH (agreement1)<-[basedOn3:`BASED_ON`]-(entity2)
    WITH basedOn3, entity2
    ORDER BY entity2.id ASC
    LIMIT $p1
    WITH *, basedOn3 { .role, .modality } AS values5
    RETURN collect([entity2.id, entity2.name, values5.role, values5.modality]) AS page4
  }
  CALL (agreement1) {
    MATCH (agreement1)-[hasGoal7:`HAS_GOAL`]->(goal6)
    WITH hasGoal7, goal6
    ORDER BY goal6.id ASC
    LIMIT $p2
    RETURN collect([goal6.id, goal6.name, hasGoal7.modality]) AS page8
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[about10:`ABOUT`]-(claim9:`Claim`)
    WHERE claim9.rank <> 'DEPRECATED'
    WITH about10, claim9
    ORDER BY claim9.id ASC, claim9.id ASC
    LIMIT $p3
    CALL (claim9) {
      MATCH (claim9)-[fromSource12:`FROM_SOURCE`]->(source11)
      WITH *, source11 { .title, .published, .dateText } AS values14
      RETURN head(collect([values14.title, values14.published, values14.dateText])) AS source13
    }
    RETURN collect([claim9.id, claim9.modality, claim9.statement, claim9.asOf, source13]) AS page15
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[about17:`ABOUT`]-(contradiction16:`Contradiction`)
    WITH about17, contradiction16
    ORDER BY contradiction16.id ASC
    LIMIT $p4
    RETURN collect([contradiction16.question, contradiction16.resolution]) AS page18
  }
  RETURN head(collect([agreement1.name, agreement1.name_by_language, agreement1.kind, agreement1.status, agreement1.signedOn, agreement1.inForceFrom, page4, page8, page15, page18])) AS found19
}
RETURN [found19] AS row
