import Cypher from '@neo4j/cypher-builder';
import { CustomsGraphError } from '../../errors';
import { groupValuesOf, statisticsOf, type GroupValue, type Statistic } from '../../model/grouping';
import type { AnyType } from '../../model/sealed-types';
import type { ResultValue } from '../answer/result-shape';
import type { ArgumentValue } from '../arguments/arguments';
import type { Compilation } from '../statement/compilation';
import { variableName } from '../statement/cypher';
import { claimCount } from '../statement/pattern';
import type { RowLayout } from '../statement/row-layout';
import type { Items, Listing } from './listing';

/** A value of the items: of their nodes, or of their relationships. */
export interface ItemValue {
  readonly value: GroupValue;
  readonly of: 'NODE' | 'RELATIONSHIP';
  /** What computes it for an item. */
  readonly expression: Cypher.Expr;
}

/** What is computed over the items of each group, each expression once. */
export class GroupColumns {
  readonly columns: [Cypher.Expr, Cypher.Variable][] = [];
  /** Of parallel relationships: what is computed over those of each node, before the nodes are counted. */
  readonly partial: [Cypher.Expr, Cypher.Variable][] = [];
  private readonly known = new Map<string, Cypher.Variable>();

  constructor(
    private readonly c: Compilation,
    private readonly list: Listing,
    private readonly items: Items,
  ) {}

  /** Whether anything is computed over values of the items. */
  hasStatistics = false;

  /** The variable of an expression; `key` tells it from others. */
  variable(key: string, name: string, expression: Cypher.Expr): Cypher.Variable {
    let variable = this.known.get(key);
    if (!variable) {
      variable = this.c.names.variable(name);
      this.known.set(key, variable);
      this.columns.push([expression, variable]);
    }
    return variable;
  }

  /** The variable of a statistic over all items of a group. An average is none: it is a sum and a count. */
  statistic({ value, of, expression }: ItemValue, what: Exclude<Statistic, 'average'>): Cypher.Variable {
    this.hasStatistics = true;
    const key = `${of} ${value.name} ${what}`;
    if (of === 'NODE' || this.list.parallel === 1) return this.variable(key, what, aggregated(what, expression));
    if (this.known.has(key)) return this.known.get(key)!;
    const ofNode = this.c.names.variable(what);
    this.partial.push([aggregated(what, expression), ofNode]);
    return this.variable(key, what, aggregated(what === 'count' ? 'sum' : what, ofNode));
  }

  /**
   * The value that `of` or `ofRelationship` names. Throws BAD_USER_INPUT where not exactly one is given, or the items
   * have no such value.
   */
  itemValue(args: ArgumentValue): ItemValue {
    const [of, ofRelationship] = [args.child('of'), args.child('ofRelationship')];
    const { nodes, relationships } = typesOf(this.list);
    const ways = [
      ...(nodes ? [`of: with one of ${valuesText(nodes)}`] : []),
      ...(relationships ? [`ofRelationship: with one of ${valuesText(relationships)}`] : []),
    ];
    const hint = `Write ${ways.join(', or ')}.`;
    if (of.given === ofRelationship.given) {
      const which = of.given ? '"of" and "ofRelationship" are both given.' : '"of" is missing.';
      throw new CustomsGraphError('BAD_USER_INPUT', which, { hint });
    }
    const [argument, owner] = of.given ? [of, nodes] : [ofRelationship, relationships];
    if (!owner) {
      const what = of.given ? 'are relationships, and have no nodes' : 'have no relationships';
      throw new CustomsGraphError('BAD_USER_INPUT', `The items of this list ${what}.`, { hint });
    }
    const known = groupValuesOf(owner);
    const name = argument.value as string;
    const value = known.get(name);
    if (!value) {
      throw new CustomsGraphError('BAD_USER_INPUT', `${owner.name} has no number or date "${name}".`, {
        hint: `It has ${valuesText(owner)}.`,
      });
    }
    return { value, of: of.given ? 'NODE' : 'RELATIONSHIP', expression: this.expressionOf(value, of.given) };
  }

  private expressionOf(value: GroupValue, ofNode: boolean): Cypher.Expr {
    const owner = ofNode ? this.items.node : (this.items.relationship ?? this.items.node);
    switch (value.kind) {
      case 'claimCount':
        return claimCount(this.c, this.list.scope.visibility, owner);
      case 'Date':
        return owner.property(value.day);
      case 'Int':
      case 'Float':
        return owner.property(value.name);
    }
  }
}

/** The types of the nodes of the items, and of their relationships. */
function typesOf({ source, type, relationshipType }: Listing): {
  readonly nodes: AnyType | undefined;
  readonly relationships: AnyType | undefined;
} {
  if (source.kind === 'relationships') return { nodes: undefined, relationships: type };
  return { nodes: type, relationships: relationshipType };
}

const valuesText = (type: AnyType): string => [...groupValuesOf(type).keys()].join(', ') || 'none';

/** Throws BAD_USER_INPUT for what cannot be computed of a value, such as the sum of dates. */
export function requireStatistic({ value }: ItemValue, what: Statistic): void {
  const known = statisticsOf(value);
  if (known.includes(what)) return;
  const kind = value.kind === 'Date' ? 'dates' : 'numbers';
  throw new CustomsGraphError('BAD_USER_INPUT', `"${what}" is asked of "${value.name}", which holds ${kind}.`, {
    hint: `Ask for ${known.slice(0, -1).join(', ')} or ${known.at(-1)}.`,
  });
}

/** The value of a member of `Statistics`, from the row of a group. */
export function statisticValue(columns: GroupColumns, row: RowLayout, value: ItemValue, what: Statistic): ResultValue {
  requireStatistic(value, what);
  const column = (which: Exclude<Statistic, 'average'>): number => {
    const variable = columns.statistic(value, which);
    return row.column(variable, variableName(variable));
  };
  switch (what) {
    case 'min':
    case 'max':
      return { kind: 'leaf', column: column(what), leaf: { scalar: 'Float' }, nullable: true };
    case 'earliest':
    case 'latest':
      return { kind: 'leaf', column: column(what), leaf: { scalar: 'Date' }, nullable: true };
    case 'sum':
      return { kind: 'sum', column: column('sum'), dividedBy: undefined };
    case 'average':
      return { kind: 'sum', column: column('sum'), dividedBy: column('count') };
    case 'count':
      return { kind: 'leaf', column: column('count'), leaf: { scalar: 'Int' }, nullable: false };
  }
}

function aggregated(what: Exclude<Statistic, 'average'>, expression: Cypher.Expr): Cypher.Expr {
  switch (what) {
    case 'min':
    case 'earliest':
      return Cypher.min(expression);
    case 'max':
    case 'latest':
      return Cypher.max(expression);
    case 'sum':
      return Cypher.coalesce(Cypher.sum(expression), new Cypher.Literal(0));
    case 'count':
      return Cypher.count(expression);
  }
}
