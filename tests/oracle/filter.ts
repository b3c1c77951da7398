import type { PropertyDefinition } from '../../src/model/definitions';
import { wordingOf, type Field, type RelationshipField } from '../../src/model/sealed-types';
import type { NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import { wordingHas } from './wording';
import { fold } from './fold';
import { isRelationship, nodeCount, type AnyRecord, type Graph, type Item } from './graph';
import { textsOf } from './language';
import { listHolds, numberHolds, textHolds, valueHolds, type Operators } from './operators';
import { firstDay, listValue, rawValue } from './values';

/** A coerced `where` argument, or a part of one. */
export type Where = Readonly<Record<string, unknown>> | null | undefined;

/** Decides for records and edges whether the conditions of a `where` hold. Two-valued: what is missing fails. */
/** Conditions on the type of a node or relationship. */
export interface TypeOperators {
  readonly eq?: string;
  readonly in?: readonly string[];
}

const typeHolds = (type: string, { eq, in: several }: TypeOperators): boolean =>
  (eq === undefined || type === eq) && (several?.includes(type) ?? true);

export class Filter {
  constructor(private readonly graph: Graph) {}

  /** Conditions on a node or on a relationship. */
  record(record: AnyRecord, where: Where): boolean {
    return allHold(where, (name, condition) => {
      const logic = this.logic(name, condition, (inner) => this.record(record, inner));
      if (logic !== undefined) return logic;
      const field = this.graph.typeOf(record).fields.get(name);
      if (name === 'type') return typeHolds(record.type, condition as TypeOperators);
      if (field) return this.field(record, field, condition as object);
      if (name === 'search') return this.wording(record, condition as string);
      if (name === `on${record.type}`) return this.record(record, condition as Where);
      if (/^on[A-Z]/.test(name)) return false;
      throw new Error(`${record.type} has no filter ${name}`);
    });
  }

  /** Conditions on what a list leads to: an edge of a connection, or the node alone in a plain list. */
  item(item: Item, where: Where, cardinality: RelationshipField['cardinality']): boolean {
    if (cardinality === 'list' || !item.relationship) return this.record(item.node, where);
    return allHold(where, (name, condition) => {
      const logic = this.logic(name, condition, (inner) => this.item(item, inner, cardinality));
      if (logic !== undefined) return logic;
      return this.record(name === 'node' ? item.node : item.relationship!, condition as Where);
    });
  }

  /** AND, OR and NOT; undefined for any other member. */
  private logic(name: string, condition: unknown, holds: (where: Where) => boolean): boolean | undefined {
    switch (name) {
      case 'AND':
        return (condition as Where[]).every(holds);
      case 'OR':
        return (condition as Where[]).some(holds);
      case 'NOT':
        return !holds(condition as Where);
      default:
        return undefined;
    }
  }

  private field(record: AnyRecord, field: Field, condition: object): boolean {
    const operators = condition as Operators;
    switch (field.kind) {
      case 'id':
        return valueHolds(record.id, withCurrentIds(this.graph, operators), 'exact');
      case 'property':
        return this.property(record, field.property, operators);
      case 'text': {
        const texts = this.textsFiltered(record, field.property);
        return textHolds(texts.map(fold), operators);
      }
      case 'claimCount':
        return numberHolds(this.graph.claimCount(record), operators);
      case 'listed':
        return this.listed(record, field, condition as Readonly<Record<string, unknown>>);
      case 'reference': {
        const target = this.graph.node(rawValue(record, field.property));
        if (target) this.graph.visits.count += 1;
        return target !== null && this.record(target, condition as Where);
      }
      case 'end': {
        const end = this.graph.node((record as RelationshipRecord)[field.name])!;
        return this.graph.typeOf(end).interfaces.includes('Entity') && this.record(end, condition as Where);
      }
      case 'relationship':
        return this.relationshipField(record, field.relationshipField, condition as Readonly<Record<string, unknown>>);
      default:
        throw new Error(`${field.name} is no filter`);
    }
  }

  private property(record: AnyRecord, property: PropertyDefinition, operators: Operators): boolean {
    if (property.list) return listHolds(listValue(record, property), operators);
    const value = rawValue(record, property);
    if (property.type.kind !== 'scalar') return valueHolds(value, operators, 'exact');
    switch (property.type.scalar) {
      case 'String':
        return valueHolds(value, operators, 'folded');
      case 'Edtf': {
        const { isNull, ...others } = operators;
        // Whether there is a date at all is not whether it has a first day.
        if (isNull !== undefined && isNull !== (value === null)) return false;
        return valueHolds(value === null ? null : firstDay(value as string), others, 'exact');
      }
      default:
        return valueHolds(value, operators, 'exact');
    }
  }

  private wording(record: AnyRecord, text: string): boolean {
    const texts = wordingOf(this.graph.typeOf(record)).flatMap((property) => {
      if (property.type.kind === 'text') return textsOf(record.properties, property.name).map(({ value }) => value);
      const value = rawValue(record, property);
      return value === null ? [] : [String(value)];
    });
    return wordingHas(texts, text);
  }

  /** The texts that a text filter looks at: for `name`, every name of the entity, shown or not. */
  private textsFiltered(record: AnyRecord, property: PropertyDefinition): readonly string[] {
    if (isRelationship(record) || property.name !== 'name') {
      return textsOf(record.properties, property.name).map(({ value }) => value);
    }
    return this.graph.data.relationships
      .filter(({ type, from }) => type === 'HAS_NAME' && from === record.id)
      .flatMap(({ to }) => (this.graph.node(to)?.properties['value'] as string | undefined) ?? []);
  }

  private relationshipField(
    node: NodeRecord,
    relationshipField: RelationshipField,
    condition: Readonly<Record<string, unknown>>,
  ): boolean {
    const items = () => this.graph.items(node, relationshipField);
    if (relationshipField.cardinality === 'one') {
      const [first] = items();
      return first !== undefined && this.record(first.node, condition);
    }
    const such = (item: Item, where: Where): boolean => this.item(item, where, relationshipField.cardinality);
    return quantified(condition, items, such, nodeCount);
  }

  /** Conditions on the nodes that a relationship or name lists. The number of its claims is that of claimCount. */
  private listed(
    record: AnyRecord,
    { name }: Extract<Field, { kind: 'listed' }>,
    condition: Readonly<Record<string, unknown>>,
  ): boolean {
    const { count, ...others } = condition;
    const number = () => (name === 'claims' ? this.graph.claimCount(record) : this.graph.listed(record, name).length);
    return (
      quantified(
        others,
        () => this.graph.listedNodes(record, name),
        (node, where) => this.record(node, where),
      ) &&
      (!count || numberHolds(number(), count as Operators))
    );
  }
}

/** Ids that are compared stand for those of today, whatever view they carry. */
function withCurrentIds(graph: Graph, operators: Operators): Operators {
  const { eq, in: among } = operators as { eq?: string | null; in?: readonly string[] | null };
  return {
    ...operators,
    ...(typeof eq === 'string' && { eq: graph.currentId(eq) }),
    ...(among && { in: among.map((id) => graph.currentId(id)) }),
  };
}

/** The members of a filter on a list: some, none, every, count. */
function quantified<T>(
  condition: Readonly<Record<string, unknown>>,
  items: () => readonly T[],
  such: (item: T, where: Where) => boolean,
  count: (items: readonly T[]) => number = ({ length }) => length,
): boolean {
  return allHold(condition, (name, inner) => {
    const holds = (item: T): boolean => such(item, inner as Where);
    switch (name) {
      case 'some':
        return items().some(holds);
      case 'none':
        return !items().some(holds);
      case 'every':
        return items().every(holds);
      default:
        return numberHolds(count(items()), inner as Operators);
    }
  });
}

/** All members hold; one that is null or missing asks for nothing. */
function allHold(where: Where, holds: (name: string, condition: unknown) => boolean): boolean {
  return Object.entries(where ?? {}).every(
    ([name, condition]) => condition === null || condition === undefined || holds(name, condition),
  );
}
