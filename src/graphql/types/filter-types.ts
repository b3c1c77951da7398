import { Float, ID, Int } from 'type-graphql';
import { invariant } from '../../errors';
import type { PropertyDefinition } from '../../model/definitions';
import { CONNECTIVES, operatorsOf, QUANTIFIERS, type ComparedKind } from '../../model/operators';
import { ENTITY, RELATIONSHIP } from '../../model/root-interfaces';
import {
  wordingOf,
  type Field,
  type NodeType,
  type RelationshipField,
  type RelationshipType,
} from '../../model/sealed-types';
import { relationshipTypeEnum } from '../../model/traversal-field';
import { upperFirst } from '../../model/wording';
import type { SchemaTypes } from './schema-types';
import { SCALARS } from './scalars';
import { RelationshipInput } from './relationship-input';
import type { AddField, Fill, TypeClass, TypeRef } from './type-factory';

/** Makes the input types of `where`: one filter a kind of value, one `Where` a type and what its relationships lead to. */
export class FilterTypes {
  private members: RelationshipInput | undefined;

  constructor(private readonly types: SchemaTypes) {}

  /** Conditions on a node type's fields, and on what its relationships lead to. */
  nodeWhere(name: string): TypeClass {
    const type = this.types.registry.node(name);
    const narrows = type.possible.length > 1;
    const how = narrows ? ` A member such as on${type.possible[0]} asks for that type and for what only it has.` : '';
    return this.where(`${name}Where`, `Conditions on ${aOrAn(name)}; all that are given must hold.${how}`, (add) => {
      this.fieldFilters(add, type);
      if (narrows) this.narrowing(add, type);
      if (wordingOf(type).length > 0) add('search', String, 'Its wording has all words of this text.');
    });
  }

  /** Conditions on relationships of any type. */
  anyRelationshipWhere(): TypeClass {
    const type = this.types.registry.node(RELATIONSHIP);
    return this.where(`${type.name}Where`, 'Conditions on relationships; all that are given must hold.', (add) => {
      this.fieldFilters(add, type);
      const names = this.types.enum(relationshipTypeEnum(this.types.registry));
      const filter = this.typeFilter('RelationshipTypeFilter', 'Conditions on the type.', names);
      add('type', filter, 'Conditions on its type. Those that only tell of names, claims and sources must be named.');
      const entity = this.nodeWhere(ENTITY);
      add('from', entity, 'It starts from an entity for which these conditions hold.');
      add('to', entity, 'It leads to an entity for which these conditions hold.');
    });
  }

  relationshipWhere(type: RelationshipType): TypeClass {
    if (this.shared.areOwn(type)) {
      const own = `Conditions on the relationship ${type.type}; all that are given must hold.`;
      return this.where(`${type.name}Where`, own, (add) => this.fieldFilters(add, type));
    }
    const description =
      'Conditions on a relationship; all that are given must hold. Some members only some relationships have: others refuse them.';
    return this.where(`Edge${RELATIONSHIP}Where`, description, (add) => this.shared.addTo(add));
  }

  /** Conditions on the edges of a connection. */
  edgeWhere({ relationship, target }: RelationshipField): TypeClass {
    const description = 'Conditions on an edge.';
    return this.where(`${this.shared.prefix(relationship)}${target}Where`, description, (add) => {
      add('node', this.nodeWhere(target));
      add('relationship', this.relationshipWhere(relationship));
    });
  }

  private get shared(): RelationshipInput {
    return (this.members ??= new RelationshipInput([...this.types.registry.relationships.values()], (field) =>
      this.filterOf(field),
    ));
  }

  private where(name: string, description: string, fill: Fill): TypeClass {
    // They mean the same everywhere, and are explained once.
    const explained = name === `${ENTITY}Where`;
    return this.types.factory.input(name, description, (add, self) => {
      fill(add, self);
      for (const { name: connective, description: text, list } of CONNECTIVES) {
        add(connective, self, explained ? text : undefined, { list });
      }
    });
  }

  private fieldFilters(add: AddField, type: NodeType | RelationshipType): void {
    for (const field of type.fields.values()) {
      const filter = this.filterOf(field);
      if (filter) add(field.name, filter);
    }
  }

  private typeFilter(name: string, description: string, types: object): TypeClass {
    return this.types.factory.input(name, description, (member) => {
      member('eq', types, 'This type.');
      member('in', types, 'One of these types.', { list: true });
    });
  }

  private narrowing(add: AddField, type: NodeType): void {
    const types = this.types.entityTypeEnum();
    add('type', this.typeFilter('EntityTypeFilter', 'Conditions on the type of a node.', types));
    // What only one type has is asked for under its name; for Node itself entities serve.
    for (const name of type.possible) add(`on${name}`, this.nodeWhere(name));
  }

  private filterOf(field: Field): TypeClass | undefined {
    switch (field.kind) {
      case 'id':
        return this.scalarFilter('ID', ID, 'EXACT');
      case 'property':
        return field.property.compared ? this.propertyFilter(field.property) : undefined;
      case 'text':
        return this.scalarFilter('Text', String, 'TEXT', IN_ONE_LANGUAGE);
      case 'reference':
        return this.nodeWhere(field.target);
      case 'claimCount':
        return this.intFilter();
      case 'relationship':
        return this.relationshipFilter(field.relationshipField);
      case 'listed': {
        const { name, target } = field;
        return this.quantifiers(`${upperFirst(name)}Filter`, OF_LISTED[name], () => this.nodeWhere(target), true);
      }
      case 'standing':
      case 'supports':
      case 'relationships':
      case 'texts':
      case 'transitiveClosure':
      case 'relationshipType':
      case 'end':
        return undefined;
    }
  }

  private relationshipFilter(field: RelationshipField): TypeClass {
    const { cardinality, relationship, target, identity } = field;
    if (cardinality === 'one') return this.nodeWhere(target);
    if (cardinality === 'list') return this.quantifiers(`${identity}Filter`, SHOWN, () => this.nodeWhere(target));
    return this.quantifiers(`${this.shared.prefix(relationship)}${target}Filter`, SHOWN, () => this.edgeWhere(field));
  }

  private quantifiers(type: string, about: string, where: () => TypeClass, explained = false): TypeClass {
    return this.types.factory.input(type, about, (add) => {
      const filter = where();
      for (const { name, description } of QUANTIFIERS) {
        add(name, name === 'count' ? this.intFilter() : filter, explained ? description : undefined);
      }
    });
  }

  private propertyFilter(property: PropertyDefinition): TypeClass {
    const { type } = property;
    invariant(type.kind === 'scalar' || type.kind === 'enum', `${property.name} has no filter`);
    if (property.list) {
      const name = `${type.kind === 'enum' ? type.enum.name : type.scalar}ListFilter`;
      const description = 'Conditions on a list of values; all that are given must hold.';
      return this.comparisons(name, description, this.types.leafType(type), 'LIST');
    }
    if (type.kind === 'enum') {
      return this.comparisons(`${type.enum.name}Filter`, ON_A_VALUE, this.types.enum(type.enum), 'EXACT', false);
    }
    switch (type.scalar) {
      case 'Edtf':
      case 'Date':
        return this.scalarFilter('Date', SCALARS.Date, 'ORDERED', ' A date is compared by its first day.');
      case 'DateTime':
        return this.scalarFilter('DateTime', SCALARS.DateTime, 'ORDERED');
      case 'Int':
        return this.intFilter();
      case 'Float':
        return this.scalarFilter('Float', Float, 'ORDERED');
      case 'Boolean':
        return this.scalarFilter('Boolean', Boolean, 'BOOLEAN');
      case 'String':
        return this.scalarFilter('String', String, 'STRING', EXACT_AND_FOLDED);
      default:
        return this.scalarFilter(type.scalar, this.types.scalar(type.scalar), 'EXACT');
    }
  }

  intFilter(): TypeClass {
    return this.scalarFilter('Int', Int, 'ORDERED');
  }

  private scalarFilter(name: string, type: TypeRef, kind: ComparedKind, note = ''): TypeClass {
    return this.comparisons(`${name}Filter`, ON_A_VALUE + note, type, kind);
  }

  private comparisons(name: string, about: string, type: TypeRef, kind: ComparedKind, explained = true): TypeClass {
    return this.types.factory.input(name, about, (add) => {
      for (const { name: operator, operand, description } of operatorsOf(kind)) {
        const text = explained ? description : undefined;
        add(operator, operand === 'FLAG' ? Boolean : type, text, { list: operand === 'LIST' });
      }
    });
  }
}

const ON_A_VALUE = 'Conditions on a value; all must hold.';
const OF_LISTED = {
  claims: 'Conditions on the claims that support it. Every claim counts, whatever its modality and rank.',
  contradictions: 'Conditions on the contradictions that weigh one of the claims of a relationship.',
};
const SHOWN = 'Conditions on the list as shown.';
const IN_ONE_LANGUAGE =
  ' They hold where one language holds, and take no account of case, accents and width. On a name: any one of the names, former ones, abbreviations and mistranslations too.';
const EXACT_AND_FOLDED = ' eq and in are exact; the others take no account of case, accents and width.';

export const aOrAn = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
};
