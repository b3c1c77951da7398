import type { FactFragment } from '../../graphql/fragments.generated';
import { byRank, groupsOf, kindOf, otherEnd, type FactGroup } from '../../ui/fact-groups';
import { plainId } from '../../view/view';

/** One of the two entities, with its facts. */
export interface Side {
  readonly id: string;
  readonly facts: readonly FactFragment[];
}

/** What both have: the same relationship, the same way round, with the same other end. */
export interface Common {
  readonly other: FactFragment['from'];
  readonly here: readonly FactFragment[];
  readonly there: readonly FactFragment[];
}

/** What both have by one type and direction. */
export interface CommonGroup extends Pick<FactGroup, 'type' | 'direction'> {
  readonly common: readonly Common[];
}

/** What only one of them has, or each its own, by one type and direction. */
export interface OwnGroup extends Pick<FactGroup, 'type' | 'direction'> {
  readonly here: FactGroup | undefined;
  readonly there: FactGroup | undefined;
}

export interface Comparison {
  /** Facts between the two. */
  readonly direct: readonly FactFragment[];
  readonly common: readonly CommonGroup[];
  readonly own: readonly OwnGroup[];
  /** What both have to do with, each by relationships of its own. */
  readonly otherwise: readonly Common[];
}

/** Two entities side by side. A fact that joins the two stands apart, for it is neither common nor of one alone. */
export function comparisonOf(here: Side, there: Side): Comparison {
  const joins = (fact: FactFragment): boolean =>
    [fact.from, fact.to].every(({ id }) => [here.id, there.id].includes(plainId(id)));
  const [byHere, byThere] = [here, there].map(({ id, facts }) =>
    groupedBy(
      facts.filter((fact) => !joins(fact)),
      (fact) => keyOf(fact, id),
    ),
  ) as [Facts, Facts];
  const both = [...byHere.keys()].filter((key) => byThere.has(key));
  const alone = (facts: Facts): FactFragment[] => [...facts].flatMap(([key, own]) => (both.includes(key) ? [] : own));
  const [ownHere, ownThere] = [alone(byHere), alone(byThere)];
  return {
    direct: groupsOf(here.facts.filter(joins), here.id).flatMap(({ facts }) => facts),
    common: groupsOf(
      both.flatMap((key) => byHere.get(key) ?? []),
      here.id,
    ).map(({ type, direction, facts }) => ({ type, direction, common: pairs(facts) })),
    own: ownGroups(groupsOf(ownHere, here.id), groupsOf(ownThere, there.id)),
    otherwise: otherwise(ownHere, ownThere),
  };

  function pairs(facts: readonly FactFragment[]): readonly Common[] {
    const keys = new Set(facts.map((fact) => keyOf(fact, here.id)));
    return [...keys].map((key) => {
      const [first, ...more] = byHere.get(key) as [FactFragment, ...FactFragment[]];
      return { other: otherEnd(first, here.id), here: [first, ...more], there: byThere.get(key) ?? [] };
    });
  }

  function otherwise(own: readonly FactFragment[], theirs: readonly FactFragment[]): readonly Common[] {
    const idOfOther = (fact: FactFragment, id: string): string => plainId(otherEnd(fact, id).id);
    const byOther = groupedBy(theirs, (fact) => idOfOther(fact, there.id));
    const shared = groupedBy(own, (fact) => idOfOther(fact, here.id));
    return [...shared].flatMap(([id, facts]) => {
      const [first] = facts;
      const others = byOther.get(id);
      return first && others ? [{ other: otherEnd(first, here.id), here: facts, there: others }] : [];
    });
  }
}

type Facts = ReadonlyMap<string, readonly FactFragment[]>;

function keyOf(fact: FactFragment, about: string): string {
  const { type, direction } = kindOf(fact, about);
  return `${type} ${direction} ${plainId(otherEnd(fact, about).id)}`;
}

function groupedBy(facts: readonly FactFragment[], keyOf: (fact: FactFragment) => string): Facts {
  const groups = new Map<string, FactFragment[]>();
  for (const fact of facts) groups.set(keyOf(fact), [...(groups.get(keyOf(fact)) ?? []), fact]);
  return groups;
}

/** Groups of both by type and direction, those that tell most first. */
function ownGroups(here: readonly FactGroup[], there: readonly FactGroup[]): readonly OwnGroup[] {
  const same = (left: FactGroup) => (right: FactGroup) =>
    left.type === right.type && left.direction === right.direction;
  const ofHere = here.map((group) => ({ ...kind(group), here: group, there: there.find(same(group)) }));
  const ofThere = there.filter((group) => !here.some(same(group)));
  return [...ofHere, ...ofThere.map((group) => ({ ...kind(group), here: undefined, there: group }))].sort(byRank);
}

const kind = ({ type, direction }: FactGroup): Pick<FactGroup, 'type' | 'direction'> => ({ type, direction });
