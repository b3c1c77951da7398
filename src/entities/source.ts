import { Entity, Property } from '../model/decorators';
import { Bool, Day, Edtf, Language, Str, Text, nullable } from '../model/property-type';
import type { Localized } from '../model/values/language';
import { SourceAccess, SourceKind } from './enumerations/sources';
import { WEB_ADDRESS } from './patterns';

@Entity({
  prefix: 'source',
  about: 'RECORD',
  plural: 'sources',
  description:
    'A document that was read, or that another source mentions or reproduces. A page and the announcement it carries are two sources.',
})
export class Source {
  @Property({
    type: nullable(Text),
    plural: 'titles',
    description: 'Its title as published. Null: it has none, or it is known by its number only.',
  })
  title!: readonly Localized[] | null;

  @Property({ type: SourceKind, description: 'What sort of document it is.' })
  kind!: SourceKind;

  @Property({
    type: nullable(Str),
    description: 'Number of a numbered announcement, one of a kind for its issuer: "2013 No. 13". Null: not numbered.',
  })
  number!: string | null;

  @Property({
    type: nullable(Edtf),
    description:
      'When it was published, as an EDTF date, with a time of day where the page prints one. Null: unknown; dateText then says why. It is not the day on which what it tells was so.',
  })
  published!: string | null;

  @Property({
    type: nullable(Str),
    pattern: WEB_ADDRESS,
    description: 'Address of the page, beginning with http. Null: it is no page, or its address is unknown.',
  })
  address!: string | null;

  @Property({ type: SourceAccess, description: 'Whether it was read itself, read in a copy, or only mentioned.' })
  access!: SourceAccess;

  @Property({
    type: Language,
    list: true,
    default: [],
    description: 'The languages it is written in, as BCP 47 tags such as zh-Hans. Empty: not recorded.',
  })
  languages!: string[];

  @Property({
    type: Bool,
    default: false,
    description:
      'True when it reads as the work of a translation program, so that its wording proves little. False by default.',
  })
  machineTranslated!: boolean;

  @Property({
    type: nullable(Str),
    description: 'The section of the site or paper in which it stands. Null: not recorded.',
  })
  section!: string | null;

  @Property({ type: nullable(Day), description: 'The day on which the editors read it. Null: not read, or not noted.' })
  retrieved!: string | null;

  @Property({
    type: nullable(Str),
    description: 'The licence under which its text or data may be used, by its usual short name. Null: none is stated.',
  })
  licence!: string | null;
}
