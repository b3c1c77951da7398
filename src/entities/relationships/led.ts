import { Property, Relationship } from '../../model/decorators';
import { LeadRole } from '../enumerations/events';

/** Has no date of its own: it happened when its event did. In a programme, an unknown beginning follows the evidence. */
@Relationship({
  type: 'LED',
  from: ['Actor'],
  to: ['Event', 'Programme'],
  start: 'OCCURRENCE',
  description: 'Somebody led or organised an event or a programme.',
  out: { field: 'led', description: 'Events and programmes that it led or organised.' },
  in: { field: 'ledBy', description: 'Who led or organised it.' },
})
export class Led {
  @Property({
    type: LeadRole,
    key: true,
    description: 'Whether it had the lead, organised, chaired or headed a delegation.',
  })
  role!: LeadRole;
}
