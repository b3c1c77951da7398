// What happened in the joint control of China and Kazakhstan, in order of time, and what has no date?
//
// [0] found8
// [1] found26
// [2] found28
// [3] found39
// timeline: found
//
// 2 steps deep, 8 subqueries

CALL () {
  MATCH (node1:`Node`)
  WHERE node1.id IN $p0
  CALL (node1) {
    MATCH (node1)<-[about3:`ABOUT`]-(claim2:`Claim`)
    WHERE claim2.rank <> 'DEPRECATED'
    WITH about3, claim2
    ORDER BY about3.position ASC, claim2.id ASC
    LIMIT $p1
    CALL (claim2) {
      MATCH (claim2)-[fromSource5:`FROM_SOURCE`]->(source4)
      RETURN head(collect([source4.id])) AS source6
    }
    RETURN collect([claim2.quote, source6]) AS page7
  }
  RETURN collect([node1.id, page7]) AS found8
}
CALL () {
  UNWIND $p2 AS triple12
  MATCH (end13:`Node` { id: triple12[2] })
  WITH triple12[1] AS nearId14, collect(end13) AS ends15, collect(triple12[0]) AS ids16
  MATCH (near18:`Node` { id: nearId14 })-[relationship9]-(far17)
  WHERE (far17 IN ends15 AND relationship9.id IN ids16)
  WITH DISTINCT relationship9, startNode(relationship9) AS from10, endNode(relationship9) AS to11
  CALL (relationship9) {
    UNWIND range(0, (size(coalesce(relationship9.claims, [])[0..$p3]) - 1)) AS place19
    WITH place19, coalesce(relationship9.claims, [])[place19] AS claimId25
    MATCH (claim20:`Claim` { id: claimId25 })
    WITH claim20, place19
    ORDER BY place19 ASC
    CALL (claim20) {
      MATCH (claim20)-[fromSource22:`FROM_SOURCE`]->(source21)
      RETURN head(collect([source21.id])) AS source23
    }
    RETURN collect([claim20.quote, source23]) AS claims24
  }
  RETURN collect([relationship9.id, claims24]) AS found26
}
CALL () {
  MATCH (node27:`Node`)
  WHERE node27.id IN $p4
  RETURN collect([node27.id]) AS found28
}
CALL () {
  UNWIND $p5 AS triple32
  MATCH (end33:`Node` { id: triple32[2] })
  WITH triple32[1] AS nearId34, collect(end33) AS ends35, collect(triple32[0]) AS ids36
  MATCH (near38:`Node` { id: nearId34 })-[relationship29]-(far37)
  WHERE (far37 IN ends35 AND relationship29.id IN ids36)
  WITH DISTINCT relationship29, startNode(relationship29) AS from30, endNode(relationship29) AS to31
  RETURN collect([relationship29.id]) AS found39
}
RETURN [found8, found26, found28, found39] AS row
