import { Relationship } from '../../model/decorators';

@Relationship({
  type: 'HELD_IN',
  from: ['Event'],
  to: ['Location'],
  structural: true,
  description: 'An event took place somewhere.',
  out: { field: 'heldIn', description: 'Where it took place.' },
  in: { field: 'events', description: 'Events that took place here.' },
})
export class HeldIn {}
