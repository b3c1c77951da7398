import { Property, Relationship } from '../../model/decorators';
import { Extent } from '../enumerations/sources';

@Relationship({
  type: 'REPRODUCES',
  about: 'RECORD',
  from: ['Source'],
  to: ['Source'],
  description: 'A source carries the text of another, as a mirror carries that of an announcement.',
  out: {
    field: 'reproduces',
    cardinality: 'one',
    description: 'The source whose text it carries. Null: the text is its own.',
  },
  in: { field: 'reproducedBy', description: 'Pages and papers that carry its text.' },
})
export class Reproduces {
  @Property({
    type: Extent,
    default: 'FULL',
    description: 'Whether it carries the whole text or parts. FULL when nothing else is given.',
  })
  extent!: Extent;
}
