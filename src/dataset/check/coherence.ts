import { placeIn, type Draft } from '../draft';
import type { Problems } from '../problems';
import { AGREEMENT, CONVENTION } from '../vocabulary';
import { showValue } from '../../model/wording';
import { recordOf } from '../source-tree';

const PAIR = ['latitude', 'longitude'];

/** Notes properties that do not go with each other. */
export function checkCoherence(draft: Draft, problems: Problems): void {
  for (const node of draft.nodes.values()) {
    const [given, ...others] = PAIR.filter((name) => node.properties.has(name));
    if (given === undefined || others.length > 0) continue;
    const missing = PAIR.find((name) => name !== given)!;
    problems.addDependent([node.id], placeIn(node, given), `There is a ${given} without a ${missing}.`);
  }
  for (const goal of draft.ofType('HAS_GOAL')) {
    const modality = showValue(goal.properties.get('modality'));
    if (modality === 'GOAL' || modality === 'PLAN') continue;
    const message = `HAS_GOAL has the modality GOAL or PLAN, not ${modality}; an end that was reached is HAS_EFFECT.`;
    problems.addDependent([recordOf(goal.where), ...goal.claims.keys()], placeIn(goal, 'modality'), message);
  }
  for (const { to } of draft.ofType('PARTY_TO')) {
    const agreement = draft.node(to);
    if (agreement.type.name !== AGREEMENT || agreement.properties.get('kind') === CONVENTION) continue;
    const place = agreement.places.get('inForceFrom');
    if (place) problems.add(place, 'inForceFrom is derived where parties are known; write validFrom in PARTY_TO.');
  }
}
