// What is this training a part of, and what came before the programmes around it?
//
// [0] found84
// [1] found127
// [2] found170
// event: object [0]
// programme: object [1]
// ctpat: object [2]
//
// at most 463 rows, 2 steps deep, 43 subqueries

CALL () {
  MATCH (event1:`Event` { id: $p0 })
  CALL (event1) {
    CALL (event1) {
      MATCH (event1)-[partOf4:`PART_OF`]->(entity3)
      RETURN collect(DISTINCT entity3) AS level2
    }
    CALL (level2) {
      UNWIND CASE
        WHEN $p1 >= 2 THEN level2
        ELSE []
      END AS from6
      MATCH (from6)-[partOf8:`PART_OF`]->(entity7)
      RETURN collect(DISTINCT entity7) AS level5
    }
    CALL (level5) {
      UNWIND CASE
        WHEN $p1 >= 3 THEN level5
        ELSE []
      END AS from10
      MATCH (from10)-[partOf12:`PART_OF`]->(entity11)
      RETURN collect(DISTINCT entity11) AS level9
    }
    CALL (level9) {
      UNWIND CASE
        WHEN $p1 >= 4 THEN level9
        ELSE []
      END AS from14
      MATCH (from14)-[partOf16:`PART_OF`]->(entity15)
      RETURN collect(DISTINCT entity15) AS level13
    }
    CALL (level13) {
      UNWIND CASE
        WHEN $p1 >= 5 THEN level13
        ELSE []
      END AS from18
      MATCH (from18)-[partOf20:`PART_OF`]->(entity19)
      RETURN collect(DISTINCT entity19) AS level17
    }
    CALL (level17) {
      UNWIND CASE
        WHEN $p1 >= 6 THEN level17
        ELSE []
      END AS from22
      MATCH (from22)-[partOf24:`PART_OF`]->(entity23)
      RETURN collect(DISTINCT entity23) AS level21
    }
    CALL (level21) {
      UNWIND CASE
        WHEN $p1 >= 7 THEN level21
        ELSE []
      END AS from26
      MATCH (from26)-[partOf28:`PART_OF`]->(entity27)
      RETURN collect(DISTINCT entity27) AS level25
    }
    CALL (level25) {
      UNWIND CASE
        WHEN $p1 >= 8 THEN level25
        ELSE []
      END AS from30
      MATCH (from30)-[partOf32:`PART_OF`]->(entity31)
      RETURN collect(DISTINCT entity31) AS level29
    }
    UNWIND [[1, level2], [2, level5], [3, level9], [4, level13], [5, level17], [6, level21], [7, level25], [8, level29]] AS pair33
    UNWIND pair33[1] AS entity34
    WITH entity34, pair33[0] AS steps35
    WHERE entity34.id <> event1.id
    WITH entity34, min(steps35) AS distance36
    RETURN collect([entity34, distance36]) AS ancestors37
  }
  CALL (ancestors37) {
    UNWIND ancestors37 AS item38
    WITH item38[0] AS entity39, item38[1] AS distance40
    WITH entity39, distance40 AS key41
    WITH entity39, key41
    ORDER BY key41 ASC, entity39.id ASC
    LIMIT $p4
    CALL (entity39) {
      CALL (entity39) {
        MATCH (entity39)-[precedes44:`PRECEDES`]->(entity43)
        RETURN collect(DISTINCT entity43) AS level42
      }
      CALL (level42) {
        UNWIND CASE
          WHEN $p2 >= 2 THEN level42
          ELSE []
        END AS from46
        MATCH (from46)-[precedes48:`PRECEDES`]->(entity47)
        RETURN collect(DISTINCT entity47) AS level45
      }
      CALL (level45) {
        UNWIND CASE
          WHEN $p2 >= 3 THEN level45
          ELSE []
        END AS from50
        MATCH (from50)-[precedes52:`PRECEDES`]->(entity51)
        RETURN collect(DISTINCT entity51) AS level49
      }
      CALL (level49) {
        UNWIND CASE
          WHEN $p2 >= 4 THEN level49
          ELSE []
        END AS from54
        MATCH (from54)-[precedes56:`PRECEDES`]->(entity55)
        RETURN collect(DISTINCT entity55) AS level53
      }
      CALL (level53) {
        UNWIND CASE
          WHEN $p2 >= 5 THEN level53
          ELSE []
        END AS from58
        MATCH (from58)-[precedes60:`PRECEDES`]->(entity59)
        RETURN collect(DISTINCT entity59) AS level57
      }
      CALL (level57) {
        UNWIND CASE
          WHEN $p2 >= 6 THEN level57
          ELSE []
        END AS from62
        MATCH (from62)-[precedes64:`PRECEDES`]->(entity63)
        RETURN collect(DISTINCT entity63) AS level61
      }
      CALL (level61) {
        UNWIND CASE
          WHEN $p2 >= 7 THEN level61
          ELSE []
        END AS from66
        MATCH (from66)-[precedes68:`PRECEDES`]->(entity67)
        RETURN collect(DISTINCT entity67) AS level65
      }
      CALL (level65) {
        UNWIND CASE
          WHEN $p2 >= 8 THEN level65
          ELSE []
        END AS from70
        MATCH (from70)-[precedes72:`PRECEDES`]->(entity71)
        RETURN collect(DISTINCT entity71) AS level69
      }
      UNWIND [[1, level42], [2, level45], [3, level49], [4, level53], [5, level57], [6, level61], [7, level65], [8, level69]] AS pair73
      UNWIND pair73[1] AS entity74
      WITH entity74, pair73[0] AS steps75
      WHERE entity74.id <> entity39.id
      WITH entity74, min(steps75) AS distance76
      RETURN collect([entity74, distance76]) AS successors77
    }
    CALL (successors77) {
      UNWIND successors77 AS item78
      WITH item78[0] AS entity79, item78[1] AS distance80
      WITH entity79, distance80 AS key81
      WITH entity79, key81
      ORDER BY key81 ASC, entity79.id ASC
      LIMIT $p3
      RETURN collect([key81, entity79.id, entity79.name_by_language]) AS page82
    }
    RETURN collect([key41, entity39.id, entity39.name_by_language, page82]) AS page83
  }
  RETURN head(collect([event1.name_by_language, page83])) AS found84
}
CALL () {
  MATCH (programme85:`Programme` { id: $p5 })
  CALL (programme85) {
    CALL (programme85) {
      MATCH (programme85)<-[partOf88:`PART_OF`]-(entity87)
      RETURN collect(DISTINCT entity87) AS level86
    }
    CALL (level86) {
      UNWIND CASE
        WHEN $p6 >= 2 THEN level86
        ELSE []
      END AS from90
      MATCH (from90)<-[partOf92:`PART_OF`]-(entity91)
      RETURN collect(DISTINCT entity91) AS level89
    }
    CALL (level89) {
      UNWIND CASE
        WHEN $p6 >= 3 THEN level89
        ELSE []
      END AS from94
      MATCH (from94)<-[partOf96:`PART_OF`]-(entity95)
      RETURN collect(DISTINCT entity95) AS level93
    }
    CALL (level93) {
      UNWIND CASE
        WHEN $p6 >= 4 THEN level93
        ELSE []
      END AS from98
      MATCH (from98)<-[partOf100:`PART_OF`]-(entity99)
      RETURN collect(DISTINCT entity99) AS level97
    }
    CALL (level97) {
      UNWIND CASE
        WHEN $p6 >= 5 THEN level97
        ELSE []
      END AS from102
      MATCH (from102)<-[partOf104:`PART_OF`]-(entity103)
      RETURN collect(DISTINCT entity103) AS level101
    }
    CALL (level101) {
      UNWIND CASE
        WHEN $p6 >= 6 THEN level101
        ELSE []
      END AS from106
      MATCH (from106)<-[partOf108:`PART_OF`]-(entity107)
      RETURN collect(DISTINCT entity107) AS level105
    }
    CALL (level105) {
      UNWIND CASE
        WHEN $p6 >= 7 THEN level105
        ELSE []
      END AS from110
      MATCH (from110)<-[partOf112:`PART_OF`]-(entity111)
      RETURN collect(DISTINCT entity111) AS level109
    }
    CALL (level109) {
      UNWIND CASE
        WHEN $p6 >= 8 THEN level109
        ELSE []
      END AS from114
      MATCH (from114)<-[partOf116:`PART_OF`]-(entity115)
      RETURN collect(DISTINCT entity115) AS level113
    }
    UNWIND [[1, level86], [2, level89], [3, level93], [4, level97], [5, level101], [6, level105], [7, level109], [8, level113]] AS pair117
    UNWIND pair117[1] AS entity118
    WITH entity118, pair117[0] AS steps119
    WHERE entity118.id <> programme85.id
    WITH entity118, min(steps119) AS distance120
    RETURN collect([entity118, distance120]) AS descendants121
  }
  CALL (descendants121) {
    UNWIND descendants121 AS item122
    WITH item122[0] AS entity123, item122[1] AS distance124
    WITH entity123, distance124 AS key125
    WITH entity123, key125
    ORDER BY key125 ASC, entity123.id ASC
    LIMIT $p7
    RETURN collect([key125, entity123.id, entity123.name_by_language]) AS page126
  }
  RETURN head(collect([programme85.name_by_language, page126, size(descendants121)])) AS found127
}
CALL () {
  MATCH (programme128:`Programme` { id: $p8 })
  CALL (programme128) {
    CALL (programme128) {
      MATCH (programme128)<-[precedes131:`PRECEDES`]-(entity130)
      RETURN collect(DISTINCT entity130) AS level129
    }
    CALL (level129) {
      UNWIND CASE
        WHEN $p9 >= 2 THEN level129
        ELSE []
      END AS from133
      MATCH (from133)<-[precedes135:`PRECEDES`]-(entity134)
      RETURN collect(DISTINCT entity134) AS level132
    }
    CALL (level132) {
      UNWIND CASE
        WHEN $p9 >= 3 THEN level132
        ELSE []
      END AS from137
      MATCH (from137)<-[precedes139:`PRECEDES`]-(entity138)
      RETURN collect(DISTINCT entity138) AS level136
    }
    CALL (level136) {
      UNWIND CASE
        WHEN $p9 >= 4 THEN level136
        ELSE []
      END AS from141
      MATCH (from141)<-[precedes143:`PRECEDES`]-(entity142)
      RETURN collect(DISTINCT entity142) AS level140
    }
    CALL (level140) {
      UNWIND CASE
        WHEN $p9 >= 5 THEN level140
        ELSE []
      END AS from145
      MATCH (from145)<-[precedes147:`PRECEDES`]-(entity146)
      RETURN collect(DISTINCT entity146) AS level144
    }
    CALL (level144) {
      UNWIND CASE
        WHEN $p9 >= 6 THEN level144
        ELSE []
      END AS from149
      MATCH (from149)<-[precedes151:`PRECEDES`]-(entity150)
      RETURN collect(DISTINCT entity150) AS level148
    }
    CALL (level148) {
      UNWIND CASE
        WHEN $p9 >= 7 THEN level148
        ELSE []
      END AS from153
      MATCH (from153)<-[precedes155:`PRECEDES`]-(entity154)
      RETURN collect(DISTINCT entity154) AS level152
    }
    CALL (level152) {
      UNWIND CASE
        WHEN $p9 >= 8 THEN level152
        ELSE []
      END AS from157
      MATCH (from157)<-[precedes159:`PRECEDES`]-(entity158)
      RETURN collect(DISTINCT entity158) AS level156
    }
    UNWIND [[1, level129], [2, level132], [3, level136], [4, level140], [5, level144], [6, level148], [7, level152], [8, level156]] AS pair160
    UNWIND pair160[1] AS entity161
    WITH entity161, pair160[0] AS steps162
    WHERE entity161.id <> programme128.id
    WITH entity161, min(steps162) AS distance163
    RETURN collect([entity161, distance163]) AS predecessors164
  }
  CALL (predecessors164) {
    UNWIND predecessors164 AS item165
    WITH item165[0] AS entity166, item165[1] AS distance167
    WITH entity166, distance167 AS key168
    WITH entity166, key168
    ORDER BY key168 ASC, entity166.id ASC
    LIMIT $p10
    RETURN collect([key168, entity166.id, entity166.name_by_language]) AS page169
  }
  RETURN head(collect([programme128.name_by_language, page169])) AS found170
}
RETURN [found84, found127, found170] AS row
