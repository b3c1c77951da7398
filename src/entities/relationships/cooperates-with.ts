import { Property, Relationship } from '../../model/decorators';
import { Edtf, Str, nullable } from '../../model/property-type';

@Relationship({
  type: 'COOPERATES_WITH',
  from: ['Actor'],
  to: ['Actor'],
  symmetrical: true,
  start: 'EVIDENCE',
  description: 'Two actors work with each other.',
  out: { field: 'cooperatesWith', description: 'Who works with it.' },
})
export class CooperatesWith {
  @Property({
    type: nullable(Edtf),
    key: true,
    description: 'The day or period for which cooperation is planned, as an EDTF date. Null: no term, or a fact.',
  })
  due!: string | null;

  @Property({
    type: nullable(Str),
    description:
      'How they work together, or what is to become of it: "deepen", "consolidate and widen". Null: the source does not say how.',
  })
  manner!: string | null;
}
