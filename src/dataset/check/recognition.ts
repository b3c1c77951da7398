import { ownersByProgramme } from '../derive/recognition';
import type { Draft, DraftRelationship } from '../draft';
import type { Problems } from '../problems';
import { showValue } from '../../model/wording';

const RECOGNITION = 'MUTUALLY_RECOGNISES';

/**
 * Notes recognitions that would read differently from their two ends: stored with the higher id first, twice in
 * opposite directions, or between programmes whose owners are not two different parties of the arrangement.
 */
export function checkRecognition(draft: Draft, problems: Problems): void {
  const owners = ownersByProgramme(draft);
  const parties = new Set(draft.facts('PARTY_TO').map(({ from, to }) => `${from} ${to}`));
  const seen = new Map<string, DraftRelationship>();
  for (const recognition of draft.ofType(RECOGNITION)) {
    const { from, to, properties, where } = recognition;
    const agreement = showValue(properties.get('agreement'));
    const text = `${from} ${RECOGNITION} ${to} by ${agreement}`;
    const bound = ([from, to] as const).map((programme) =>
      (owners.get(programme) ?? []).map(({ id }) => id).filter((owner) => parties.has(`${owner} ${agreement}`)),
    );
    if (from >= to) problems.add(where, `${text}: of its two ends the lower id comes first.`);
    if (bound.some((found) => found.length === 0)) {
      problems.add(where, `${text}: the owner of one of the programmes is not a party of the arrangement.`);
    } else if (new Set(bound.flat()).size < 2) {
      problems.add(where, `${text}: both programmes have one owner, ${bound.flat()[0]}.`);
    }
    const terms = ['agreement', 'scope', 'application', 'modality', 'rank', 'alternative'];
    const key = JSON.stringify([[from, to].sort(), terms.map((name) => properties.get(name) ?? null)]);
    const other = seen.get(key);
    if (other) problems.add(where, `${text}: it is there twice, also as ${other.from} ${RECOGNITION} ${other.to}.`);
    seen.set(key, recognition);
  }
}
