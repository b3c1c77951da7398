import Cypher from '@neo4j/cypher-builder';
import { CustomsGraphError, invariant } from '../../errors';
import { groupKeysOf, type GroupKey } from '../../model/grouping';
import { UNASSERTED } from '../../model/storage';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import { hasLabel } from '../statement/cypher';
import { matchRelationshipField } from '../statement/pattern';
import type { Ends } from '../statement/relationship-match';
import { followedBy, plus, sumOver, times, type PerNode } from '../statement/visits';
import type { Items, Listing } from './listing';

/** A key that groups are made by, and how the statement finds its value. */
export interface PlannedKey {
  readonly key: GroupKey;
  /** Holds the value of a group: of a node its id. */
  readonly variable: Cypher.Variable;
  readonly value: Cypher.Expr;
  /** What the value takes beside the match of the items; undefined where a property holds it. */
  readonly clause: Cypher.Match | Cypher.Unwind | undefined;
  /** An item can have several values, or the same one twice. */
  readonly several: boolean;
}

export interface PlannedKeys {
  readonly keys: readonly PlannedKey[];
  /** The clauses of all keys. Lists are unwound last, so that no step is taken once for each value of a list. */
  readonly clauses: readonly Cypher.Clause[];
  /** An item can stand in several groups, or twice in one. */
  readonly several: boolean;
  /** In how many groups an item stands at most, by its node. */
  readonly memberships: PerNode;
  /** Rows that the store visits to find the keys of an item, by its node. */
  readonly visits: PerNode;
}

/** Each key can multiply the rows of an item. */
const MAX_KEYS = 5;

/** What a list holds at most that is of no enumeration: languages. */
const LONGEST_LIST = 100;

/** The keys that `by` and `byRelationship` name, in that order. Throws BAD_USER_INPUT for one that is named twice. */
export function plannedKeys(c: Compilation, list: Listing, args: ArgumentValue, items: Items): PlannedKeys {
  const asked = [...namedKeys(list, args, 'by'), ...namedKeys(list, args, 'byRelationship')];
  if (asked.length > MAX_KEYS) {
    throw new CustomsGraphError(
      'LIMIT_EXCEEDED',
      `"groups" has ${asked.length} keys; at most ${MAX_KEYS} are allowed.`,
      {
        hint: 'Group by fewer keys, or ask for "groups" under two aliases.',
      },
    );
  }
  const { visibility } = list.scope;
  const matches: Cypher.Clause[] = [];
  const unwinds: Cypher.Clause[] = [];
  let memberships: PerNode = 1;
  let rows: PerNode = 1;
  let visits: PerNode = 0;
  const keys = asked.map(([key, of]): PlannedKey => {
    const owner = of === 'by' ? items.node : items.relationship!;
    const planned = { key, variable: c.names.variable(key.name), ...valueOf(c, list, key, owner, items.ends) };
    const { clause } = planned;
    if (clause) (key.kind === 'value' ? unwinds : matches).push(clause);
    if (key.kind === 'value' && planned.several) memberships = times(memberships, longest(key));
    if (key.kind === 'node' && key.field.kind === 'relationship') {
      const degree = sumOver(c.topology, followedBy(c.topology, visibility, key.field.relationshipField), 1);
      visits = plus(visits, times(rows, degree));
      // A node without any such relationship is in the group of those that miss it.
      const ways = degree.map((each) => Math.max(1, each));
      rows = times(rows, ways);
      memberships = times(memberships, ways);
    }
    return planned;
  });
  return {
    keys,
    clauses: [...matches, ...unwinds],
    several: keys.some(({ several }) => several),
    memberships,
    visits,
  };
}

function namedKeys(list: Listing, args: ArgumentValue, name: 'by' | 'byRelationship'): [GroupKey, typeof name][] {
  const argument = args.child(name);
  if (!argument.given) return [];
  const type = name === 'by' ? list.type : list.relationshipType;
  invariant(type, 'a list without relationships has no byRelationship');
  const known = groupKeysOf(type);
  const names = argument.value as readonly string[];
  return names.map((key, index) => {
    if (names.indexOf(key) < index) {
      throw new CustomsGraphError('BAD_USER_INPUT', `"${name}" names ${key} twice.`, { hint: 'Name each key once.' });
    }
    const found = known.get(key);
    if (found) return [found, name];
    throw new CustomsGraphError('BAD_USER_INPUT', `"${name}": ${type.name} cannot be grouped by "${key}".`, {
      hint: known.size > 0 ? `Group by ${[...known.keys()].join(', ')}.` : `${type.name} has no keys.`,
    });
  });
}

const longest = ({ property: { type } }: GroupKey & { kind: 'value' }): number =>
  type.kind === 'enum' ? Object.keys(type.enum.values).length : LONGEST_LIST;

function valueOf(
  c: Compilation,
  list: Listing,
  key: GroupKey,
  owner: Cypher.Node | Cypher.Relationship,
  ends: Ends | undefined,
): Pick<PlannedKey, 'value' | 'clause' | 'several'> {
  const stored = (value: Cypher.Expr) => ({ value, clause: undefined, several: false });
  switch (key.kind) {
    case 'type': {
      const type = new Cypher.Case();
      for (const name of key.possible) {
        type.when(hasLabel(owner as Cypher.Node, [name])).then(new Cypher.Literal(name));
      }
      return stored(type);
    }
    case 'relationshipType': {
      const [suffix, nothing] = [new Cypher.Literal(UNASSERTED), new Cypher.Literal('')];
      return stored(Cypher.replace(Cypher.type(owner), suffix, nothing));
    }
    case 'year': {
      const [from, length] = [new Cypher.Literal(0), new Cypher.Literal(4)];
      return stored(Cypher.toInteger(Cypher.substring(owner.property(key.day), from, length)));
    }
    case 'value': {
      const value = owner.property(key.property.name);
      if (!key.property.list) return stored(value);
      const each = c.names.variable('each');
      return { value: each, clause: new Cypher.Unwind([orMissing(value), each]), several: true };
    }
    case 'node': {
      const { field } = key;
      // The property holds the id to group by; the nodes of the groups that are shown are read afterwards.
      if (field.kind === 'reference') return stored(owner.property(field.name));
      if (field.kind === 'end') {
        invariant(ends, 'only a list of relationships is grouped by their ends');
        return stored(ends[field.name].property('id'));
      }
      const { relationshipField } = field;
      const { match, node } = matchRelationshipField(c, list.scope.visibility, relationshipField, owner as Cypher.Node);
      const several = relationshipField.cardinality !== 'one';
      return { value: node.property('id'), clause: match.optional(), several };
    }
  }
}

/** The elements of a list, or one missing value for a list without any: UNWIND would drop the item. */
const orMissing = (list: Cypher.Expr): Cypher.Expr =>
  new Cypher.Case()
    .when(Cypher.eq(Cypher.size(Cypher.coalesce(list, new Cypher.List([]))), new Cypher.Literal(0)))
    .then(new Cypher.List([Cypher.Null]))
    .else(list);
