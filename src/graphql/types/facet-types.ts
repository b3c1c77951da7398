import { Int } from 'type-graphql';
import { facetsOf, type Facet } from '../../model/grouping';
import type { AnyType } from '../../model/sealed-types';
import { firstSentence } from './filter-types';
import type { SchemaTypes } from './schema-types';
import { SCALARS } from './scalars';
import { NULLABLE, type TypeClass, type TypeRef } from './type-factory';

/** Makes the types of `facets`: one a type of items, with one bucket type for each kind of value. */
export class FacetTypes {
  constructor(
    private readonly types: SchemaTypes,
    private readonly typeNamed: (name: string) => TypeClass,
  ) {}

  /** `AgreementFacets`. */
  of(type: AnyType): TypeClass {
    const { factory } = this.types;
    const description = `How many items of a list there are for each value of a field, by the fields of ${type.name}. The most frequent value first, then by the value or the id; of equally frequent ones a missing value last.`;
    return factory.object(`${type.name}Facets`, description, (add) => {
      for (const facet of facetsOf(type).values()) {
        add(facet.name, this.bucket(facet), grouped(facet), { list: true, args: this.types.firstArgs() });
      }
    });
  }

  private bucket(facet: Facet): TypeClass {
    switch (facet.kind) {
      case 'type':
        return this.bucketOf('EntityType', this.types.entityTypeEnum(), 'The type.');
      case 'year':
        return this.bucketOf('Year', Int, 'The year of the first day. Null: there is no date, or it has no first day.');
      case 'node':
        return this.bucketOf(facet.target, this.typeNamed(facet.target), 'The node. Null: there is none.');
      case 'value': {
        const { type } = facet.property;
        const missing = 'Null: it is missing, or the list is empty.';
        if (type.kind === 'enum') {
          return this.bucketOf(type.enum.name, this.types.enum(type.enum), `The value. ${missing}`);
        }
        return type.kind === 'scalar' && type.scalar === 'Boolean'
          ? this.bucketOf('Boolean', Boolean, `The value. ${missing}`)
          : this.bucketOf('Language', SCALARS.Language, `The language. ${missing}`);
      }
    }
  }

  /** `{ value count }`, shared by all facets over values of that kind. */
  private bucketOf(name: string, value: TypeRef, description: string): TypeClass {
    return this.types.factory.object(`${name}Facet`, 'A value and the number of items that have it.', (add) => {
      add('value', value, description, NULLABLE);
      add('count', Int, 'How many items have it. One that has several values counts once for each.');
    });
  }
}

function grouped(facet: Facet): string {
  switch (facet.kind) {
    case 'type':
      return 'By type.';
    case 'year':
      return `By year: ${firstSentence(facet.property.description)}`;
    case 'value':
      return (facet.property.list ? 'By each different value: ' : '') + firstSentence(facet.property.description);
    case 'node': {
      const { field } = facet;
      if (field.kind === 'reference') return firstSentence(field.property.description);
      const { cardinality, description } = field.relationshipField;
      return (cardinality === 'one' ? '' : 'By each of these: ') + firstSentence(description);
    }
  }
}
