import { ID, Int } from 'type-graphql';
import { invariant } from '../errors';
import type { PropertyDefinition } from '../model/definitions';
import type { Field, RelationshipField } from '../model/field';
import type { NodeType, RelationshipType } from '../model/sealed-types';
import type { SchemaTypes } from './schema-types';
import { SCALARS } from './scalars';
import type { TypeClass, TypeRef } from './type-factory';

const OPERATORS: Record<string, string> = {
  eq: 'Equal to.',
  in: 'Equal to one of these.',
  lt: 'Less than.',
  lte: 'Less than or equal to.',
  gt: 'Greater than.',
  gte: 'Greater than or equal to.',
  contains: 'Contains this text.',
  startsWith: 'Begins with this text.',
  endsWith: 'Ends with this text.',
};
const EXACT = ['eq', 'in'];
const RANGES = ['lt', 'lte', 'gt', 'gte'];
const PARTS = ['contains', 'startsWith', 'endsWith'];

/** Makes the input types of `where`: one filter a kind of value, one `Where` a type, one filter a side. */
export class FilterTypes {
  constructor(private readonly types: SchemaTypes) {}

  /** Conditions on a node type's fields, and on what its relationships lead to. */
  nodeWhere(name: string): TypeClass {
    const type = this.types.registry.node(name);
    return this.where(`${name}Where`, `Conditions on ${aOrAn(name)}; all that are given must hold.`, (target) => {
      this.fieldFilters(target, type);
      if (type.possible.length > 1) this.narrowing(target, type);
    });
  }

  relationshipWhere(type: RelationshipType): TypeClass {
    const description = `Conditions on the relationship ${type.type}; all that are given must hold.`;
    return this.where(`${type.name}Where`, description, (target) => this.fieldFilters(target, type));
  }

  /** Conditions on the edges of a connection. */
  edgeWhere(relationshipField: RelationshipField): TypeClass {
    const description = `Conditions on an edge: on the node it leads to, and on the relationship ${relationshipField.relationship.type}.`;
    return this.where(`${relationshipField.typeName}Where`, description, (target) => {
      this.types.factory.field(target, 'node', () => this.nodeWhere(relationshipField.target), {
        description: 'Conditions on the node.',
        nullable: true,
      });
      this.types.factory.field(target, 'relationship', () => this.relationshipWhere(relationshipField.relationship), {
        description: 'Conditions on the relationship.',
        nullable: true,
      });
      this.prepare([
        () => this.nodeWhere(relationshipField.target),
        () => this.relationshipWhere(relationshipField.relationship),
      ]);
    });
  }

  private where(name: string, description: string, fill: (target: TypeClass) => void): TypeClass {
    return this.types.factory.input(name, description, (target) => {
      fill(target);
      const self = () => target;
      const { factory } = this.types;
      factory.field(target, 'AND', self, { description: 'All of these hold.', nullable: true, list: true });
      factory.field(target, 'OR', self, {
        description: 'At least one of these holds; an empty list holds for nothing.',
        nullable: true,
        list: true,
      });
      factory.field(target, 'NOT', self, {
        description: 'This does not hold. A comparison with a missing value does not hold, so its NOT does.',
        nullable: true,
      });
    });
  }

  private fieldFilters(target: TypeClass, type: NodeType | RelationshipType): void {
    for (const field of type.fields.values()) {
      const filter = this.filterOf(field);
      if (!filter) continue;
      this.prepare([filter.type]);
      this.types.factory.field(target, field.name, filter.type, {
        description: firstSentence(filter.description),
        nullable: true,
      });
    }
  }

  private narrowing(target: TypeClass, type: NodeType): void {
    const { factory } = this.types;
    const typeFilter = () =>
      factory.input('EntityTypeFilter', 'Conditions on the type of a node.', (filter) => {
        factory.field(filter, 'in', () => this.types.entityTypeEnum(), {
          description: 'One of these types.',
          list: true,
        });
      });
    this.types.entityTypeEnum();
    this.prepare([typeFilter]);
    factory.field(target, 'type', typeFilter, { description: 'Conditions on its type.', nullable: true });
    // What only one type has is asked for under its name; for Node itself entities serve.
    for (const name of type.possible) {
      this.prepare([() => this.nodeWhere(name)]);
      factory.field(target, `on${name}`, () => this.nodeWhere(name), {
        description: `It is ${aOrAn(name)}, and these conditions hold.`,
        nullable: true,
      });
    }
  }

  private filterOf(field: Field): { type: () => TypeClass; description: string } | undefined {
    switch (field.kind) {
      case 'id':
        return { type: () => this.scalarFilter('ID', ID, EXACT, ''), description: 'Conditions on the id.' };
      case 'property':
        return { type: () => this.propertyFilter(field.property), description: field.property.description };
      case 'text':
        return {
          type: () => this.textFilter(),
          description:
            field.name === 'name'
              ? 'Conditions on any one of its names, in any language: former names, abbreviations and mistranslations too.'
              : `In any of its languages: ${field.property.description}`,
        };
      case 'reference':
        return { type: () => this.nodeWhere(field.target), description: field.property.description };
      case 'claimCount':
        return { type: () => this.intFilter(), description: 'Conditions on the number of claims behind it.' };
      case 'relationship':
        return {
          type: () => this.sideFilter(field.relationshipField),
          description: field.relationshipField.description,
        };
      case 'claims':
        return { type: () => this.claimsFilter(), description: 'Conditions on the claims behind it.' };
      case 'texts':
      case 'transitiveClosure':
      case 'relationshipType':
      case 'end':
        return undefined;
    }
  }

  private sideFilter(relationshipField: RelationshipField): TypeClass {
    if (relationshipField.cardinality === 'one') return this.nodeWhere(relationshipField.target);
    const { factory } = this.types;
    const where = () =>
      relationshipField.cardinality === 'list'
        ? this.nodeWhere(relationshipField.target)
        : this.edgeWhere(relationshipField);
    const description = `Conditions on what ${relationshipField.field} leads to. Only relationships that the field shows are counted.`;
    return factory.input(`${relationshipField.typeName}Filter`, description, (target) =>
      this.quantifiers(target, where),
    );
  }

  private claimsFilter(): TypeClass {
    const description =
      'Conditions on the claims that a record names as its support. Every claim counts, whatever its modality and rank.';
    return this.types.factory.input('ClaimsFilter', description, (target) =>
      this.quantifiers(target, () => this.nodeWhere('Claim')),
    );
  }

  private quantifiers(target: TypeClass, where: () => TypeClass): void {
    const { factory } = this.types;
    this.prepare([where, () => this.intFilter()]);
    const quantifiers: [string, string][] = [
      ['some', 'At least one is such.'],
      ['none', 'Not one is such.'],
      ['every', 'All are such; so too where there are none.'],
    ];
    for (const [name, text] of quantifiers) factory.field(target, name, where, { description: text, nullable: true });
    factory.field(target, 'count', () => this.intFilter(), { description: 'How many there are.', nullable: true });
  }

  private propertyFilter(property: PropertyDefinition): TypeClass {
    const { type } = property;
    invariant(type.kind === 'scalar' || type.kind === 'enum', `${property.name} has no filter`);
    if (property.list) {
      const name = type.kind === 'enum' ? type.enum.name : type.scalar;
      return this.listFilter(name, this.types.valueType(property));
    }
    if (type.kind === 'enum') return this.scalarFilter(type.enum.name, this.types.enum(type.enum), EXACT, '');
    switch (type.scalar) {
      case 'Edtf':
      case 'Date':
        return this.scalarFilter('Date', SCALARS.Date, [...EXACT, ...RANGES], ' A date is compared by its first day.');
      case 'DateTime':
        return this.scalarFilter('DateTime', SCALARS.DateTime, [...EXACT, ...RANGES], '');
      case 'Int':
        return this.intFilter();
      case 'Float':
        return this.scalarFilter('Float', this.types.valueType(property), [...EXACT, ...RANGES], '');
      case 'Boolean':
        return this.scalarFilter('Boolean', Boolean, ['eq'], '');
      case 'String':
        return this.scalarFilter(
          'String',
          String,
          [...EXACT, ...RANGES, ...PARTS],
          ' eq and in are exact; the others take no account of case, accents and width.',
        );
      default:
        return this.scalarFilter(type.scalar, this.types.valueType(property), EXACT, '');
    }
  }

  private intFilter(): TypeClass {
    return this.scalarFilter('Int', Int, [...EXACT, ...RANGES], '');
  }

  private textFilter(): TypeClass {
    const note = ' They hold where one language holds, and take no account of case, accents and width.';
    return this.scalarFilter('Text', String, [...EXACT, ...PARTS], note);
  }

  private scalarFilter(name: string, type: TypeRef, operators: readonly string[], note: string): TypeClass {
    const { factory } = this.types;
    const description = `Conditions on a value; all that are given must hold.${note}`;
    return factory.input(`${name}Filter`, description, (target) => {
      for (const operator of operators) {
        factory.field(target, operator, () => type, {
          description: OPERATORS[operator]!,
          nullable: true,
          list: operator === 'in',
        });
      }
      factory.field(target, 'isNull', () => Boolean, {
        description: 'true: the value is missing. false: it is there.',
        nullable: true,
      });
    });
  }

  private listFilter(name: string, type: TypeRef): TypeClass {
    const { factory } = this.types;
    return factory.input(
      `${name}ListFilter`,
      'Conditions on a list of values; all that are given must hold.',
      (target) => {
        factory.field(target, 'has', () => type, { description: 'The list holds this value.', nullable: true });
        factory.field(target, 'isEmpty', () => Boolean, {
          description: 'true: the list is empty. false: it is not.',
          nullable: true,
        });
      },
    );
  }

  /** Makes classes now that a type thunk will ask for later. */
  private prepare(makers: readonly (() => TypeClass)[]): void {
    for (const make of makers) make();
  }
}

export const aOrAn = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
};

/** Filters and orders repeat the first sentence of a field's description; the field itself has the whole. */
export const firstSentence = (text: string): string => /^.*?[.!?](?= |$)/s.exec(text)?.[0] ?? text;
