// Was the memorandum with ASEAN signed, and when? What did the page say before?
//
// [0] found17
// agreement: object [0]
//
// at most 101 rows, 2 steps deep, 6 subqueries

CALL () {
  MATCH (agreement1:`Agreement` { id: $p0 })
  CALL (agreement1) {
    MATCH (agreement1)<-[basedOn3:`BASED_ON`]-(entity2)
    WITH basedOn3, entity2
    ORDER BY entity2.id ASC, basedOn3.id ASC
    LIMIT $p1
    RETURN collect([entity2.id, entity2.name, basedOn3.role, basedOn3.modality]) AS page4
  }
  CALL (agreement1) {
    MATCH (agreement1)-[hasGoal6:`HAS_GOAL`]->(goal5)
    WITH hasGoal6, goal5
    ORDER BY goal5.id ASC, hasGoal6.id ASC
    LIMIT $p2
    RETURN collect([goal5.id, goal5.name, hasGoal6.modality]) AS page7
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[about9:`ABOUT`]-(claim8:`Claim`)
    WITH about9, claim8
    ORDER BY claim8.id ASC
    LIMIT $p3
    CALL (claim8) {
      MATCH (claim8)-[fromSource11:`FROM_SOURCE`]->(source10)
      RETURN head(collect([source10.title, source10.published, source10.dateText])) AS source12
    }
    RETURN collect([claim8.id, claim8.modality, claim8.statement, claim8.asOf, source12]) AS page13
  }
  CALL (agreement1) {
    MATCH (agreement1)<-[about15:`ABOUT`]-(contradiction14:`Contradiction`)
    WITH about15, contradiction14
    ORDER BY contradiction14.id ASC
    LIMIT $p4
    RETURN collect([contradiction14.question, contradiction14.resolution]) AS page16
  }
  RETURN head(collect([agreement1.name, agreement1.name_by_language, agreement1.kind, agreement1.status, agreement1.signedOn, agreement1.inForceFrom, page4, page7, page13, page16])) AS found17
}
RETURN [found17] AS row
