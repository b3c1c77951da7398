import type { Draft } from '../draft';
import type { Problems } from '../problems';
import { AGREEMENT } from '../vocabulary';
import { showValue } from '../show-value';

const PAIRS = [['latitude', 'longitude']] as const;

/** Notes properties that do not go with each other. */
export function checkCoherence(draft: Draft, problems: Problems): void {
  for (const node of draft.nodes.values()) {
    for (const pair of PAIRS) {
      const [given, ...others] = pair.filter((name) => node.properties.has(name));
      if (given === undefined || others.length > 0) continue;
      const missing = pair.find((name) => name !== given)!;
      problems.add(node.places.get(given)!, `There is a ${given} without a ${missing}.`);
    }
  }
  for (const { properties, places, where } of draft.ofType('HAS_GOAL')) {
    const modality = properties.get('modality');
    if (modality === 'GOAL' || modality === 'PLAN') continue;
    problems.add(
      places.get('modality') ?? where,
      `HAS_GOAL has the modality GOAL or PLAN, not ${showValue(modality)}; an end that was reached is HAS_EFFECT.`,
    );
  }
  for (const { to } of draft.ofType('PARTY_TO')) {
    const agreement = draft.node(to);
    const place = agreement.type.name === AGREEMENT ? agreement.places.get('inForceFrom') : undefined;
    if (place) problems.add(place, 'inForceFrom is derived where parties are known; write validFrom in PARTY_TO.');
  }
}
