import { Relationship } from '../../model/decorators';

@Relationship({
  type: 'CONCERNS',
  from: ['Agreement', 'Event', 'Goal'],
  to: ['Programme', 'Measure', 'Agreement', 'Port', 'Place', 'Organization', 'Group'],
  coexistent: false,
  description: 'An agreement, event or goal has something as its matter.',
  out: { field: 'concerns', description: 'What it is about: programmes, measures, agreements, ports, places, bodies.' },
  in: { field: 'concernedBy', description: 'Agreements, events and goals that have it as their matter.' },
})
export class Concerns {}
