import { Float, ID, Int } from 'type-graphql';
import { invariant } from '../../errors';
import type { PropertyDefinition } from '../../model/definitions';
import { CONNECTIVES, operatorsOf, QUANTIFIERS, type ComparedKind } from '../../model/operators';
import {
  wordingOf,
  type Field,
  type NodeType,
  type RelationshipField,
  type RelationshipType,
} from '../../model/sealed-types';
import type { SchemaTypes } from './schema-types';
import { SCALARS } from './scalars';
import type { AddField, Fill, TypeClass, TypeRef } from './type-factory';

/** Makes the input types of `where`: one filter a kind of value, one `Where` a type, one filter a side. */
export class FilterTypes {
  constructor(private readonly types: SchemaTypes) {}

  /** Conditions on a node type's fields, and on what its relationships lead to. */
  nodeWhere(name: string): TypeClass {
    const type = this.types.registry.node(name);
    return this.where(`${name}Where`, `Conditions on ${aOrAn(name)}; all that are given must hold.`, (add) => {
      this.fieldFilters(add, type);
      if (type.possible.length > 1) this.narrowing(add, type);
      if (wordingOf(type).length > 0) add('search', String, 'Its wording has all words of this text.');
    });
  }

  relationshipWhere(type: RelationshipType): TypeClass {
    const description = `Conditions on the relationship ${type.type}; all that are given must hold.`;
    return this.where(`${type.name}Where`, description, (add) => this.fieldFilters(add, type));
  }

  /** Conditions on the edges of a connection. */
  edgeWhere({ relationship, target, typeName }: RelationshipField): TypeClass {
    const description = `Conditions on an edge: on the node it leads to, and on the relationship ${relationship.type}.`;
    return this.where(`${typeName}Where`, description, (add) => {
      add('node', this.nodeWhere(target), 'Conditions on the node.');
      add('relationship', this.relationshipWhere(relationship), 'Conditions on the relationship.');
    });
  }

  private where(name: string, description: string, fill: Fill): TypeClass {
    return this.types.factory.input(name, description, (add, self) => {
      fill(add, self);
      for (const { name: connective, description: text, list } of CONNECTIVES) add(connective, self, text, { list });
    });
  }

  private fieldFilters(add: AddField, type: NodeType | RelationshipType): void {
    for (const field of type.fields.values()) {
      const filter = this.filterOf(field);
      if (filter) add(field.name, filter.type, firstSentence(filter.description));
    }
  }

  private narrowing(add: AddField, type: NodeType): void {
    const types = this.types.entityTypeEnum();
    const typeFilter = this.types.factory.input('EntityTypeFilter', 'Conditions on the type of a node.', (member) =>
      member('in', types, 'One of these types.', { list: true, nullable: false }),
    );
    add('type', typeFilter, 'Conditions on its type.');
    // What only one type has is asked for under its name; for Node itself entities serve.
    for (const name of type.possible) {
      add(`on${name}`, this.nodeWhere(name), `It is ${aOrAn(name)}, and these conditions hold.`);
    }
  }

  private filterOf(field: Field): { type: TypeClass; description: string } | undefined {
    switch (field.kind) {
      case 'id':
        return { type: this.scalarFilter('ID', ID, 'EXACT'), description: 'Conditions on the id.' };
      case 'property':
        return { type: this.propertyFilter(field.property), description: field.property.description };
      case 'text':
        return {
          type: this.scalarFilter('Text', String, 'TEXT', IN_ONE_LANGUAGE),
          description:
            field.name === 'name'
              ? 'Conditions on any one of its names, in any language: former names, abbreviations and mistranslations too.'
              : `In any of its languages: ${field.property.description}`,
        };
      case 'reference':
        return { type: this.nodeWhere(field.target), description: field.property.description };
      case 'claimCount':
        return { type: this.intFilter(), description: 'Conditions on the number of claims behind it.' };
      case 'relationship':
        return this.relationshipFilter(field.relationshipField);
      case 'claims':
        return {
          type: this.quantifiers('ClaimsFilter', OF_CLAIMS, () => this.nodeWhere('Claim')),
          description: 'Conditions on the claims behind it.',
        };
      case 'texts':
      case 'transitiveClosure':
      case 'relationshipType':
      case 'end':
        return undefined;
    }
  }

  private relationshipFilter(relationshipField: RelationshipField): { type: TypeClass; description: string } {
    const { cardinality, target, field, typeName, description } = relationshipField;
    if (cardinality === 'one') return { type: this.nodeWhere(target), description };
    const about = `Conditions on what ${field} leads to. Only relationships that the field shows are counted.`;
    const where = () => (cardinality === 'list' ? this.nodeWhere(target) : this.edgeWhere(relationshipField));
    return { type: this.quantifiers(`${typeName}Filter`, about, where), description };
  }

  private quantifiers(type: string, about: string, where: () => TypeClass): TypeClass {
    return this.types.factory.input(type, about, (add) => {
      const filter = where();
      for (const { name, description } of QUANTIFIERS) {
        add(name, name === 'count' ? this.intFilter() : filter, description);
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
    if (type.kind === 'enum') return this.scalarFilter(type.enum.name, this.types.enum(type.enum), 'EXACT');
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
    const description = `Conditions on a value; all that are given must hold.${note}`;
    return this.comparisons(`${name}Filter`, description, type, kind);
  }

  private comparisons(name: string, description: string, type: TypeRef, kind: ComparedKind): TypeClass {
    return this.types.factory.input(name, description, (add) => {
      for (const { name: operator, operand, description: text } of operatorsOf(kind)) {
        add(operator, operand === 'FLAG' ? Boolean : type, text, { list: operand === 'LIST' });
      }
    });
  }
}

const OF_CLAIMS =
  'Conditions on the claims that a record names as its support. Every claim counts, whatever its modality and rank.';
const IN_ONE_LANGUAGE = ' They hold where one language holds, and take no account of case, accents and width.';
const EXACT_AND_FOLDED = ' eq and in are exact; the others take no account of case, accents and width.';

export const aOrAn = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
};

/** Filters and orders repeat the first sentence of a field's description; the field itself has the whole. */
export const firstSentence = (text: string): string => /^.*?[.!?](?= |$)/s.exec(text)?.[0] ?? text;
