import { Property, Relationship } from '../../model/decorators';
import { Int, Str, nullable } from '../../model/property-type';
import { ParticipationRole } from '../enumerations/events';

/** Has no date of its own: it happened when its event did. In a programme, an unknown beginning follows the evidence. */
@Relationship({
  type: 'PARTICIPATED_IN',
  from: ['Actor'],
  to: ['Event', 'Programme'],
  start: 'OCCURRENCE',
  description: 'Somebody took part in an event or a programme.',
  out: { field: 'participatedIn', description: 'Events and programmes in which it took part.' },
  in: { field: 'participants', description: 'Who took part, and in which role.' },
})
export class ParticipatedIn {
  @Property({
    type: ParticipationRole,
    key: true,
    default: 'PARTICIPANT',
    description: 'How it took part. PARTICIPANT when nothing else is given.',
  })
  role!: ParticipationRole;

  @Property({
    type: nullable(Int),
    min: 0,
    description: 'How many took part when the participant is a group or sent several. Null: no number is given.',
  })
  count!: number | null;

  @Property({ type: nullable(Str), description: 'In what way, in a few words. Null: the source does not say how.' })
  manner!: string | null;
}
