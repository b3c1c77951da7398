import { ENTITY } from '../../model/root-interfaces';
import type { Draft } from '../draft';
import { SOURCE, strongest } from '../vocabulary';

/**
 * Gives entities the strongest modality in which their claims speak of them. A source is there to be read, whatever
 * sort of claim names it.
 */
export function deriveModalities(draft: Draft): void {
  for (const node of draft.nodes.values()) {
    if (!node.type.interfaces.includes(ENTITY)) continue;
    node.properties.set('modality', node.type.name === SOURCE ? 'FACT' : strongest(node.modalities));
  }
}
