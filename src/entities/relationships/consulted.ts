import { Property, Relationship } from '../../model/decorators';
import { Edtf, nullable, reference } from '../../model/property-type';
import { ConsultationPurpose } from '../enumerations/events';

@Relationship({
  type: 'CONSULTED',
  from: ['Country', 'CustomsAdministration', 'Organization'],
  to: ['Country', 'CustomsAdministration', 'Organization'],
  start: 'OCCURRENCE',
  coexistent: false,
  description: 'A body asked another for an opinion or a decision.',
  out: { field: 'consulted', description: 'Bodies that it asked for an opinion or a decision.' },
  in: { field: 'consultedBy', description: 'Bodies that asked it for an opinion or a decision.' },
})
export class Consulted {
  @Property({ type: ConsultationPurpose, key: true, description: 'Whether an opinion or a decision was asked for.' })
  purpose!: ConsultationPurpose;

  @Property({
    type: nullable(reference('Entity')),
    key: true,
    description: 'The matter on which it was asked. Null: not known.',
  })
  about!: string | null;

  @Property({ type: nullable(Edtf), description: 'When it was asked, as an EDTF date. Null: no source says.' })
  on!: string | null;
}
