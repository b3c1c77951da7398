// Who wrote, edited and published the texts that were read, and what do they reproduce?
//
// [0] page11
// sources: connection
//
// at most 840 rows, 2 steps deep, 4 subqueries

CALL () {
  MATCH (source1:`Source`)
  WHERE source1.id IN $p0
  WITH source1
  ORDER BY source1.published_first ASC, source1.id ASC, source1.id ASC
  LIMIT $p3
  CALL (source1) {
    MATCH (source1)<-[published3:`PUBLISHED`]-(party2)
    WITH published3, party2
    ORDER BY party2.id ASC, published3.id ASC
    LIMIT $p1
    RETURN collect([party2.id, party2.name, published3.role, published3.on]) AS page4
  }
  CALL (source1) {
    MATCH (source1)-[reproduces6:`REPRODUCES`]->(source5)
    CALL (source5) {
      MATCH (source5)<-[published8:`PUBLISHED`]-(party7)
      WITH published8, party7
      ORDER BY party7.id ASC, published8.id ASC
      LIMIT $p2
      RETURN collect([party7.id, party7.name, published8.role]) AS page9
    }
    RETURN head(collect([source5.id, source5.title, source5.published, page9])) AS reproduces10
  }
  RETURN collect([source1.id, source1.title, source1.title_by_language, source1.published, source1.dateText, source1.machineTranslated, size(coalesce(source1.claims, [])), page4, reproduces10]) AS page11
}
RETURN [page11] AS row
