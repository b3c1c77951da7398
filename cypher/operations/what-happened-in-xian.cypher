// What happened at the forum in Xi'an, who took part, and what came of it?
//
// [0] page29
// events: connection
//
// at most 10820 rows, 2 steps deep, 9 subqueries

CALL () {
  MATCH (location1:`Node` { id: $p0 })
  MATCH (location1)<-[heldIn3:`HELD_IN`]-(event2)
  WITH DISTINCT event2
  WITH event2
  ORDER BY event2.id ASC
  LIMIT $p7
  CALL (event2) {
    MATCH (event2)-[heldIn5:`HELD_IN`]->(location4)
    WITH heldIn5, location4
    ORDER BY location4.id ASC
    LIMIT $p1
    CALL (location4) {
      MATCH (country6:`Node` { id: location4.country })
      RETURN head(collect([country6.id, country6.name])) AS country7
    }
    RETURN collect([location4.id, location4.name, country7]) AS page8
  }
  CALL (event2) {
    MATCH (event2)<-[led10:`LED`]-(actor9)
    WITH led10, actor9
    ORDER BY actor9.id ASC, led10.id ASC
    LIMIT $p2
    RETURN collect([actor9.id, actor9.name, led10.role]) AS page11
  }
  CALL (event2) {
    MATCH (event2)<-[participatedIn13:`PARTICIPATED_IN`]-(actor12)
    WITH participatedIn13, actor12
    ORDER BY actor12.id ASC, participatedIn13.id ASC
    LIMIT $p3
    RETURN collect([actor12.id, actor12.name, participatedIn13.role]) AS page14
  }
  CALL (event2) {
    MATCH (event2)<-[about16:`ABOUT`]-(observation15:`Observation`)
    WITH about16, observation15
    ORDER BY observation15.id ASC
    LIMIT $p5
    CALL (observation15) {
      MATCH (observation15)-[observes18:`OBSERVES`]->(metric17)
      RETURN head(collect([metric17.name])) AS metric19
    }
    CALL (observation15) {
      MATCH (observation15)<-[about21:`ABOUT`]-(contradiction20:`Contradiction`)
      WITH about21, contradiction20
      ORDER BY contradiction20.id ASC
      LIMIT $p4
      RETURN collect([contradiction20.question, contradiction20.note]) AS page22
    }
    RETURN collect([observation15.value, observation15.unit, metric19, page22]) AS page23
  }
  CALL (event2) {
    MATCH (event2)-[establishes25:`ESTABLISHES`]->(entity24)
    WITH establishes25, entity24
    ORDER BY entity24.id ASC
    LIMIT $p6
    RETURN collect([entity24.id, entity24.name, COUNT {
      MATCH (entity24)<-[about27:`ABOUT`]-(claim26:`Claim`)
    }]) AS page28
  }
  RETURN collect([event2.id, event2.name, event2.name_by_language, event2.on, event2.theme, page8, page11, page14, page23, page28]) AS page29
}
RETURN [page29] AS row
