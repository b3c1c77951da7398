import { Property, Relationship } from '../../model/decorators';
import { Edtf, nullable } from '../../model/property-type';

@Relationship({
  type: 'APPROVED',
  from: ['Country', 'CustomsAdministration', 'Organization'],
  to: ['Programme', 'Agreement'],
  start: 'OCCURRENCE',
  description: 'A body gave leave for a programme or an agreement.',
  out: { field: 'approved', description: 'Programmes and agreements for which it gave leave.' },
  in: { field: 'approvedBy', description: 'Who gave leave for it.' },
})
export class Approved {
  @Property({
    type: nullable(Edtf),
    key: true,
    description: 'When leave was given, as an EDTF date. Null: no source says.',
  })
  on!: string | null;
}
