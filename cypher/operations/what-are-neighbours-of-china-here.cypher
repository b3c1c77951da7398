// Who are the neighbours of China that a text of 2018 speaks of, and how is that concluded?
//
// [0] found8
// group: object [0]
//
// 1 steps deep, 2 subqueries

CALL () {
  MATCH (group1:`Group` { id: $p0 })
  CALL (group1) {
    MATCH (group1)<-[memberOf3:`MEMBER_OF`]-(actor2)
    WITH memberOf3, actor2
    ORDER BY actor2.id ASC, actor2.id ASC
    LIMIT $p1
    WITH *, memberOf3 { .modality, .derivation } AS values5
    RETURN collect([actor2.id, actor2.name, values5.modality, values5.derivation]) AS page4
  }
  RETURN head(collect([group1.name, group1.closed, page4, COUNT {
    MATCH (group1)<-[memberOf7:`MEMBER_OF`]-(actor6)
  }])) AS found8
}
RETURN [found8] AS row
