import type { RelationshipField } from '../model/field';
import { aggregatesOf, facetsOf } from '../model/grouping';
import { RELATIONSHIP } from '../model/root-interfaces';
import type { AnyType, RelationshipType } from '../model/sealed-types';
import { AggregateTypes } from './aggregate-types';
import { FacetTypes } from './facet-types';
import type { SchemaTypes } from './schema-types';
import type { TypeClass } from './type-factory';

const WHOLE = 'They are of all items that the conditions of the list leave, pages apart';

/** Adds facets and aggregates to connections: those of the nodes, and below a node those of the relationships. */
export class StatisticsTypes {
  private readonly facets: FacetTypes;
  private readonly aggregates: AggregateTypes;

  constructor(
    private readonly types: SchemaTypes,
    typeNamed: (name: string) => TypeClass,
  ) {
    this.facets = new FacetTypes(types, typeNamed);
    this.aggregates = new AggregateTypes(types);
  }

  addTo(connection: TypeClass, target: string, relationshipField: RelationshipField | undefined): void {
    this.add(connection, this.types.registry.type(target), '', 'the nodes');
    if (relationshipField)
      this.add(connection, relationshipField.relationship, 'relationship', 'the relationships themselves');
  }

  private add(connection: TypeClass, type: AnyType, prefix: string, of: string): void {
    const { factory } = this.types;
    const field = (name: string): string => (prefix === '' ? name : prefix + name[0]!.toUpperCase() + name.slice(1));
    if (facetsOf(type).size > 0) {
      const facets = this.facets.of(this.declaring(type, (each) => facetsOf(each).size));
      factory.field(connection, field('facets'), () => facets, {
        description: `How many items there are for each value of a field of ${of}. ${WHOLE}; only those asked for are counted.`,
      });
    }
    if (aggregatesOf(type).size > 0) {
      const aggregates = this.aggregates.of(this.declaring(type, (each) => aggregatesOf(each).size));
      factory.field(connection, field('aggregates'), () => aggregates, {
        description: `Least and greatest values, sums and averages of fields of ${of}. ${WHOLE}; only those asked for are computed.`,
      });
    }
  }

  /** Relationships that have nothing to count but what all have share the types of all. */
  private declaring(type: AnyType, size: (type: AnyType) => number): AnyType {
    const common = this.types.registry.interfaces.get(RELATIONSHIP);
    if (!common || (type as Partial<RelationshipType>).kind !== 'relationship') return type;
    return size(type) === size(common) ? common : type;
  }
}
