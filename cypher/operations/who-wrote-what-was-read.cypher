// Who wrote, edited and published the texts that were read, and what do they reproduce?
//
// [0] page13
// sources: connection
//
// 2 steps deep, 4 subqueries

CALL () {
  MATCH (source1:`Source`)
  WHERE source1.id IN $p0
  WITH source1
  ORDER BY source1.published_first ASC, source1.id ASC, source1.id ASC
  LIMIT $p3
  CALL (source1) {
    MATCH (source1)<-[published3:`PUBLISHED`]-(party2)
    WITH published3, party2
    ORDER BY party2.id ASC
    LIMIT $p1
    WITH *, published3 { .role, .on } AS values5
    RETURN collect([party2.id, party2.name, values5.role, values5.on]) AS page4
  }
  CALL (source1) {
    MATCH (source1)-[reproduces7:`REPRODUCES`]->(source6)
    CALL (source6) {
      MATCH (source6)<-[published9:`PUBLISHED`]-(party8)
      WITH published9, party8
      ORDER BY party8.id ASC
      LIMIT $p2
      RETURN collect([party8.id, party8.name, published9.role]) AS page10
    }
    WITH *, source6 { .id, .title, .published } AS values12
    RETURN head(collect([values12.id, values12.title, values12.published, page10])) AS reproduces11
  }
  RETURN collect([source1.id, source1.title, source1.title_by_language, source1.published, source1.dateText, source1.machineTranslated, size(coalesce(source1.claims, [])), page4, reproduces11]) AS page13
}
RETURN [page13] AS row
