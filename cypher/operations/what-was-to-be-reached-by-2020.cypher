// Which goals have a day, what is aimed at, and for whom?
//
// [0] page11
// goals: connection
//
// 1 steps deep, 4 subqueries

CALL () {
  MATCH (goal1:`Goal`)
  WHERE goal1.due IS NOT NULL
  WITH goal1
  ORDER BY goal1.due_first ASC, goal1.id ASC, goal1.id ASC
  LIMIT $p3
  CALL (goal1) {
    MATCH (goal1)<-[hasGoal3:`HAS_GOAL`]-(entity2)
    WITH hasGoal3, entity2
    ORDER BY entity2.id ASC
    LIMIT $p0
    RETURN collect([entity2.id, entity2.name, hasGoal3.modality]) AS page4
  }
  CALL (goal1) {
    MATCH (goal1)-[concerns6:`CONCERNS`]->(entity5)
    WITH concerns6, entity5
    ORDER BY entity5.id ASC
    LIMIT $p1
    RETURN collect([entity5.id, entity5.name]) AS page7
  }
  CALL (goal1) {
    MATCH (goal1)<-[about9:`ABOUT`]-(contradiction8:`Contradiction`)
    WITH about9, contradiction8
    ORDER BY contradiction8.id ASC
    LIMIT $p2
    RETURN collect([contradiction8.question, contradiction8.note, contradiction8.resolution]) AS page10
  }
  RETURN collect([goal1.id, goal1.name, goal1.name_by_language, goal1.due, goal1.dateText, page4, page7, page10]) AS page11
}
RETURN [page11] AS row
