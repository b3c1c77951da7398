import type { FactFragment } from '../graphql/fragments.generated';
import { plainId } from '../view/view';

/** The facts of one kind about an entity: "was piloted at", and where, since when, with the evidence of each. */
export interface FactGroup {
  readonly type: string;
  /** Whether the facts start from the entity or lead to it. */
  readonly direction: 'out' | 'in';
  readonly facts: readonly FactFragment[];
}

/** Facts by type and direction, those that tell most first; facts of one day by name. */
export function groupsOf(facts: readonly FactFragment[], about: string): readonly FactGroup[] {
  const groups = new Map<string, FactGroup & { readonly facts: FactFragment[] }>();
  for (const fact of facts) {
    const { type, direction } = kindOf(fact, about);
    const key = `${type} ${direction}`;
    const group = groups.get(key) ?? { type, direction, facts: [] };
    groups.set(key, group);
    group.facts.push(fact);
  }
  const inOrder = (left: FactFragment, right: FactFragment): number =>
    (left.firstDay ?? LAST).localeCompare(right.firstDay ?? LAST) ||
    nameOf(otherEnd(left, about)).localeCompare(nameOf(otherEnd(right, about))) ||
    left.id.localeCompare(right.id);
  for (const { facts: own } of groups.values()) own.sort(inOrder);
  return [...groups.values()].sort(byRank);
}

const LAST = '9999';

/** The type of a fact, and whether it starts from an entity at one of its ends or leads to it. */
export function kindOf(fact: FactFragment, about: string): Pick<FactGroup, 'type' | 'direction'> {
  const starts = plainId(fact.from.id) === about || SYMMETRIC.includes(fact.type);
  return { type: fact.type, direction: starts ? 'out' : 'in' };
}

/** The node at the end of a fact where the entity is not. */
export function otherEnd(fact: FactFragment, about: string): FactFragment['from'] {
  return plainId(fact.from.id) === about ? fact.to : fact.from;
}

/** What to call a node at an end of a fact; the id of what has no name. */
export function nameOf(node: FactFragment['from']): string {
  return 'name' in node && node.name ? node.name : plainId(node.id);
}

/** Types that say the same from either end. */
export const SYMMETRIC = ['BORDERS', 'COOPERATES_WITH', 'MUTUALLY_RECOGNISES', 'PAIRED_WITH'];

/** What a reader asks for first; the other types stand behind, as they came. */
const FIRST = [
  ...[
    'MUTUALLY_RECOGNISES',
    'SIGNED',
    'PARTY_TO',
    'ESTABLISHES',
    'BASED_ON',
    'SUPERSEDES',
    'PILOTED_AT',
    'PAIRED_WITH',
  ],
  ...['IMPLEMENTS', 'ADMINISTERS', 'AUTHORITY_OF', 'HELD_POSITION', 'LED', 'PARTICIPATED_IN', 'COOPERATES_WITH'],
];
/** What belongs to a country more than it says of it. */
const LATE = ['BINDS', 'MEMBER_OF', 'BORDERS', 'LOCATED_IN', 'HELD_IN'];

/** The order of groups: by how much a reader asks for their type. */
export function byRank(left: Pick<FactGroup, 'type'>, right: Pick<FactGroup, 'type'>): number {
  return rankOf(left.type) - rankOf(right.type);
}

function rankOf(type: string): number {
  const first = FIRST.indexOf(type);
  return first >= 0 ? first : LATE.includes(type) ? 99 : 50;
}
