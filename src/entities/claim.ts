import { Entity, Property } from '../model/decorators';
import { Day, Edtf, Language, Str, Text, nullable } from '../model/property-type';
import type { Localized } from '../model/values/language';
import { ClaimScope, Confidence, Modality, Rank } from './enumerations/claims';

@Entity({
  prefix: 'claim',
  about: 'RECORD',
  plural: 'claims',
  ranked: true,
  implements: ['Node'],
  description:
    'One statement of one source. Every fact of the graph names the claims that support it; claims that lost against others are kept.',
})
export class Claim {
  @Property({
    type: Text,
    plural: 'texts',
    wording: true,
    description: 'What the source says, in the words of the editors.',
  })
  statement!: readonly Localized[];

  @Property({
    type: nullable(Str),
    wording: true,
    description:
      'The words of the source itself, as short as still proves the statement. Null: not copied, because the text is not free; statement, locator and address prove it.',
  })
  quote!: string | null;

  @Property({
    type: nullable(Language),
    description: 'The language of the quotation as a BCP 47 tag. Null: no quotation, or not recorded.',
  })
  language!: string | null;

  @Property({
    type: nullable(Text),
    plural: 'parallelQuotes',
    wording: true,
    compared: false,
    description:
      'The same passage as the source prints it in other languages, English first. Empty: no other wording was copied.',
  })
  parallelQuotes!: readonly Localized[] | null;

  @Property({
    type: Str,
    derived: true,
    description:
      'Where it was read, ready to print: the announcement with its number first, then "read at" the page that carries it; otherwise the page.',
  })
  citation!: string;

  @Property({
    type: nullable(Str),
    description: 'Where in the source it stands: page, row or paragraph. Null: not recorded.',
  })
  locator!: string | null;

  @Property({
    type: Modality,
    default: 'FACT',
    description: 'In what sense the source says it. FACT when nothing else is given.',
  })
  modality!: Modality;

  @Property({
    type: Confidence,
    default: 'HIGH',
    description: 'How sure the editors are. HIGH when nothing else is given.',
  })
  confidence!: Confidence;

  @Property({
    type: Rank,
    default: 'NORMAL',
    description:
      'How it stands against competing claims. DEPRECATED claims are known to be wrong or overtaken; lists leave them out unless the root field asks for that rank.',
  })
  rank!: Rank;

  @Property({
    type: nullable(Edtf),
    description:
      'The date at which the statement is known to be so, as an EDTF date. Null: the publication of its source stands for it.',
  })
  asOf!: string | null;

  @Property({
    type: nullable(Day),
    derived: true,
    description:
      'First day on which it could be read: the publication of its source, or of the text that its source reproduces. Null: neither has a date, so that it is not shown with knownAsOf.',
  })
  knownFrom!: string | null;

  @Property({
    type: ClaimScope,
    default: 'SUBJECT',
    description: 'Whether it speaks of customs matters or of the document. SUBJECT when nothing else is given.',
  })
  scope!: ClaimScope;

  @Property({
    type: nullable(Str),
    description: 'Name of the property whose value it gives, such as signedOn. Null: it gives no single value.',
  })
  property!: string | null;

  @Property({
    type: nullable(Str),
    description: 'The value it gives for that property, also one that lost: 2013-07. Null if and only if property is.',
  })
  value!: string | null;
}
