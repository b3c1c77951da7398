// Which programmes do partners of China recognise that China does not, and by which arrangements?
//
// [0] found10
// recognitionsOfPartners: found
//
// 1 steps deep, 2 subqueries

CALL () {
  UNWIND $p0 AS triple4
  WITH triple4[0] AS id7, triple4[1] AS fromId5, triple4[2] AS toId6
  MATCH (from2:`Node` { id: fromId5 })
  MATCH (to3:`Node` { id: toId6 })
  MATCH (from2)-[relationship1]->(to3)
  WHERE relationship1.id = id7
  CALL (relationship1) {
    MATCH (agreement8:`Node` { id: relationship1.agreement })
    RETURN head(collect([agreement8.name])) AS agreement9
  }
  WITH *, relationship1 { .id, .status, .signedOn } AS values11
  RETURN collect([values11.id, from2.name, to3.name, values11.status, values11.signedOn, agreement9]) AS found10
}
RETURN [found10] AS row
