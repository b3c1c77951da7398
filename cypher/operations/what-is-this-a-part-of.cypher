// What is this training a part of, and what came before the programmes around it?
//
// [0] found86
// [1] found130
// [2] found174
// event: object [0]
// programme: object [1]
// ctpat: object [2]
//
// 2 steps deep, 43 subqueries

CALL () {
  MATCH (event1:`Event` { id: $p0 })
  CALL (event1) {
    CALL (event1) {
      MATCH (event1)-[partOf4:`PART_OF`]->(entity3)
      WITH DISTINCT entity3
      
      LIMIT $p2
      RETURN collect(entity3) AS level2
    }
    CALL (level2) {
      UNWIND CASE
        WHEN $p1 >= 2 THEN level2
        ELSE []
      END AS from6
      MATCH (from6)-[partOf8:`PART_OF`|`PART_OF_UNASSERTED`]->(entity7)
      WHERE (type(partOf8) IN ['PART_OF'] OR ((from6.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf8.modality = from6.modality) AND partOf8.rank <> 'DEPRECATED'))
      WITH DISTINCT entity7
      
      LIMIT $p2
      RETURN collect(entity7) AS level5
    }
    CALL (level5) {
      UNWIND CASE
        WHEN $p1 >= 3 THEN level5
        ELSE []
      END AS from10
      MATCH (from10)-[partOf12:`PART_OF`|`PART_OF_UNASSERTED`]->(entity11)
      WHERE (type(partOf12) IN ['PART_OF'] OR ((from10.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf12.modality = from10.modality) AND partOf12.rank <> 'DEPRECATED'))
      WITH DISTINCT entity11
      
      LIMIT $p2
      RETURN collect(entity11) AS level9
    }
    CALL (level9) {
      UNWIND CASE
        WHEN $p1 >= 4 THEN level9
        ELSE []
      END AS from14
      MATCH (from14)-[partOf16:`PART_OF`|`PART_OF_UNASSERTED`]->(entity15)
      WHERE (type(partOf16) IN ['PART_OF'] OR ((from14.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf16.modality = from14.modality) AND partOf16.rank <> 'DEPRECATED'))
      WITH DISTINCT entity15
      
      LIMIT $p2
      RETURN collect(entity15) AS level13
    }
    CALL (level13) {
      UNWIND CASE
        WHEN $p1 >= 5 THEN level13
        ELSE []
      END AS from18
      MATCH (from18)-[partOf20:`PART_OF`|`PART_OF_UNASSERTED`]->(entity19)
      WHERE (type(partOf20) IN ['PART_OF'] OR ((from18.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf20.modality = from18.modality) AND partOf20.rank <> 'DEPRECATED'))
      WITH DISTINCT entity19
      
      LIMIT $p2
      RETURN collect(entity19) AS level17
    }
    CALL (level17) {
      UNWIND CASE
        WHEN $p1 >= 6 THEN level17
        ELSE []
      END AS from22
      MATCH (from22)-[partOf24:`PART_OF`|`PART_OF_UNASSERTED`]->(entity23)
      WHERE (type(partOf24) IN ['PART_OF'] OR ((from22.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf24.modality = from22.modality) AND partOf24.rank <> 'DEPRECATED'))
      WITH DISTINCT entity23
      
      LIMIT $p2
      RETURN collect(entity23) AS level21
    }
    CALL (level21) {
      UNWIND CASE
        WHEN $p1 >= 7 THEN level21
        ELSE []
      END AS from26
      MATCH (from26)-[partOf28:`PART_OF`|`PART_OF_UNASSERTED`]->(entity27)
      WHERE (type(partOf28) IN ['PART_OF'] OR ((from26.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf28.modality = from26.modality) AND partOf28.rank <> 'DEPRECATED'))
      WITH DISTINCT entity27
      
      LIMIT $p2
      RETURN collect(entity27) AS level25
    }
    CALL (level25) {
      UNWIND CASE
        WHEN $p1 >= 8 THEN level25
        ELSE []
      END AS from30
      MATCH (from30)-[partOf32:`PART_OF`|`PART_OF_UNASSERTED`]->(entity31)
      WHERE (type(partOf32) IN ['PART_OF'] OR ((from30.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf32.modality = from30.modality) AND partOf32.rank <> 'DEPRECATED'))
      WITH DISTINCT entity31
      
      LIMIT $p2
      RETURN collect(entity31) AS level29
    }
    CALL (event1, level2, level5, level9, level13, level17, level21, level25, level29) {
      UNWIND [[1, level2], [2, level5], [3, level9], [4, level13], [5, level17], [6, level21], [7, level25], [8, level29]] AS pair33
      UNWIND pair33[1] AS entity34
      WITH entity34, pair33[0] AS steps35
      WHERE entity34.id <> event1.id
      WITH entity34, min(steps35) AS distance36
      RETURN collect([entity34, distance36]) AS ancestors37
    }
    RETURN ancestors37, ((((((((0 + size(level2)) + size(level5)) + size(level9)) + size(level13)) + size(level17)) + size(level21)) + size(level25)) + size(level29)) AS visited38
  }
  CALL (ancestors37) {
    UNWIND ancestors37 AS item39
    WITH item39[0] AS entity40, item39[1] AS distance41
    WITH entity40, distance41 AS key42
    WITH entity40, key42
    ORDER BY key42 ASC, entity40.id ASC
    LIMIT $p5
    CALL (entity40) {
      CALL (entity40) {
        MATCH (entity40)-[precedes45:`PRECEDES`]->(entity44)
        WITH DISTINCT entity44
        
        LIMIT $p2
        RETURN collect(entity44) AS level43
      }
      CALL (level43) {
        UNWIND CASE
          WHEN $p3 >= 2 THEN level43
          ELSE []
        END AS from47
        MATCH (from47)-[precedes49:`PRECEDES`]->(entity48)
        WITH DISTINCT entity48
        
        LIMIT $p2
        RETURN collect(entity48) AS level46
      }
      CALL (level46) {
        UNWIND CASE
          WHEN $p3 >= 3 THEN level46
          ELSE []
        END AS from51
        MATCH (from51)-[precedes53:`PRECEDES`]->(entity52)
        WITH DISTINCT entity52
        
        LIMIT $p2
        RETURN collect(entity52) AS level50
      }
      CALL (level50) {
        UNWIND CASE
          WHEN $p3 >= 4 THEN level50
          ELSE []
        END AS from55
        MATCH (from55)-[precedes57:`PRECEDES`]->(entity56)
        WITH DISTINCT entity56
        
        LIMIT $p2
        RETURN collect(entity56) AS level54
      }
      CALL (level54) {
        UNWIND CASE
          WHEN $p3 >= 5 THEN level54
          ELSE []
        END AS from59
        MATCH (from59)-[precedes61:`PRECEDES`]->(entity60)
        WITH DISTINCT entity60
        
        LIMIT $p2
        RETURN collect(entity60) AS level58
      }
      CALL (level58) {
        UNWIND CASE
          WHEN $p3 >= 6 THEN level58
          ELSE []
        END AS from63
        MATCH (from63)-[precedes65:`PRECEDES`]->(entity64)
        WITH DISTINCT entity64
        
        LIMIT $p2
        RETURN collect(entity64) AS level62
      }
      CALL (level62) {
        UNWIND CASE
          WHEN $p3 >= 7 THEN level62
          ELSE []
        END AS from67
        MATCH (from67)-[precedes69:`PRECEDES`]->(entity68)
        WITH DISTINCT entity68
        
        LIMIT $p2
        RETURN collect(entity68) AS level66
      }
      CALL (level66) {
        UNWIND CASE
          WHEN $p3 >= 8 THEN level66
          ELSE []
        END AS from71
        MATCH (from71)-[precedes73:`PRECEDES`]->(entity72)
        WITH DISTINCT entity72
        
        LIMIT $p2
        RETURN collect(entity72) AS level70
      }
      CALL (entity40, level43, level46, level50, level54, level58, level62, level66, level70) {
        UNWIND [[1, level43], [2, level46], [3, level50], [4, level54], [5, level58], [6, level62], [7, level66], [8, level70]] AS pair74
        UNWIND pair74[1] AS entity75
        WITH entity75, pair74[0] AS steps76
        WHERE entity75.id <> entity40.id
        WITH entity75, min(steps76) AS distance77
        RETURN collect([entity75, distance77]) AS successors78
      }
      RETURN successors78, ((((((((0 + size(level43)) + size(level46)) + size(level50)) + size(level54)) + size(level58)) + size(level62)) + size(level66)) + size(level70)) AS visited79
    }
    CALL (successors78) {
      UNWIND successors78 AS item80
      WITH item80[0] AS entity81, item80[1] AS distance82
      WITH entity81, distance82 AS key83
      WITH entity81, key83
      ORDER BY key83 ASC, entity81.id ASC
      LIMIT $p4
      RETURN collect([key83, entity81.id, entity81.name]) AS page84
    }
    RETURN collect([key42, entity40.id, entity40.name, visited79, page84]) AS page85
  }
  RETURN head(collect([event1.name, visited38, page85])) AS found86
}
CALL () {
  MATCH (programme87:`Programme` { id: $p6 })
  CALL (programme87) {
    CALL (programme87) {
      MATCH (programme87)<-[partOf90:`PART_OF`|`PART_OF_UNASSERTED`]-(entity89)
      WHERE (type(partOf90) IN ['PART_OF'] OR ((programme87.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf90.modality = programme87.modality) AND partOf90.rank <> 'DEPRECATED'))
      WITH DISTINCT entity89
      
      LIMIT $p2
      RETURN collect(entity89) AS level88
    }
    CALL (level88) {
      UNWIND CASE
        WHEN $p7 >= 2 THEN level88
        ELSE []
      END AS from92
      MATCH (from92)<-[partOf94:`PART_OF`|`PART_OF_UNASSERTED`]-(entity93)
      WHERE (type(partOf94) IN ['PART_OF'] OR ((from92.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf94.modality = from92.modality) AND partOf94.rank <> 'DEPRECATED'))
      WITH DISTINCT entity93
      
      LIMIT $p2
      RETURN collect(entity93) AS level91
    }
    CALL (level91) {
      UNWIND CASE
        WHEN $p7 >= 3 THEN level91
        ELSE []
      END AS from96
      MATCH (from96)<-[partOf98:`PART_OF`|`PART_OF_UNASSERTED`]-(entity97)
      WHERE (type(partOf98) IN ['PART_OF'] OR ((from96.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf98.modality = from96.modality) AND partOf98.rank <> 'DEPRECATED'))
      WITH DISTINCT entity97
      
      LIMIT $p2
      RETURN collect(entity97) AS level95
    }
    CALL (level95) {
      UNWIND CASE
        WHEN $p7 >= 4 THEN level95
        ELSE []
      END AS from100
      MATCH (from100)<-[partOf102:`PART_OF`|`PART_OF_UNASSERTED`]-(entity101)
      WHERE (type(partOf102) IN ['PART_OF'] OR ((from100.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf102.modality = from100.modality) AND partOf102.rank <> 'DEPRECATED'))
      WITH DISTINCT entity101
      
      LIMIT $p2
      RETURN collect(entity101) AS level99
    }
    CALL (level99) {
      UNWIND CASE
        WHEN $p7 >= 5 THEN level99
        ELSE []
      END AS from104
      MATCH (from104)<-[partOf106:`PART_OF`|`PART_OF_UNASSERTED`]-(entity105)
      WHERE (type(partOf106) IN ['PART_OF'] OR ((from104.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf106.modality = from104.modality) AND partOf106.rank <> 'DEPRECATED'))
      WITH DISTINCT entity105
      
      LIMIT $p2
      RETURN collect(entity105) AS level103
    }
    CALL (level103) {
      UNWIND CASE
        WHEN $p7 >= 6 THEN level103
        ELSE []
      END AS from108
      MATCH (from108)<-[partOf110:`PART_OF`|`PART_OF_UNASSERTED`]-(entity109)
      WHERE (type(partOf110) IN ['PART_OF'] OR ((from108.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf110.modality = from108.modality) AND partOf110.rank <> 'DEPRECATED'))
      WITH DISTINCT entity109
      
      LIMIT $p2
      RETURN collect(entity109) AS level107
    }
    CALL (level107) {
      UNWIND CASE
        WHEN $p7 >= 7 THEN level107
        ELSE []
      END AS from112
      MATCH (from112)<-[partOf114:`PART_OF`|`PART_OF_UNASSERTED`]-(entity113)
      WHERE (type(partOf114) IN ['PART_OF'] OR ((from112.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf114.modality = from112.modality) AND partOf114.rank <> 'DEPRECATED'))
      WITH DISTINCT entity113
      
      LIMIT $p2
      RETURN collect(entity113) AS level111
    }
    CALL (level111) {
      UNWIND CASE
        WHEN $p7 >= 8 THEN level111
        ELSE []
      END AS from116
      MATCH (from116)<-[partOf118:`PART_OF`|`PART_OF_UNASSERTED`]-(entity117)
      WHERE (type(partOf118) IN ['PART_OF'] OR ((from116.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND partOf118.modality = from116.modality) AND partOf118.rank <> 'DEPRECATED'))
      WITH DISTINCT entity117
      
      LIMIT $p2
      RETURN collect(entity117) AS level115
    }
    CALL (programme87, level88, level91, level95, level99, level103, level107, level111, level115) {
      UNWIND [[1, level88], [2, level91], [3, level95], [4, level99], [5, level103], [6, level107], [7, level111], [8, level115]] AS pair119
      UNWIND pair119[1] AS entity120
      WITH entity120, pair119[0] AS steps121
      WHERE entity120.id <> programme87.id
      WITH entity120, min(steps121) AS distance122
      RETURN collect([entity120, distance122]) AS descendants123
    }
    RETURN descendants123, ((((((((0 + size(level88)) + size(level91)) + size(level95)) + size(level99)) + size(level103)) + size(level107)) + size(level111)) + size(level115)) AS visited124
  }
  CALL (descendants123) {
    UNWIND descendants123 AS item125
    WITH item125[0] AS entity126, item125[1] AS distance127
    WITH entity126, distance127 AS key128
    WITH entity126, key128
    ORDER BY key128 ASC, entity126.id ASC
    LIMIT $p8
    RETURN collect([key128, entity126.id, entity126.name]) AS page129
  }
  RETURN head(collect([programme87.name, visited124, page129, size(descendants123)])) AS found130
}
CALL () {
  MATCH (programme131:`Programme` { id: $p9 })
  CALL (programme131) {
    CALL (programme131) {
      MATCH (programme131)<-[precedes134:`PRECEDES`]-(entity133)
      WITH DISTINCT entity133
      
      LIMIT $p2
      RETURN collect(entity133) AS level132
    }
    CALL (level132) {
      UNWIND CASE
        WHEN $p10 >= 2 THEN level132
        ELSE []
      END AS from136
      MATCH (from136)<-[precedes138:`PRECEDES`|`PRECEDES_UNASSERTED`]-(entity137)
      WHERE (type(precedes138) IN ['PRECEDES'] OR ((from136.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND precedes138.modality = from136.modality) AND precedes138.rank <> 'DEPRECATED'))
      WITH DISTINCT entity137
      
      LIMIT $p2
      RETURN collect(entity137) AS level135
    }
    CALL (level135) {
      UNWIND CASE
        WHEN $p10 >= 3 THEN level135
        ELSE []
      END AS from140
      MATCH (from140)<-[precedes142:`PRECEDES`|`PRECEDES_UNASSERTED`]-(entity141)
      WHERE (type(precedes142) IN ['PRECEDES'] OR ((from140.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND precedes142.modality = from140.modality) AND precedes142.rank <> 'DEPRECATED'))
      WITH DISTINCT entity141
      
      LIMIT $p2
      RETURN collect(entity141) AS level139
    }
    CALL (level139) {
      UNWIND CASE
        WHEN $p10 >= 4 THEN level139
        ELSE []
      END AS from144
      MATCH (from144)<-[precedes146:`PRECEDES`|`PRECEDES_UNASSERTED`]-(entity145)
      WHERE (type(precedes146) IN ['PRECEDES'] OR ((from144.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND precedes146.modality = from144.modality) AND precedes146.rank <> 'DEPRECATED'))
      WITH DISTINCT entity145
      
      LIMIT $p2
      RETURN collect(entity145) AS level143
    }
    CALL (level143) {
      UNWIND CASE
        WHEN $p10 >= 5 THEN level143
        ELSE []
      END AS from148
      MATCH (from148)<-[precedes150:`PRECEDES`|`PRECEDES_UNASSERTED`]-(entity149)
      WHERE (type(precedes150) IN ['PRECEDES'] OR ((from148.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND precedes150.modality = from148.modality) AND precedes150.rank <> 'DEPRECATED'))
      WITH DISTINCT entity149
      
      LIMIT $p2
      RETURN collect(entity149) AS level147
    }
    CALL (level147) {
      UNWIND CASE
        WHEN $p10 >= 6 THEN level147
        ELSE []
      END AS from152
      MATCH (from152)<-[precedes154:`PRECEDES`|`PRECEDES_UNASSERTED`]-(entity153)
      WHERE (type(precedes154) IN ['PRECEDES'] OR ((from152.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND precedes154.modality = from152.modality) AND precedes154.rank <> 'DEPRECATED'))
      WITH DISTINCT entity153
      
      LIMIT $p2
      RETURN collect(entity153) AS level151
    }
    CALL (level151) {
      UNWIND CASE
        WHEN $p10 >= 7 THEN level151
        ELSE []
      END AS from156
      MATCH (from156)<-[precedes158:`PRECEDES`|`PRECEDES_UNASSERTED`]-(entity157)
      WHERE (type(precedes158) IN ['PRECEDES'] OR ((from156.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND precedes158.modality = from156.modality) AND precedes158.rank <> 'DEPRECATED'))
      WITH DISTINCT entity157
      
      LIMIT $p2
      RETURN collect(entity157) AS level155
    }
    CALL (level155) {
      UNWIND CASE
        WHEN $p10 >= 8 THEN level155
        ELSE []
      END AS from160
      MATCH (from160)<-[precedes162:`PRECEDES`|`PRECEDES_UNASSERTED`]-(entity161)
      WHERE (type(precedes162) IN ['PRECEDES'] OR ((from160.modality IN ['PLAN', 'PROPOSAL', 'GOAL'] AND precedes162.modality = from160.modality) AND precedes162.rank <> 'DEPRECATED'))
      WITH DISTINCT entity161
      
      LIMIT $p2
      RETURN collect(entity161) AS level159
    }
    CALL (programme131, level132, level135, level139, level143, level147, level151, level155, level159) {
      UNWIND [[1, level132], [2, level135], [3, level139], [4, level143], [5, level147], [6, level151], [7, level155], [8, level159]] AS pair163
      UNWIND pair163[1] AS entity164
      WITH entity164, pair163[0] AS steps165
      WHERE entity164.id <> programme131.id
      WITH entity164, min(steps165) AS distance166
      RETURN collect([entity164, distance166]) AS predecessors167
    }
    RETURN predecessors167, ((((((((0 + size(level132)) + size(level135)) + size(level139)) + size(level143)) + size(level147)) + size(level151)) + size(level155)) + size(level159)) AS visited168
  }
  CALL (predecessors167) {
    UNWIND predecessors167 AS item169
    WITH item169[0] AS entity170, item169[1] AS distance171
    WITH entity170, distance171 AS key172
    WITH entity170, key172
    ORDER BY key172 ASC, entity170.id ASC
    LIMIT $p11
    RETURN collect([key172, entity170.id, entity170.name]) AS page173
  }
  RETURN head(collect([programme131.name, visited168, page173])) AS found174
}
RETURN [found86, found130, found174] AS row
