import { Property, Relationship } from '../../model/decorators';
import { Edtf, Int, nullable, reference } from '../../model/property-type';

@Relationship({
  type: 'PILOTED_AT',
  from: ['Programme'],
  to: ['Location'],
  start: 'EVIDENCE',
  description: 'A programme was tried out at a port or place.',
  out: { field: 'pilotedAt', description: 'Ports and places where it was tried out.' },
  in: { field: 'pilots', description: 'Programmes that were tried out here.' },
})
export class PilotedAt {
  @Property({
    type: nullable(Int),
    key: true,
    min: 1,
    description: 'Number of the phase of the pilot, from 1. Null: not divided into phases.',
  })
  phase!: number | null;

  @Property({
    type: nullable(Edtf),
    key: true,
    description: 'When the trial began here, as an EDTF date. Null: no source says.',
  })
  validFrom!: string | null;

  @Property({
    type: nullable(reference('Event')),
    description: 'The round of the pilot to which it belongs. Null: none has an entry of its own.',
  })
  event!: string | null;
}
