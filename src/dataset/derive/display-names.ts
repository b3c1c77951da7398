import { ENTITY } from '../../model/root-interfaces';
import type { Draft } from '../draft';
import { displayName } from './display-name';

/** Gives every entity the name to show. */
export function deriveDisplayNames(draft: Draft): void {
  for (const node of draft.nodes.values()) {
    if (node.type.interfaces.includes(ENTITY)) node.properties.set('name', displayName(draft, node));
  }
}
