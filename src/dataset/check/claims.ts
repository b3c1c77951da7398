import { ENTITY } from '../../model/root-interfaces';
import type { Draft } from '../draft';
import type { Problems } from '../problems';
import { SOURCE } from '../vocabulary';

/** Nothing without a claim: notes entities and relationships of the subject that no claim supports. */
export function checkClaims(draft: Draft, problems: Problems): void {
  const advice = 'If it is general knowledge, write a claim of the editors and name it in claims.';
  for (const { type, claims, where, id } of draft.nodes.values()) {
    if (!type.interfaces.includes(ENTITY) || type.name === SOURCE || claims.size > 0) continue;
    problems.add(where, `No claim supports ${id}. ${advice}`);
  }
  for (const { type, claims, where, from, to } of draft.relationships.values()) {
    if (type.definition.about === 'RECORD' || claims.size > 0) continue;
    problems.add(where, `No claim supports ${from} ${type.type} ${to}. ${advice}`);
  }
}
