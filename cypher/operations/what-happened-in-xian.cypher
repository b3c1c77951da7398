// What happened at the forum in Xi'an, who took part, and what came of it?
//
// [0] page30
// events: connection
//
// 2 steps deep, 9 subqueries

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
      WITH *, country6 { .id, .name } AS values8
      RETURN head(collect([values8.id, values8.name])) AS country7
    }
    RETURN collect([location4.id, location4.name, country7]) AS page9
  }
  CALL (event2) {
    MATCH (event2)<-[led11:`LED`]-(actor10)
    WITH led11, actor10
    ORDER BY actor10.id ASC
    LIMIT $p2
    RETURN collect([actor10.id, actor10.name, led11.role]) AS page12
  }
  CALL (event2) {
    MATCH (event2)<-[participatedIn14:`PARTICIPATED_IN`]-(actor13)
    WITH participatedIn14, actor13
    ORDER BY actor13.id ASC
    LIMIT $p3
    RETURN collect([actor13.id, actor13.name, participatedIn14.role]) AS page15
  }
  CALL (event2) {
    MATCH (event2)<-[about17:`ABOUT`]-(observation16:`Observation`)
    WITH about17, observation16
    ORDER BY observation16.id ASC
    LIMIT $p5
    CALL (observation16) {
      MATCH (observation16)-[observes19:`OBSERVES`]->(metric18)
      RETURN head(collect([metric18.name])) AS metric20
    }
    CALL (observation16) {
      MATCH (observation16)<-[about22:`ABOUT`]-(contradiction21:`Contradiction`)
      WITH about22, contradiction21
      ORDER BY contradiction21.id ASC
      LIMIT $p4
      RETURN collect([contradiction21.question, contradiction21.note]) AS page23
    }
    RETURN collect([observation16.value, observation16.unit, metric20, page23]) AS page24
  }
  CALL (event2) {
    MATCH (event2)-[establishes26:`ESTABLISHES`]->(entity25)
    WITH establishes26, entity25
    ORDER BY entity25.id ASC
    LIMIT $p6
    RETURN collect([entity25.id, entity25.name, COUNT {
      MATCH (entity25)<-[about28:`ABOUT`]-(claim27:`Claim`)
      WHERE claim27.rank <> 'DEPRECATED'
    }]) AS page29
  }
  RETURN collect([event2.id, event2.name, event2.name_by_language, event2.on, event2.theme, page9, page12, page15, page24, page29]) AS page30
}
RETURN [page30] AS row
