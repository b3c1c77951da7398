import { Entity, Property } from '../model/decorators';
import { Edtf, Int, Language, Str, nullable } from '../model/property-type';
import { NameKind } from './enumerations/names';

@Entity({
  prefix: 'name',
  about: 'RECORD',
  plural: 'names',
  implements: ['Node'],
  description:
    'One name of an entity in one language, with its kind. Search finds entities by all their names; mistranslations and names of one character only when typed exactly.',
})
export class Name {
  @Property({ type: Str, description: 'The name as it is written.' })
  value!: string;

  @Property({ type: Language, description: 'The language of the name as a BCP 47 tag, such as en, kk or zh-Hans.' })
  language!: string;

  @Property({ type: NameKind, description: 'How the name is used: officially, as an alias, formerly.' })
  kind!: NameKind;

  @Property({
    type: nullable(Str),
    pattern: /^[A-Z][a-z]{3}$/,
    description:
      'The script it is written in as an ISO 15924 code, such as Cyrl. Null: the usual script of the language.',
  })
  script!: string | null;

  @Property({
    type: nullable(Edtf),
    compared: false,
    description: 'When it came into use, as an EDTF date. Null: no source says.',
  })
  validFrom!: string | null;

  @Property({
    type: nullable(Edtf),
    compared: false,
    description: 'The first day on which it was no longer in use, as an EDTF date. Null: no source says that it went.',
  })
  validTo!: string | null;

  @Property({
    type: Int,
    derived: true,
    description:
      'Its place among the names of its entity, from 0: English first, then by language tag; within a language by kind, then by value.',
  })
  position!: number;
}
