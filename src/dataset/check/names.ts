import { ENTITY } from '../../model/root-interfaces';
import { displayName } from '../derive/display-name';
import type { Draft } from '../draft';
import type { Problems } from '../problems';

/** Notes entities that have no name fit to be shown. */
export function checkNames(draft: Draft, problems: Problems): void {
  for (const node of draft.nodes.values()) {
    if (!node.type.interfaces.includes(ENTITY) || displayName(draft, node).length > 0) continue;
    const reason = node.names.size > 0 ? 'has mistranslated names only' : 'has no name';
    problems.add(node.where, `${node.id} ${reason}.`);
  }
}
