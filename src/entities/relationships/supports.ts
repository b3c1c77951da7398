import { Property, Relationship } from '../../model/decorators';
import { Edtf, Str, nullable } from '../../model/property-type';

@Relationship({
  type: 'SUPPORTS',
  from: ['Actor', 'Programme', 'Event'],
  to: ['Programme', 'Measure', 'Agreement', 'Goal', 'Actor'],
  start: 'EVIDENCE',
  coexistent: false,
  description: 'Somebody, a programme or an event furthers, backs or benefits something.',
  out: { field: 'supports', description: 'What it furthers, backs or benefits.' },
  in: { field: 'supportedBy', description: 'Who or what furthers, backs or benefits it.' },
})
export class Supports {
  @Property({
    type: nullable(Edtf),
    key: true,
    description: 'The day or period for which the support is planned, as an EDTF date. Null: no term, or a fact.',
  })
  due!: string | null;

  @Property({
    type: nullable(Str),
    description: 'In what way, in a few words: "technology and training". Null: the source does not say how.',
  })
  manner!: string | null;
}
