// Where does the green corridor for farm produce run, and how much time does it save?
//
// [0] found22
// programme: object [0]
//
// 3 steps deep, 8 subqueries

CALL () {
  MATCH (programme1:`Programme` { id: $p0 })
  CALL (programme1) {
    MATCH (programme1)<-[participatedIn3:`PARTICIPATED_IN`]-(actor2)
    WITH participatedIn3, actor2
    ORDER BY actor2.id ASC
    LIMIT $p1
    RETURN collect([actor2.id, actor2.name, participatedIn3.role]) AS page4
  }
  CALL (programme1) {
    MATCH (programme1)-[partOf6:`PART_OF`|`PART_OF_UNASSERTED`]->(entity5)
    WHERE (type(partOf6) IN ['PART_OF'] OR ((programme1.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf6.modality = programme1.modality) AND partOf6.rank <> 'DEPRECATED'))
    WITH partOf6, entity5
    ORDER BY entity5.id ASC
    LIMIT $p2
    RETURN collect([entity5.id, entity5.name, partOf6.modality]) AS page7
  }
  CALL (programme1) {
    MATCH (programme1)-[pilotedAt9:`PILOTED_AT`]->(location8)
    WITH pilotedAt9, location8
    ORDER BY location8.id ASC
    LIMIT $p4
    CALL (location8) {
      MATCH (location8)-[pairedWith11:`PAIRED_WITH`]-(port10)
      WITH pairedWith11, port10
      ORDER BY port10.id ASC
      LIMIT $p3
      CALL (port10) {
        MATCH (country12:`Node` { id: port10.country })
        RETURN head(collect([country12.name])) AS country13
      }
      RETURN collect([port10.id, port10.name, country13]) AS page14
    }
    RETURN collect([location8.id, location8.name, page14, pilotedAt9.validFrom]) AS page15
  }
  CALL (programme1) {
    MATCH (programme1)<-[about17:`ABOUT`]-(contradiction16:`Contradiction`)
    WITH about17, contradiction16
    ORDER BY contradiction16.id ASC
    LIMIT $p6
    CALL (contradiction16) {
      MATCH (contradiction16)-[compares19:`COMPARES`]->(claim18)
      WITH compares19, claim18
      ORDER BY claim18.id ASC
      LIMIT $p5
      RETURN collect([compares19.verdict, claim18.statement, claim18.citation]) AS page20
    }
    RETURN collect([contradiction16.question, contradiction16.note, contradiction16.resolution, page20]) AS page21
  }
  RETURN head(collect([programme1.name, programme1.name_by_language, page4, page7, page15, page21])) AS found22
}
RETURN [found22] AS row
