// Which port has the UN/LOCODE NLRTM, and who says so?
//
// [0] found11
// port: object [0]
//
// 2 steps deep, 4 subqueries

CALL () {
  MATCH (port1:`Port` { unlocode: $p0 })
  CALL (port1) {
    MATCH (country2:`Node` { id: port1.country })
    RETURN head(collect([country2.name])) AS country3
  }
  CALL (port1) {
    MATCH (port1)<-[about5:`ABOUT`]-(claim4:`Claim`)
    WHERE claim4.rank <> 'DEPRECATED'
    WITH about5, claim4
    ORDER BY about5.position ASC, claim4.id ASC
    LIMIT $p1
    CALL (claim4) {
      MATCH (claim4)-[fromSource7:`FROM_SOURCE`]->(source6)
      WITH *, source6 { .title, .licence } AS values9
      RETURN head(collect([values9.title, values9.licence])) AS source8
    }
    RETURN collect([claim4.statement, source8]) AS page10
  }
  RETURN head(collect([port1.id, port1.name, port1.kind, country3, port1.latitude, port1.longitude, page10])) AS found11
}
RETURN [found11] AS row
