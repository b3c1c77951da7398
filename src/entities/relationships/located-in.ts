import { Relationship } from '../../model/decorators';

@Relationship({
  type: 'LOCATED_IN',
  from: ['Organization', 'CustomsAdministration', 'Port', 'Place'],
  to: ['Country', 'Place'],
  structural: true,
  description: 'A body, port or place lies in a country or a place.',
  out: {
    field: 'locatedIn',
    description: 'The country or place in which it lies. The country alone, also by way of a place, is in country.',
  },
  in: { field: 'locations', description: 'Bodies, ports and places that lie in it.' },
})
export class LocatedIn {}
