import { Property, Relationship } from '../../model/decorators';
import { Edtf, nullable } from '../../model/property-type';
import { Application, BindingAct, TransportMode } from '../enumerations/agreements';

@Relationship({
  type: 'PARTY_TO',
  from: ['Country', 'CustomsAdministration', 'Organization'],
  to: ['Agreement'],
  start: 'EVIDENCE',
  description:
    'A country, customs territory or body is bound by an agreement, from a day and for a kind of transport. This is the only place that says when an agreement takes effect.',
  out: {
    field: 'partyTo',
    description: 'Agreements that bind it, each with its day of effect, scope and manner of application.',
  },
  in: {
    field: 'parties',
    description:
      'Who is bound by it, from when and for what. One party appears several times when scopes or manners of application began on different days.',
  },
})
export class PartyTo {
  @Property({
    type: nullable(Edtf),
    key: true,
    description:
      'When the agreement took effect for this party, as an EDTF date. Null: unknown, or it has not taken effect; the party is then bound from the day of which the status of the agreement says so, or only POSSIBLE.',
  })
  validFrom!: string | null;

  @Property({
    type: TransportMode,
    list: true,
    key: true,
    default: [],
    description: 'The kinds of transport it covers. Empty: all.',
  })
  scope!: TransportMode[];

  @Property({
    type: Application,
    key: true,
    default: 'FULL',
    description: 'Whether it applies fully, provisionally or on trial. FULL when nothing else is given.',
  })
  application!: Application;

  @Property({ type: nullable(BindingAct), description: 'The act by which it became bound. Null: no source says.' })
  via!: BindingAct | null;
}
