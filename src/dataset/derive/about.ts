import { ENTITY } from '../../model/root-interfaces';
import type { Draft } from '../draft';
import type { Statements, Support } from '../statements';
import type { Where } from '../where';

/** ABOUT from each claim to the entities of which its facts speak: the ends of relationships, and nodes. */
export function deriveAbout(draft: Draft, { nodes, relationships }: Statements): void {
  const about = (support: readonly Support[], ids: readonly string[], where: Where): void => {
    for (const { claim } of support) {
      for (const id of ids) {
        if (!draft.node(id).type.interfaces.includes(ENTITY)) continue;
        draft.derive({ type: 'ABOUT', from: claim, to: id, where });
      }
    }
  };
  for (const { id, support, where } of nodes) about(support, [id], where);
  for (const { from, to, support, where } of relationships) about(support, [from, to], where);
}
