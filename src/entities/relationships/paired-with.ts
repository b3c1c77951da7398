import { Relationship } from '../../model/decorators';

@Relationship({
  type: 'PAIRED_WITH',
  from: ['Port'],
  to: ['Port'],
  symmetrical: true,
  description: 'Two ports are the two sides of one border crossing.',
  out: { field: 'pairedWith', description: 'The port on the other side of the border.' },
})
export class PairedWith {}
