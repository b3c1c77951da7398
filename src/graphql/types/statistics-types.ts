import { aggregatesOf, facetsOf } from '../../model/grouping';
import { RELATIONSHIP } from '../../model/root-interfaces';
import type { AnyType, RelationshipField } from '../../model/sealed-types';
import { AggregateTypes } from './aggregate-types';
import { FacetTypes } from './facet-types';
import type { SchemaTypes } from './schema-types';
import type { AddField, TypeClass } from './type-factory';

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

  addTo(add: AddField, target: string, relationshipField: RelationshipField | undefined): void {
    this.add(add, this.types.registry.type(target), ['facets', 'aggregates'], 'the nodes');
    if (!relationshipField) return;
    const names = ['relationshipFacets', 'relationshipAggregates'] as const;
    this.add(add, relationshipField.relationship, names, 'the relationships themselves');
  }

  private add(add: AddField, type: AnyType, [facets, aggregates]: readonly [string, string], of: string): void {
    if (facetsOf(type).size > 0) {
      const description = `How many items there are for each value of a field of ${of}. ${WHOLE}; only those asked for are counted.`;
      add(facets, this.facets.of(this.declaring(type, (each) => facetsOf(each).size)), description);
    }
    if (aggregatesOf(type).size > 0) {
      const description = `Least and greatest values, sums and averages of fields of ${of}. ${WHOLE}; only those asked for are computed.`;
      add(aggregates, this.aggregates.of(this.declaring(type, (each) => aggregatesOf(each).size)), description);
    }
  }

  /** Relationships that have nothing to count but what all have share the types of all. */
  private declaring(type: AnyType, size: (type: AnyType) => number): AnyType {
    const common = this.types.registry.interfaces.get(RELATIONSHIP);
    return common && type.kind === 'relationship' && size(type) === size(common) ? common : type;
  }
}
