import { Property, Relationship } from '../../model/decorators';
import { Edtf, nullable, reference } from '../../model/property-type';
import { AgreementStatus, Application, TransportMode } from '../enumerations/agreements';

/** Stored once, from the lower id to the higher, and matched in both directions. */
@Relationship({
  type: 'MUTUALLY_RECOGNISES',
  from: ['Programme'],
  to: ['Programme'],
  symmetrical: true,
  derived: true,
  start: 'EVIDENCE',
  description:
    "Two programmes recognise each other's operators. Derived on loading from the arrangements that concern both programmes and bind their owners; it carries the claims of what it came from.",
  out: {
    field: 'recognises',
    description:
      'Programmes that recognise it and that it recognises, with the arrangement, the transport covered and the day of effect.',
  },
})
export class MutuallyRecognises {
  @Property({
    type: reference('Agreement'),
    key: true,
    description: 'The arrangement from which the recognition follows.',
  })
  agreement!: string;

  @Property({
    type: TransportMode,
    list: true,
    key: true,
    default: [],
    description: 'The kinds of transport covered for both sides. Empty: all.',
  })
  scope!: TransportMode[];

  @Property({
    type: Application,
    key: true,
    default: 'FULL',
    description: 'Whether the arrangement applies fully, provisionally or on trial. FULL when nothing else is given.',
  })
  application!: Application;

  @Property({ type: AgreementStatus, description: 'How far the arrangement had come by the latest source.' })
  status!: AgreementStatus;

  @Property({
    type: nullable(Edtf),
    description: 'When the last signatory signed the arrangement, as an EDTF date. Null: unknown.',
  })
  signedOn!: string | null;

  @Property({
    type: nullable(Edtf),
    description:
      'The earliest day from which the arrangement binds any of its parties, as an EDTF date. Null: unknown. The day for these two programmes and this scope is validFrom.',
  })
  inForceFrom!: string | null;
}
