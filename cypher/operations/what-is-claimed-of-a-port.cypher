// What is claimed of the port of Dulata, by which sources, and what only mentions it?
//
// [0] found26
// port: object [0]
//
// 2 steps deep, 7 subqueries

CALL () {
  MATCH (port1:`Port` { id: $p0 })
  CALL (port1) {
    MATCH (port1)<-[about3:`ABOUT`]-(claim2:`Claim`)
    WHERE (claim2.rank <> 'DEPRECATED' AND about3.role = $p1)
    WITH about3, claim2
    ORDER BY about3.position ASC, claim2.id ASC
    LIMIT $p2
    CALL (claim2) {
      MATCH (claim2)-[fromSource5:`FROM_SOURCE`]->(source4)
      RETURN head(collect([source4.name])) AS source6
    }
    RETURN collect([claim2.statement, claim2.confidence, source6]) AS page7
  }
  CALL (port1) {
    MATCH (port1)<-[about11:`ABOUT`]-(claim10:`Claim`)
    WHERE (claim10.rank <> 'DEPRECATED' AND about11.role = $p3)
    WITH about11, claim10
    ORDER BY about11.position ASC, claim10.id ASC
    LIMIT $p4
    CALL (claim10) {
      MATCH (claim10)-[fromSource13:`FROM_SOURCE`]->(source12)
      RETURN head(collect([source12.name])) AS source14
    }
    RETURN collect([claim10.statement, source14]) AS page15
  }
  CALL (port1) {
    MATCH (port1)<-[about19:`ABOUT`]-(source18:`Source`)
    WITH about19, source18
    ORDER BY source18.id ASC
    LIMIT $p6
    CALL (source18) {
      MATCH (source18)<-[published23:`PUBLISHED`]-(party22)
      WITH published23, party22
      ORDER BY party22.id ASC
      LIMIT $p5
      RETURN collect([published23.role, party22.id, party22.name]) AS page24
    }
    RETURN collect([source18.name, source18.published, COUNT {
      MATCH (source18)<-[fromSource21:`FROM_SOURCE`]-(claim20)
      WHERE claim20.rank <> 'DEPRECATED'
    }, page24]) AS page25
  }
  RETURN head(collect([port1.name, page7, COUNT {
    MATCH (port1)<-[about9:`ABOUT`]-(claim8:`Claim`)
    WHERE (claim8.rank <> 'DEPRECATED' AND about9.role = $p1)
  }, page15, COUNT {
    MATCH (port1)<-[about17:`ABOUT`]-(claim16:`Claim`)
    WHERE (claim16.rank <> 'DEPRECATED' AND about17.role = $p3)
  }, page25])) AS found26
}
RETURN [found26] AS row
