// How many members has each union and organization here on 29 November 2026, and how many of them are bound by the TIR Convention?
//
// [0] page10
// organizations: connection
//
// 1 steps deep, 1 subqueries

CALL () {
  MATCH (organization1:`Organization`)
  WHERE (((organization1.holdsFrom IS NULL OR organization1.holdsFrom <= $p0) AND (organization1.holdsTo IS NULL OR organization1.holdsTo > $p0)) AND COUNT {
    MATCH (organization1)<-[memberOf3:`MEMBER_OF`]-(actor2)
    WHERE (((memberOf3.holdsFrom IS NULL OR memberOf3.holdsFrom <= $p0) AND (memberOf3.holdsTo IS NULL OR memberOf3.holdsTo > $p0)) AND ((actor2.holdsFrom IS NULL OR actor2.holdsFrom <= $p0) AND (actor2.holdsTo IS NULL OR actor2.holdsTo > $p0)))
  } >= $p1)
  WITH organization1
  ORDER BY organization1.name_key ASC, organization1.id ASC
  LIMIT $p3
  RETURN collect([CASE
    WHEN organization1.datedNames IS NULL THEN ['en', organization1.name]
    ELSE reduce(texts = organization1.name_by_language, place IN range(0, (size(organization1.datedNames) - 4), 4) | CASE
      WHEN (organization1.datedNames[place] <= $p0 AND organization1.datedNames[(place + 1)] > $p0) THEN ([organization1.datedNames[(place + 2)], organization1.datedNames[(place + 3)]] + texts)
      ELSE texts
    END)
  END, COUNT {
    MATCH (organization1)<-[memberOf5:`MEMBER_OF`]-(actor4)
    WHERE (((memberOf5.holdsFrom IS NULL OR memberOf5.holdsFrom <= $p0) AND (memberOf5.holdsTo IS NULL OR memberOf5.holdsTo > $p0)) AND ((actor4.holdsFrom IS NULL OR actor4.holdsFrom <= $p0) AND (actor4.holdsTo IS NULL OR actor4.holdsTo > $p0)))
  }, COUNT {
    MATCH (organization1)<-[memberOf7:`MEMBER_OF`]-(actor6)
    WHERE ((((memberOf7.holdsFrom IS NULL OR memberOf7.holdsFrom <= $p0) AND (memberOf7.holdsTo IS NULL OR memberOf7.holdsTo > $p0)) AND ((actor6.holdsFrom IS NULL OR actor6.holdsFrom <= $p0) AND (actor6.holdsTo IS NULL OR actor6.holdsTo > $p0))) AND (actor6:`Country` AND COUNT {
      MATCH (actor6)-[partyTo9:`PARTY_TO`]->(agreement8)
      WHERE ((((partyTo9.holdsFrom IS NULL OR partyTo9.holdsFrom <= $p0) AND (partyTo9.holdsTo IS NULL OR partyTo9.holdsTo > $p0)) AND ((agreement8.holdsFrom IS NULL OR agreement8.holdsFrom <= $p0) AND (agreement8.holdsTo IS NULL OR agreement8.holdsTo > $p0))) AND agreement8.id = $p2)
    } > 0))
  }]) AS page10
}
RETURN [page10] AS row
