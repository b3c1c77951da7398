import { Entity, Property } from '../model/decorators';
import { Edtf, Str, nullable } from '../model/property-type';
import { AgreementForm, AgreementKind, AgreementStatus } from './enumerations/agreements';

@Entity({
  prefix: 'agreement',
  plural: 'agreements',
  start: 'EVIDENCE',
  description:
    'What binds or unites two parties or more, or is open to accession: an arrangement, a memorandum, a convention, a declaration. Who put a name to it is in signatories; who is bound, from when and for what, is in parties.',
})
export class Agreement {
  @Property({
    type: AgreementKind,
    description: 'What it is: a mutual recognition arrangement, a memorandum, an action plan.',
  })
  kind!: AgreementKind;

  @Property({
    type: AgreementStatus,
    description: 'How far it had come by the latest source. Signed does not mean in force.',
  })
  status!: AgreementStatus;

  @Property({
    type: nullable(Edtf),
    description: 'The date of the source for the status, as an EDTF date. Null: not recorded.',
  })
  statusAsOf!: string | null;

  @Property({
    type: nullable(Edtf),
    description:
      'The day on which the last signatory signed, as an EDTF date. Null: unknown, or it was never signed. It says nothing on the day of effect.',
  })
  signedOn!: string | null;

  @Property({
    type: nullable(Edtf),
    description:
      'The day on which it entered into force, as an EDTF date: of one that is not open to accession the earliest day from which it binds one of its parties, unless a source gives another. Null: no such day is known. Days by party and by transport are in parties.',
  })
  inForceFrom!: string | null;

  @Property({ type: nullable(AgreementForm), description: 'Its legal shape. Null: no source says.' })
  form!: AgreementForm | null;

  @Property({
    type: nullable(Str),
    description:
      'Its title as printed, in the language of the source. Null: not recorded. Names in other languages are in names.',
  })
  title!: string | null;

  @Property({ type: nullable(Str), description: 'Its official number as printed. Null: none is known.' })
  number!: string | null;
}
