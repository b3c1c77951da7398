// Which effects is joint control said to have, and is that a fact or an opinion?
//
// [0] found9
// programme: object [0]
//
// 2 steps deep, 3 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)-[hasEffect3:`HAS_EFFECT`]->(goal2)
    WITH hasEffect3, goal2
    ORDER BY goal2.id ASC
    LIMIT $p2
    CALL (hasEffect3) {
      UNWIND range(0, (size(coalesce(hasEffect3.claims, [])[0..$p1]) - 1)) AS place4
      WITH place4, coalesce(hasEffect3.claims, [])[place4] AS claimId7
      MATCH (claim5:`Claim` { id: claimId7 })
      WITH claim5, place4
      ORDER BY place4 ASC
      RETURN collect([claim5.statement, claim5.quote, claim5.confidence]) AS claims6
    }
    RETURN collect([hasEffect3.modality, claims6, goal2.name]) AS page8
  }
  RETURN head(collect([programme1.name, page8])) AS found9
}
RETURN [found9] AS row
