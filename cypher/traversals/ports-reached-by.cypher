// The ports where programmes of an agreement are tried, and the ports on the other side of the border.
//
// An agreement leads to a programme that it establishes or concerns, or that carries it out or rests on it; a
// programme to its parts and to what it is a part of; then to its ports, and from a port to its pair. Four hops at most.
// Every node and relationship on the way has begun, has not ended and is known, by the days asked for.
//
// $agreement: the id of the agreement
// $begunBy, $notEndedBy: the day as of which is asked; without one '~' and ''
// $from, $to: the properties with the days between which things hold so surely as is asked, 'holdsFrom' and 'holdsTo'
// $knownBy: the day by which a source tells of it; without one '~', which comes after every day
// $first: how many ports at most
// row: the id of a port, the nearest first, then by id

MATCH (a:`Agreement` {id: $agreement})
WHERE coalesce(a[$from], '') <= $begunBy AND coalesce(a[$to], '~') > $notEndedBy
  AND coalesce(a.knownFrom, '~') <= $knownBy
CALL (a) {
  MATCH (a)-[e:`ESTABLISHES`|`CONCERNS`|`IMPLEMENTS`|`BASED_ON`]-(p:`Programme`)
  WHERE all(x IN [e, p] WHERE coalesce(x[$from], '') <= $begunBy AND coalesce(x[$to], '~') > $notEndedBy
    AND coalesce(x.knownFrom, '~') <= $knownBy)
  RETURN p, 1 AS hops
  UNION
  MATCH (a)-[e:`ESTABLISHES`|`CONCERNS`|`IMPLEMENTS`|`BASED_ON`]-(near:`Programme`)-[o:`PART_OF`]-(p:`Programme`)
  WHERE all(x IN [e, near, o, p] WHERE coalesce(x[$from], '') <= $begunBy AND coalesce(x[$to], '~') > $notEndedBy
    AND coalesce(x.knownFrom, '~') <= $knownBy)
  RETURN p, 2 AS hops
}
WITH p, min(hops) AS hops
CALL (p, hops) {
  MATCH (p)-[t:`PILOTED_AT`]->(port:`Port`)
  WHERE all(x IN [t, port] WHERE coalesce(x[$from], '') <= $begunBy AND coalesce(x[$to], '~') > $notEndedBy
    AND coalesce(x.knownFrom, '~') <= $knownBy)
  RETURN port, hops + 1 AS steps
  UNION
  MATCH (p)-[t:`PILOTED_AT`]->(near:`Port`)-[o:`PAIRED_WITH`]-(port:`Port`)
  WHERE all(x IN [t, near, o, port] WHERE coalesce(x[$from], '') <= $begunBy AND coalesce(x[$to], '~') > $notEndedBy
    AND coalesce(x.knownFrom, '~') <= $knownBy)
  RETURN port, hops + 2 AS steps
}
WITH port.id AS id, min(steps) AS steps
WITH id, steps ORDER BY steps, id LIMIT $first
RETURN id AS row
