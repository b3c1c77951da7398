// The recognitions by which partners of a programme know programmes that it does not recognise itself.
//
// A partner is a programme with which it has a mutual recognition. The programmes that most partners recognise come
// first: they are its nearest candidates for talks. Every programme and recognition has begun, has not ended and is
// known, by the days asked for.
//
// $programme: the id of the programme
// $begunBy, $notEndedBy: the day as of which is asked; without one '~' and ''
// $from, $to: the properties with the days between which things hold so surely as is asked, 'holdsFrom' and 'holdsTo'
// $knownBy: the day by which a source tells of it; without one '~', which comes after every day
// $first: how many recognitions at most
// row: [id, from, to] of a recognition; by the number of partners, the most first, then by the ids of the
// programme that is recognised and of the recognition

MATCH (p:`Programme` {id: $programme})-[r:`MUTUALLY_RECOGNISES`]-(partner:`Programme`)
WHERE partner.id <> p.id
  AND all(x IN [p, r, partner] WHERE coalesce(x[$from], '') <= $begunBy AND coalesce(x[$to], '~') > $notEndedBy
    AND coalesce(x.knownFrom, '~') <= $knownBy)
WITH p, collect(DISTINCT partner.id) AS partners
UNWIND partners AS partnerId
MATCH (partner:`Programme` {id: partnerId})-[r:`MUTUALLY_RECOGNISES`]-(other:`Programme`)
WHERE other.id <> p.id AND other.id <> partnerId AND NOT other.id IN partners
  AND all(x IN [r, other] WHERE coalesce(x[$from], '') <= $begunBy AND coalesce(x[$to], '~') > $notEndedBy
    AND coalesce(x.knownFrom, '~') <= $knownBy)
WITH other.id AS otherId, collect([r.id, startNode(r).id, endNode(r).id]) AS recognitions, count(DISTINCT partnerId) AS found
UNWIND recognitions AS recognition
WITH recognition, found, otherId, recognition[0] AS id
WITH recognition, found, otherId, id ORDER BY found DESC, otherId, id LIMIT $first
RETURN recognition AS row
