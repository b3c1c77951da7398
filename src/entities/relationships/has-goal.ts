import { Property, Relationship } from '../../model/decorators';
import { Edtf, nullable } from '../../model/property-type';

@Relationship({
  type: 'HAS_GOAL',
  from: ['Country', 'CustomsAdministration', 'Organization', 'Programme', 'Agreement', 'Event'],
  to: ['Goal'],
  everyModality: true,
  coexistent: false,
  description: 'A body, programme, agreement or event aims at something. The modality is GOAL or PLAN.',
  out: { field: 'goals', description: 'What it aims at.' },
  in: { field: 'goalOf', description: 'Who or what aims at it.' },
})
export class HasGoal {
  @Property({
    type: nullable(Edtf),
    key: true,
    description: 'The day or period by which it is to be reached here, as an EDTF date. Null: no term is given.',
  })
  due!: string | null;
}
