import { Property, Relationship } from '../../model/decorators';
import { Edtf, nullable } from '../../model/property-type';
import { SignatureRole } from '../enumerations/agreements';

@Relationship({
  type: 'SIGNED',
  from: ['Party'],
  to: ['Agreement'],
  start: 'OCCURRENCE',
  description: 'Somebody put a name to an agreement. To be bound by it is another relationship, PartyTo.',
  out: { field: 'signed', description: 'Agreements to which it put a name.' },
  in: { field: 'signatories', description: 'Who put a name to it. Listed only where a source names who signed.' },
})
export class Signed {
  @Property({
    type: nullable(Edtf),
    key: true,
    description: 'When this signatory signed, as an EDTF date. Null: no source says.',
  })
  on!: string | null;

  @Property({
    type: SignatureRole,
    key: true,
    default: 'SIGNATORY',
    description: 'Whether it signed or witnessed the signing. SIGNATORY when nothing else is given.',
  })
  role!: SignatureRole;
}
