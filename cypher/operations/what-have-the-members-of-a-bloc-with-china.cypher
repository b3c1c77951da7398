// What have the members of the Eurasian Economic Union with China?
//
// [0] found17
// organization: object [0]
//
// 2 steps deep, 4 subqueries

CALL () {
  MATCH (organization1:`Organization` { id: $p0 })
  CALL (organization1) {
    MATCH (organization1)<-[memberOf3:`MEMBER_OF`]-(actor2)
    WITH memberOf3, actor2
    ORDER BY actor2.id ASC, actor2.id ASC
    LIMIT $p4
    CALL (actor2) {
      MATCH (actor2)<-[binds5:`BINDS`]-(agreement4)
      WHERE (COUNT {
        MATCH (agreement4)-[binds7:`BINDS`]->(country6)
        WHERE country6.id = $p1
      } > 0 AND NOT (coalesce(agreement4.kind = $p2, false)))
      WITH DISTINCT agreement4
      WITH agreement4
      ORDER BY agreement4.id ASC
      LIMIT $p3
      RETURN collect([agreement4.name, agreement4.status, agreement4.signedOn]) AS page8
    }
    CALL (actor2) {
      MATCH (actor2)<-[binds10:`BINDS`]-(agreement9)
      WHERE (COUNT {
        MATCH (agreement9)-[binds12:`BINDS`]->(country11)
        WHERE country11.id = $p1
      } > 0 AND NOT (coalesce(agreement9.kind = $p2, false)))
      RETURN count(DISTINCT agreement9) AS total13
    }
    RETURN collect([actor2.id, actor2.name, page8, total13]) AS page14
  }
  RETURN head(collect([organization1.name, page14, COUNT {
    MATCH (organization1)<-[memberOf16:`MEMBER_OF`]-(actor15)
  }])) AS found17
}
RETURN [found17] AS row
