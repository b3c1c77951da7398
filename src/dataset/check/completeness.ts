import { ENTITY } from '../../model/root-interfaces';
import { displayName } from '../derive/display-name';
import type { Draft } from '../draft';
import type { Problems } from '../problems';
import { OBSERVATION, SOURCE } from '../vocabulary';
import { recordOf } from '../source-tree';

/** Nothing without a claim: notes entities and relationships of the subject that no claim supports. */
export function checkClaims(draft: Draft, problems: Problems): void {
  const advice = 'If it is general knowledge, write a claim of the editors and name it in claims.';
  for (const { type, claims, where, id } of draft.nodesOf(ENTITY)) {
    if (type.name === SOURCE || claims.size > 0) continue;
    problems.addDependent([id], where, `No claim supports ${id}. ${advice}`);
  }
  for (const { type, claims, where, from, to } of draft.relationships.values()) {
    if (type.definition.about === 'RECORD' || claims.size > 0) continue;
    const message = `No claim supports ${from} ${type.type} ${to}. ${advice}`;
    problems.addDependent([from, to, recordOf(where)], where, message);
  }
}

/** Notes entities that have no name fit to be shown. An observation takes that of its metric. */
export function checkNames(draft: Draft, problems: Problems): void {
  for (const node of draft.nodesOf(ENTITY)) {
    const { id, type, names, where } = node;
    if (displayName(draft, node).length > 0 || (type.name === OBSERVATION && names.size === 0)) continue;
    problems.addDependent([id], where, `${id} ${names.size > 0 ? 'has mistranslated names only' : 'has no name'}.`);
  }
}

/** Notes ports of which no country, or more than one, follows from where they lie. */
export function checkPortCountries(draft: Draft, problems: Problems): void {
  const advice = 'write locatedIn, with a country or with a place that lies in one.';
  for (const { id, properties, where } of draft.nodesOf('Port')) {
    if (!properties.has('country')) problems.add(where, `No one country of ${id} follows: ${advice}`);
  }
}
