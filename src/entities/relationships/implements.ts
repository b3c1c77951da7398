import { Property, Relationship } from '../../model/decorators';
import { Edtf, Int, nullable } from '../../model/property-type';

@Relationship({
  type: 'IMPLEMENTS',
  from: ['Actor', 'Programme', 'Event'],
  to: ['Agreement', 'Programme', 'Measure'],
  start: 'EVIDENCE',
  description: 'Somebody, or something done, carries out an agreement, a programme or a measure.',
  out: { field: 'implements', description: 'Agreements, programmes and measures that it carries out.' },
  in: { field: 'implementedBy', description: 'Who or what carries it out.' },
})
export class Implements {
  @Property({
    type: nullable(Int),
    key: true,
    min: 1,
    description: 'Number of the phase, from 1. Null: not divided into phases.',
  })
  phase!: number | null;

  @Property({
    type: nullable(Edtf),
    key: true,
    description: 'The day or period for which it is planned, as an EDTF date. Null: no term, or a fact.',
  })
  due!: string | null;
}
