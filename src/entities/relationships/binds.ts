import { Property, Relationship } from '../../model/decorators';
import { nullable, reference } from '../../model/property-type';
import { Application, TransportMode } from '../enumerations/agreements';

/** Structural: it repeats of a country what PARTY_TO tells of the country or of its authority. */
@Relationship({
  type: 'BINDS',
  from: ['Agreement'],
  to: ['Country'],
  start: 'EVIDENCE',
  derived: true,
  structural: true,
  description:
    'An agreement binds a country, which is a party itself or through an authority of its own. Derived on loading from PartyTo and AuthorityOf; it carries the claims of the former. A union or organization that is a party binds none of its members here.',
  out: {
    field: 'countries',
    description:
      'The countries that it binds, themselves or through an authority of theirs, so that all agreements between two countries are found by one condition.',
  },
  in: {
    field: 'agreements',
    description: 'The agreements that bind it, itself or through an authority of its own.',
  },
})
export class Binds {
  @Property({
    type: nullable(reference('Party')),
    key: true,
    description: 'The authority of the country that is the party. Null: the country is the party itself.',
  })
  through!: string | null;

  @Property({
    type: TransportMode,
    list: true,
    key: true,
    default: [],
    description: 'The kinds of transport that are covered. Empty: all.',
  })
  scope!: TransportMode[];

  @Property({
    type: Application,
    key: true,
    default: 'FULL',
    description: 'Whether the agreement applies fully, provisionally or on trial.',
  })
  application!: Application;
}
