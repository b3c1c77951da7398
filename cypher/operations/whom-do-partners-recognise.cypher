// Which programmes do partners of China recognise that China does not, and by which arrangements?
//
// [0] found13
// recognitionsOfPartners: found
//
// 1 steps deep, 2 subqueries

CALL () {
  UNWIND $p0 AS triple4
  MATCH (end5:`Node` { id: triple4[2] })
  WITH triple4[1] AS nearId6, collect(end5) AS ends7, collect(triple4[0]) AS ids8
  MATCH (near10:`Node` { id: nearId6 })-[relationship1]-(far9)
  WHERE (far9 IN ends7 AND relationship1.id IN ids8)
  WITH DISTINCT relationship1, startNode(relationship1) AS from2, endNode(relationship1) AS to3
  CALL (relationship1) {
    MATCH (agreement11:`Node` { id: relationship1.agreement })
    RETURN head(collect([agreement11.name])) AS agreement12
  }
  WITH *, relationship1 { .id, .status, .signedOn } AS values14
  RETURN collect([values14.id, from2.name, to3.name, values14.status, values14.signedOn, agreement12]) AS found13
}
RETURN [found13] AS row
