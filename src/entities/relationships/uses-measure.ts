import { Property, Relationship } from '../../model/decorators';
import { Int, nullable } from '../../model/property-type';
import { MeasureRole } from '../enumerations/programmes';

@Relationship({
  type: 'USES_MEASURE',
  from: ['Country', 'CustomsAdministration', 'Organization', 'Programme'],
  to: ['Measure'],
  coexistent: false,
  description: 'A body or programme works by a measure, asks for it, grants it or works in it.',
  out: {
    field: 'measures',
    description: 'Measures by which it works, that it asks for or grants, and fields in which it works.',
  },
  in: { field: 'usedBy', description: 'Bodies and programmes that use it.' },
})
export class UsesMeasure {
  @Property({
    type: MeasureRole,
    key: true,
    description: 'Whether it is a method, a requirement, a benefit, a field or something on trial.',
  })
  role!: MeasureRole;

  @Property({
    type: nullable(Int),
    min: 1,
    description: 'Its number in the list of the source, from 1. Null: not numbered.',
  })
  order!: number | null;
}
