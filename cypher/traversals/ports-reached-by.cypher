// The ports where programmes of an agreement are tried, and the ports on the other side of the border.
//
// An agreement leads to a programme that it establishes or concerns, or that carries it out or rests on it; a
// programme to its parts and to what it is a part of; then to its ports, and from a port to its pair. Four hops at most.
//
// $agreement: the id of the agreement
// $first: how many ports at most
// row: the id of a port, the nearest first, then by id

MATCH (a:`Agreement` {id: $agreement})
CALL (a) {
  MATCH (a)-[:`ESTABLISHES`|`CONCERNS`|`IMPLEMENTS`|`BASED_ON`]-(p:`Programme`)
  RETURN p, 1 AS hops
  UNION
  MATCH (a)-[:`ESTABLISHES`|`CONCERNS`|`IMPLEMENTS`|`BASED_ON`]-(near:`Programme`)-[:`PART_OF`]-(p:`Programme`)
  RETURN p, 2 AS hops
}
WITH p, min(hops) AS hops
CALL (p, hops) {
  MATCH (p)-[:`PILOTED_AT`]->(port:`Port`)
  RETURN port, hops + 1 AS steps
  UNION
  MATCH (p)-[:`PILOTED_AT`]->(near:`Port`)-[:`PAIRED_WITH`]-(port:`Port`)
  RETURN port, hops + 2 AS steps
}
WITH port.id AS id, min(steps) AS steps
WITH id, steps ORDER BY steps, id LIMIT $first
RETURN id AS row
