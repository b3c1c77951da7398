import Cypher from '@neo4j/cypher-builder';
import { CustomsGraphError } from '../../errors';
import type { Statistic } from '../../model/grouping';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import { onlyMember, type Direction } from '../statement/order';
import { requireStatistic, type GroupColumns } from './group-values';

type SortKey = [Cypher.Expr, Direction];

/** An order of groups, and what it needs beside the variables of the groups. */
export interface GroupOrder {
  readonly sortKeys: readonly SortKey[];
  readonly computed: readonly [Cypher.Expr, Cypher.Variable][];
}

/** The order that `orderBy` asks for, ended by all keys, rising: no two groups share them. */
export function groupOrder(
  c: Compilation,
  orderBy: ArgumentValue,
  keys: readonly Cypher.Variable[],
  count: Cypher.Variable,
  columns: GroupColumns,
): GroupOrder {
  const computed: [Cypher.Expr, Cypher.Variable][] = [];
  const asked = orderBy.elements().flatMap((element): SortKey[] => {
    const [name, value] = onlyMember(element);
    switch (name) {
      case 'count':
        return [[count, value.value as Direction]];
      case 'keys':
        return byKeys(value, keys);
      default: {
        const variable = ordered(c, value, columns, computed);
        return missingLast(variable, value.child('direction').value as Direction);
      }
    }
  });
  const first: SortKey[] = asked.length > 0 || orderBy.elements().length > 0 ? asked : [[count, 'DESC']];
  return { sortKeys: [...first, ...keys.map((key): SortKey => [key, 'ASC'])], computed };
}

function byKeys(directions: ArgumentValue, keys: readonly Cypher.Variable[]): SortKey[] {
  const given = directions.value as readonly Direction[];
  if (given.length > keys.length) {
    const [more, most] = [given.length, keys.length];
    throw new CustomsGraphError(
      'BAD_USER_INPUT',
      `"${directions.pathText}" has ${more} directions for ${most} ${most === 1 ? 'key' : 'keys'}.`,
      { hint: 'Give at most one direction for each key of by and byRelationship, in their order.' },
    );
  }
  return given.flatMap((direction, i) => missingLast(keys[i]!, direction));
}

/** The stores agree only that missing values come last in a rising order. */
const missingLast = (value: Cypher.Variable, direction: Direction): SortKey[] =>
  direction === 'ASC'
    ? [[value, 'ASC']]
    : [
        [Cypher.isNull(value), 'ASC'],
        [value, 'DESC'],
      ];

function ordered(
  c: Compilation,
  value: ArgumentValue,
  columns: GroupColumns,
  computed: [Cypher.Expr, Cypher.Variable][],
): Cypher.Variable {
  const by = value.child('by').value as Statistic;
  const item = columns.itemValue(value);
  requireStatistic(item, by);
  if (by !== 'average') return columns.statistic(item, by);
  const [sum, count] = [columns.statistic(item, 'sum'), columns.statistic(item, 'count')];
  const average = c.names.variable('average');
  const quotient = Cypher.divide(Cypher.toFloat(sum), count);
  computed.push([new Cypher.Case().when(Cypher.gt(count, new Cypher.Literal(0))).then(quotient), average]);
  return average;
}
