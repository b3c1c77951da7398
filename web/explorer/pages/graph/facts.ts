import type { TFunction } from 'i18next';
import type { FactFragment, NamedFragment } from '../../graphql/fragments.generated';
import { lineOf, type DrawnEdge } from '../../graph/picture';
import { SYMMETRIC } from '../../ui/fact-groups';
import { plainId } from '../../view/view';

/** A node as lists, tables and the canvas name it. */
export interface KnownNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** A fact between two nodes of the canvas. */
export interface KnownFact {
  readonly id: string;
  readonly from: KnownNode;
  readonly to: KnownNode;
  readonly fact: FactFragment;
}

/** A node without a view in its id; one without a name is called by its id. */
export function knownNode(node: NamedFragment): KnownNode {
  const id = plainId(node.id);
  return { id, name: 'name' in node ? node.name : id, type: node.__typename };
}

export function knownFact(fact: FactFragment): KnownFact {
  return { id: plainId(fact.id), from: knownNode(fact.from), to: knownNode(fact.to), fact };
}

/** Whether facts of a type say the same from either end. */
export const isMutual = (type: string): boolean => SYMMETRIC.includes(type);

/** The line of a fact, which says on the canvas what it means and, unless it is a plain fact, how it is meant. */
export function edgeOf({ id, from, to, fact }: KnownFact, t: TFunction): DrawnEdge {
  const { type, modality, claimCount, disputed } = fact;
  const label = [
    t(`relationship.${type}.out`, { ns: 'domain' }),
    ...(modality === 'FACT' ? [] : [t(`modality.${modality}`, { ns: 'domain' })]),
    ...(disputed ? [t('disputed', { ns: 'domain' })] : []),
  ].join(' · ');
  return { id, from: from.id, to: to.id, type, label, mutual: isMutual(type), line: lineOf(fact), claimCount };
}
