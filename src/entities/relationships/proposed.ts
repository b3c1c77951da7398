import { Property, Relationship } from '../../model/decorators';
import { Edtf, Str, nullable, reference } from '../../model/property-type';

@Relationship({
  type: 'PROPOSED',
  from: ['Actor', 'Programme', 'Source'],
  to: ['Programme', 'Measure', 'Goal', 'Agreement'],
  start: 'OCCURRENCE',
  everyModality: true,
  coexistent: false,
  description: 'Somebody, a programme or a source put something forward.',
  out: { field: 'proposed', description: 'What it put forward, whether or not anything came of it.' },
  in: { field: 'proposedBy', description: 'Who or what put it forward.' },
})
export class Proposed {
  @Property({
    type: nullable(Edtf),
    key: true,
    description: 'When it was put forward, as an EDTF date. Null: no source says.',
  })
  on!: string | null;

  @Property({
    type: nullable(reference('Actor')),
    description: 'To whom it was put. Null: to nobody in particular, or not known.',
  })
  addressee!: string | null;

  @Property({
    type: nullable(reference('Event')),
    description: 'The event at which it was put forward. Null: at none, or not known.',
  })
  event!: string | null;

  @Property({
    type: nullable(Str),
    description:
      'How it was put forward, in a few words: "repeatedly, at several levels". Null: the source does not say how.',
  })
  manner!: string | null;
}
