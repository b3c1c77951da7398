// How many members had the World Customs Organization in each year for which a total is published, and how many are known here?
//
// [0] found5
// [1] found9
// [2] found13
// [3] found17
// metric: object [0]
// in2000: object [1]
// in2017: object [2]
// today: object [3]
//
// 1 steps deep, 5 subqueries

CALL () {
  MATCH (metric1:`Metric` { id: $p0 })
  CALL (metric1) {
    MATCH (metric1)<-[observes3:`OBSERVES`]-(observation2)
    WITH observes3, observation2
    ORDER BY observation2.on_first ASC, observation2.id ASC
    LIMIT $p1
    RETURN collect([observation2.value, observation2.on]) AS page4
  }
  RETURN head(collect([metric1.name, page4])) AS found5
}
CALL () {
  MATCH (organization6:`Organization` { id: $p3 })
  WHERE ((organization6.holdsFrom IS NULL OR organization6.holdsFrom <= $p2) AND (organization6.holdsTo IS NULL OR organization6.holdsTo > $p2))
  RETURN head(collect([COUNT {
    MATCH (organization6)<-[memberOf8:`MEMBER_OF`]-(actor7)
    WHERE (((memberOf8.holdsFrom IS NULL OR memberOf8.holdsFrom <= $p2) AND (memberOf8.holdsTo IS NULL OR memberOf8.holdsTo > $p2)) AND ((actor7.holdsFrom IS NULL OR actor7.holdsFrom <= $p2) AND (actor7.holdsTo IS NULL OR actor7.holdsTo > $p2)))
  }])) AS found9
}
CALL () {
  MATCH (organization10:`Organization` { id: $p5 })
  WHERE ((organization10.holdsFrom IS NULL OR organization10.holdsFrom <= $p4) AND (organization10.holdsTo IS NULL OR organization10.holdsTo > $p4))
  RETURN head(collect([COUNT {
    MATCH (organization10)<-[memberOf12:`MEMBER_OF`]-(actor11)
    WHERE (((memberOf12.holdsFrom IS NULL OR memberOf12.holdsFrom <= $p4) AND (memberOf12.holdsTo IS NULL OR memberOf12.holdsTo > $p4)) AND ((actor11.holdsFrom IS NULL OR actor11.holdsFrom <= $p4) AND (actor11.holdsTo IS NULL OR actor11.holdsTo > $p4)))
  }])) AS found13
}
CALL () {
  MATCH (organization14:`Organization` { id: $p7 })
  WHERE ((organization14.holdsFrom IS NULL OR organization14.holdsFrom <= $p6) AND (organization14.holdsTo IS NULL OR organization14.holdsTo > $p6))
  RETURN head(collect([COUNT {
    MATCH (organization14)<-[memberOf16:`MEMBER_OF`]-(actor15)
    WHERE (((memberOf16.holdsFrom IS NULL OR memberOf16.holdsFrom <= $p6) AND (memberOf16.holdsTo IS NULL OR memberOf16.holdsTo > $p6)) AND ((actor15.holdsFrom IS NULL OR actor15.holdsFrom <= $p6) AND (actor15.holdsTo IS NULL OR actor15.holdsTo > $p6)))
  }])) AS found17
}
RETURN [found5, found9, found13, found17] AS row
