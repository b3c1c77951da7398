import { Entity, Property } from '../model/decorators';
import { Str, nullable } from '../model/property-type';
import { CountryKind } from './enumerations/parties';

@Entity({
  prefix: 'country',
  plural: 'countries',
  implements: ['Party', 'Location'],
  description:
    'A country or a customs territory that has a code, such as Kazakhstan or Hong Kong. Being listed says nothing on status in law.',
})
export class Country {
  @Property({
    type: nullable(Str),
    unique: true,
    pattern: /^[A-Z]{2}$/,
    description: 'ISO 3166-1 code of two letters: KZ. XK is user-assigned. Null: it never had one.',
  })
  iso2!: string | null;

  @Property({
    type: nullable(Str),
    unique: true,
    pattern: /^[A-Z]{3}$/,
    description: 'ISO 3166-1 code of three letters: KAZ. Null: it has none.',
  })
  iso3!: string | null;

  @Property({
    type: nullable(Str),
    unique: true,
    pattern: /^[0-9]{3}$/,
    description: 'ISO 3166-1 code of three digits, with leading zeros: 398. Null: it has none.',
  })
  isoNumeric!: string | null;

  @Property({ type: CountryKind, description: 'Whether it is a state, a customs territory or a former country.' })
  kind!: CountryKind;
}
