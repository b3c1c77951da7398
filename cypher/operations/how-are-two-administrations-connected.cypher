// How are the customs of Kazakhstan and of the United States connected, and which sentence stands behind each step?
//
// [0] found2
// [1] found13
// [2] found31
// [3] found43
// paths: found
//
// 2 steps deep, 6 subqueries

CALL () {
  MATCH (node1:`Node`)
  WHERE node1.id IN $p0
  RETURN collect([node1.id, node1.name, node1.name_by_language]) AS found2
}
CALL () {
  UNWIND $p1 AS triple6
  MATCH (end7:`Node` { id: triple6[2] })
  WITH triple6[1] AS nearId8, collect(end7) AS ends9, collect(triple6[0]) AS ids10
  MATCH (near12:`Node` { id: nearId8 })-[relationship3]-(far11)
  WHERE (far11 IN ends9 AND relationship3.id IN ids10)
  WITH DISTINCT relationship3, startNode(relationship3) AS from4, endNode(relationship3) AS to5
  RETURN collect([relationship3.id]) AS found13
}
CALL () {
  UNWIND $p2 AS triple17
  MATCH (end18:`Node` { id: triple17[2] })
  WITH triple17[1] AS nearId19, collect(end18) AS ends20, collect(triple17[0]) AS ids21
  MATCH (near23:`Node` { id: nearId19 })-[relationship14]-(far22)
  WHERE (far22 IN ends20 AND relationship14.id IN ids21)
  WITH DISTINCT relationship14, startNode(relationship14) AS from15, endNode(relationship14) AS to16
  CALL (relationship14) {
    UNWIND range(0, (size(coalesce(relationship14.claims, [])[0..$p3]) - 1)) AS place24
    WITH place24, coalesce(relationship14.claims, [])[place24] AS claimId30
    MATCH (claim25:`Claim` { id: claimId30 })
    WITH claim25, place24
    ORDER BY place24 ASC
    CALL (claim25) {
      MATCH (claim25)-[fromSource27:`FROM_SOURCE`]->(source26)
      RETURN head(collect([source26.title])) AS source28
    }
    RETURN collect([claim25.statement, claim25.quote, source28]) AS claims29
  }
  WITH *, relationship14 { .id, .modality, .on, .role } AS values32
  RETURN collect([values32.id, values32.modality, values32.on, values32.role, claims29]) AS found31
}
CALL () {
  UNWIND $p4 AS triple36
  MATCH (end37:`Node` { id: triple36[2] })
  WITH triple36[1] AS nearId38, collect(end37) AS ends39, collect(triple36[0]) AS ids40
  MATCH (near42:`Node` { id: nearId38 })-[relationship33]-(far41)
  WHERE (far41 IN ends39 AND relationship33.id IN ids40)
  WITH DISTINCT relationship33, startNode(relationship33) AS from34, endNode(relationship33) AS to35
  RETURN collect([relationship33.id]) AS found43
}
RETURN [found2, found13, found31, found43] AS row
