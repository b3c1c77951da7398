import { Interface, Property } from '../model/decorators';
import { Bool, Day, Edtf, Float, Int, Str, Text, nullable, reference } from '../model/property-type';
import type { Localized } from '../model/values/language';
import { type Confidence, Modality, Rank } from './enumerations/claims';
import { IDENTIFIER } from './patterns';
import {
  CertainFrom,
  CertainTo,
  DateText,
  FirstDay,
  LastAttested,
  LastDay,
  PossibleFrom,
  PossibleTo,
  SurestConfidence,
} from './recurring-properties';

/*
 * The registry copies the properties below to every type that implements the interface, and those of
 * Relationship to every relationship. The classes do not extend each other: a class that redeclares one
 * of these properties (to make it part of the key) would otherwise have it twice.
 */

@Interface({ description: 'Anything with an id of its own: entities, claims, contradictions and names.' })
export class Node {}

@Interface({
  plural: 'entities',
  implements: ['Node'],
  description:
    'What the graph knows something about: countries, administrations, agreements, ports and so on. Everything but claims, contradictions and names.',
})
export class Entity {
  @Property({
    type: Text,
    derived: true,
    plural: 'localNames',
    onDays: 'datedNames',
    description:
      'The one name to show, in the language asked for. Official names come first, then aliases, then abbreviations; then the same in English, then any. With asOf it is the official or former name of that day, where one is known; conditions and orders look at the present one. Mistranslations are never taken. All names with their kinds are in names.',
  })
  name!: readonly Localized[];

  @Property({
    type: nullable(Str),
    list: true,
    derived: true,
    internal: true,
    description:
      'Names in whose place the name to show stands on other days: of each its first day, the day after its last, its language and the name. Null: there are none.',
  })
  datedNames!: string[] | null;

  @Property({
    type: nullable(Text),
    plural: 'descriptions',
    description: 'What it is, in the words of the editors of this graph. Null: nobody has described it.',
  })
  description!: readonly Localized[] | null;

  @Property({
    type: Str,
    list: true,
    default: [],
    pattern: IDENTIFIER,
    description: 'Its identifiers in other registers. No two entities share scheme and value.',
  })
  identifiers!: string[];

  @Property({
    type: nullable(Edtf),
    description: 'When it began to exist or to hold, as an EDTF date. Null: no source says.',
  })
  validFrom!: string | null;

  @Property({
    type: nullable(Edtf),
    description:
      'The first day on which it no longer exists or holds, as an EDTF date. Null: no source says that it has ended.',
  })
  validTo!: string | null;

  @DateText dateText!: string | null;

  @Property({
    type: Modality,
    default: 'FACT',
    description:
      'The modality that its record gives, else the strongest among its claims, in the order FACT, INFERRED, PLAN, PROPOSAL, GOAL, ASSESSMENT. Entities are shown whatever their modality.',
  })
  modality!: Modality;

  @Property({
    type: Rank,
    default: 'NORMAL',
    description: 'How it stands against competing records. NORMAL when nothing else is known.',
  })
  rank!: Rank;

  @Property({
    type: nullable(Str),
    compared: false,
    description: 'How an inferred record follows from its claims: "17.8 - 3.6". Null where nothing was computed.',
  })
  derivation!: string | null;

  @SurestConfidence confidence!: Confidence | null;

  @Property({
    type: Bool,
    derived: true,
    default: false,
    description: 'Whether a contradiction is about it, settled or open; contradictions has them.',
  })
  disputed!: boolean;

  @FirstDay firstDay!: string | null;
  @LastDay lastDay!: string | null;

  @Property({
    type: nullable(Day),
    derived: true,
    description:
      'First day on which it is shown "as of": it has begun by then. Null: on any day before holdsTo. 9999-12-31: not known to have begun.',
  })
  holdsFrom!: string | null;

  @Property({
    type: nullable(Day),
    derived: true,
    description: 'First day on which it is no longer shown "as of". Null: no end is known.',
  })
  holdsTo!: string | null;

  @LastAttested lastAttested!: string | null;
  @CertainFrom certainFrom!: string | null;
  @CertainTo certainTo!: string | null;
  @PossibleFrom possibleFrom!: string | null;
  @PossibleTo possibleTo!: string | null;

  @Property({
    type: nullable(Day),
    derived: true,
    description:
      'First day on which a dated source had told of it; for a source, on which it was published. Null: no source with a date tells of it, so that it is not shown with knownAsOf.',
  })
  knownFrom!: string | null;
}

@Interface({
  plural: 'actors',
  implements: ['Entity'],
  description: 'Who can act: the parties, and groups of countries, administrations, ports or businesses.',
})
export class Actor {}

@Interface({
  plural: 'parties',
  implements: ['Actor'],
  description: 'Who can sign: a country, a customs administration, an organization or a person.',
})
export class Party {}

@Interface({
  plural: 'locations',
  implements: ['Entity'],
  description: 'Where something can be or happen: a country, a place or a port.',
})
export class Location {
  @Property({
    type: nullable(reference('Country')),
    derived: true,
    description:
      'The country it lies in, also by way of a place; a country itself. Null: unknown, or it reaches over several countries.',
  })
  country!: string | null;

  @Property({
    type: nullable(Float),
    min: -90,
    max: 90,
    description: 'Latitude in degrees, WGS 84; north is positive. Null if and only if longitude is.',
  })
  latitude!: number | null;

  @Property({
    type: nullable(Float),
    min: -180,
    max: 180,
    description: 'Longitude in degrees, WGS 84; east is positive. Null if and only if latitude is.',
  })
  longitude!: number | null;
}

@Interface({
  description:
    'A statement that connects two nodes, with the claims that support it. A fact and a plan between the same two nodes are two relationships.',
})
export class Relationship {
  @Property({
    type: Modality,
    key: true,
    default: 'FACT',
    description: 'In what sense it is said. FACT when nothing else is given.',
  })
  modality!: Modality;

  @Property({
    type: Rank,
    key: true,
    default: 'NORMAL',
    description: 'How it stands against competing records. DEPRECATED ones are left out of answers unless asked for.',
  })
  rank!: Rank;

  @Property({
    type: nullable(Edtf),
    description:
      'When it began to hold, as an EDTF date. Null: no source says, or it is something that happened and has its date in "on".',
  })
  validFrom!: string | null;

  @Property({
    type: nullable(Edtf),
    description: 'The first day on which it no longer holds, as an EDTF date. Null: no source says that it has ended.',
  })
  validTo!: string | null;

  @Property({
    type: nullable(Edtf),
    description:
      'The day or period for which a plan, goal or proposal is meant, as an EDTF date. "By 2020" is 2020. Null: no term, or a fact.',
  })
  due!: string | null;

  @DateText dateText!: string | null;

  @Property({
    type: nullable(Str),
    compared: false,
    description: 'How an inferred relationship follows from its claims. Null where nothing was computed.',
  })
  derivation!: string | null;

  @Property({
    type: Int,
    key: true,
    default: 0,
    min: 0,
    internal: true,
    description:
      'Tells open competitors apart that agree in everything that identifies them. 0, except where editors had to number them.',
  })
  alternative!: number;

  @SurestConfidence confidence!: Confidence | null;

  @Property({
    type: Bool,
    derived: true,
    default: false,
    description: 'Whether a contradiction weighs one of its claims, settled or open; contradictions has them.',
  })
  disputed!: boolean;

  @FirstDay firstDay!: string | null;
  @LastDay lastDay!: string | null;

  @Property({
    type: nullable(Day),
    derived: true,
    description:
      'First day on which it is shown "as of": it has begun by then. Null: on any day before holdsTo. 9999-12-31: not known to have begun.',
  })
  holdsFrom!: string | null;

  @Property({
    type: nullable(Day),
    derived: true,
    description:
      'First day on which it is no longer shown "as of". Null: no end is known; what has happened stays so for ever.',
  })
  holdsTo!: string | null;

  @LastAttested lastAttested!: string | null;
  @CertainFrom certainFrom!: string | null;
  @CertainTo certainTo!: string | null;
  @PossibleFrom possibleFrom!: string | null;
  @PossibleTo possibleTo!: string | null;

  @Property({
    type: nullable(Day),
    derived: true,
    description:
      'First day on which a dated source had told of it. Null: no source with a date does, so that it is not shown with knownAsOf.',
  })
  knownFrom!: string | null;
}
