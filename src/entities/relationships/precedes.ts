import { Property, Relationship } from '../../model/decorators';
import { Order } from '../enumerations/events';

@Relationship({
  type: 'PRECEDES',
  from: ['Event', 'Agreement', 'Programme', 'Source'],
  to: ['Event', 'Agreement', 'Programme', 'Source', 'Goal'],
  coexistent: false,
  description: 'Something comes before something else, in time or in the order of a site.',
  out: { field: 'precedes', description: 'What comes after it.' },
  in: { field: 'precededBy', description: 'What comes before it.' },
  transitiveClosure: {
    out: { field: 'successors', description: 'Everything that comes after it, directly or with others in between.' },
    in: { field: 'predecessors', description: 'Everything that came before it, directly or with others in between.' },
  },
})
export class Precedes {
  @Property({ type: Order, key: true, description: 'Whether it is earlier in time or only in the order of the site.' })
  order!: Order;
}
