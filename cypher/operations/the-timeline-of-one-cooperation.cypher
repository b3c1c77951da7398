// What happened in the joint control of China and Kazakhstan, in order of time, and what has no date?
//
// [0] found9
// [1] found24
// [2] found26
// [3] found34
// timeline: found
//
// 2 steps deep, 8 subqueries

CALL () {
  MATCH (node1:`Node`)
  WHERE node1.id IN $p0
  CALL (node1) {
    UNWIND range(0, (size(coalesce(node1.claims, [])[0..$p1]) - 1)) AS place2
    WITH place2, coalesce(node1.claims, [])[place2] AS claimId8
    MATCH (claim3:`Claim` { id: claimId8 })
    WITH claim3, place2
    ORDER BY place2 ASC
    CALL (claim3) {
      MATCH (claim3)-[fromSource5:`FROM_SOURCE`]->(source4)
      RETURN head(collect([source4.id])) AS source6
    }
    RETURN collect([claim3.quote, source6]) AS claims7
  }
  RETURN collect([node1.id, claims7]) AS found9
}
CALL () {
  UNWIND $p2 AS triple13
  WITH triple13[0] AS id16, triple13[1] AS fromId14, triple13[2] AS toId15
  MATCH (from11:`Node` { id: fromId14 })
  MATCH (to12:`Node` { id: toId15 })
  MATCH (from11)-[relationship10]->(to12)
  WHERE relationship10.id = id16
  CALL (relationship10) {
    UNWIND range(0, (size(coalesce(relationship10.claims, [])[0..$p3]) - 1)) AS place17
    WITH place17, coalesce(relationship10.claims, [])[place17] AS claimId23
    MATCH (claim18:`Claim` { id: claimId23 })
    WITH claim18, place17
    ORDER BY place17 ASC
    CALL (claim18) {
      MATCH (claim18)-[fromSource20:`FROM_SOURCE`]->(source19)
      RETURN head(collect([source19.id])) AS source21
    }
    RETURN collect([claim18.quote, source21]) AS claims22
  }
  RETURN collect([relationship10.id, claims22]) AS found24
}
CALL () {
  MATCH (node25:`Node`)
  WHERE node25.id IN $p4
  RETURN collect([node25.id]) AS found26
}
CALL () {
  UNWIND $p5 AS triple30
  WITH triple30[0] AS id33, triple30[1] AS fromId31, triple30[2] AS toId32
  MATCH (from28:`Node` { id: fromId31 })
  MATCH (to29:`Node` { id: toId32 })
  MATCH (from28)-[relationship27]->(to29)
  WHERE relationship27.id = id33
  RETURN collect([relationship27.id]) AS found34
}
RETURN [found9, found24, found26, found34] AS row
