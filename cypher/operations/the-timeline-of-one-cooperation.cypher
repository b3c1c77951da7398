// What happened in the joint control of China and Kazakhstan, in order of time, and what has no date?
//
// [0] found8
// [1] found23
// [2] found25
// [3] found33
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
  WITH triple12[0] AS id15, triple12[1] AS fromId13, triple12[2] AS toId14
  MATCH (from10:`Node` { id: fromId13 })
  MATCH (to11:`Node` { id: toId14 })
  MATCH (from10)-[relationship9]->(to11)
  WHERE relationship9.id = id15
  CALL (relationship9) {
    UNWIND range(0, (size(coalesce(relationship9.claims, [])[0..$p3]) - 1)) AS place16
    WITH place16, coalesce(relationship9.claims, [])[place16] AS claimId22
    MATCH (claim17:`Claim` { id: claimId22 })
    WITH claim17, place16
    ORDER BY place16 ASC
    CALL (claim17) {
      MATCH (claim17)-[fromSource19:`FROM_SOURCE`]->(source18)
      RETURN head(collect([source18.id])) AS source20
    }
    RETURN collect([claim17.quote, source20]) AS claims21
  }
  RETURN collect([relationship9.id, claims21]) AS found23
}
CALL () {
  MATCH (node24:`Node`)
  WHERE node24.id IN $p4
  RETURN collect([node24.id]) AS found25
}
CALL () {
  UNWIND $p5 AS triple29
  WITH triple29[0] AS id32, triple29[1] AS fromId30, triple29[2] AS toId31
  MATCH (from27:`Node` { id: fromId30 })
  MATCH (to28:`Node` { id: toId31 })
  MATCH (from27)-[relationship26]->(to28)
  WHERE relationship26.id = id32
  RETURN collect([relationship26.id]) AS found33
}
RETURN [found8, found23, found25, found33] AS row
