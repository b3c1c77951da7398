import { ENTITY } from '../../model/root-interfaces';
import type { Draft } from '../draft';
import type { Statements, Support } from '../statements';
import { SOURCE, strongest } from '../vocabulary';
import type { Where } from '../where';

/** ABOUT from each claim to the entities of which its facts speak: the ends of relationships, and nodes. */
export function deriveAbout(draft: Draft, { nodes, relationships }: Statements): void {
  const about = (support: readonly Support[], ids: readonly string[], where: Where): void => {
    const entities = ids.filter((id) => draft.node(id).type.interfaces.includes(ENTITY));
    for (const { claim } of support) {
      for (const to of entities) draft.derive({ type: 'ABOUT', from: claim, to, where });
    }
  };
  for (const { id, support, where } of nodes) about(support, [id], where);
  for (const { from, to, support, where } of relationships) about(support, [from, to], where);
}

/**
 * Gives entities the strongest modality in which their claims speak of them. A source is there to be read, whatever
 * sort of claim names it.
 */
export function deriveModalities(draft: Draft): void {
  for (const { type, properties, modalities } of draft.nodesOf(ENTITY)) {
    properties.set('modality', type.name === SOURCE ? 'FACT' : strongest(modalities));
  }
}
