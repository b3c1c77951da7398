import { Property } from '../model/decorators';
import { Day, Str, nullable } from '../model/property-type';
import { Confidence } from './enumerations/claims';
import { UN_LOCODE } from './patterns';

/* Properties that several classes have alike. */

export const UnLocode = Property({
  type: nullable(Str),
  unique: true,
  pattern: UN_LOCODE,
  description:
    'UN/LOCODE: two letters of the country and three characters of the place, without a space. Null: none is known.',
});

export const Website = Property({ type: nullable(Str), description: 'Its site on the web. Null: not recorded.' });

export const PostalAddress = Property({
  type: nullable(Str),
  compared: false,
  description: 'Its postal address as the source prints it. Null: not recorded.',
});

export const Postcode = Property({
  type: nullable(Str),
  compared: false,
  description: 'Its postcode as the source prints it. Null: not recorded.',
});

export const Telephone = Property({
  type: nullable(Str),
  compared: false,
  description: 'Its telephone number as the source prints it. Null: not recorded.',
});

export const DateText = Property({
  type: nullable(Str),
  compared: false,
  description: 'What the source says on the date where EDTF cannot: "end of October", "1 June, year not given".',
});

export const FirstDay = Property({
  type: nullable(Day),
  derived: true,
  description:
    'Earliest day of its own date: of "on" where it has one, else of validFrom. Null: no date, or no first day.',
});

export const LastDay = Property({
  type: nullable(Day),
  derived: true,
  description:
    'Latest day of its own date: of "on" where it has one, else of validFrom. Null: no date, or no last day.',
});

export const SurestConfidence = Property({
  type: nullable(Confidence),
  derived: true,
  description:
    'How sure the editors are of it: the confidence of the surest claim behind it, rejected ones apart. Of what follows from several facts together, that of the least sure fact. Null: no claim stands behind it.',
});

/** A bound of one of the periods in model/certainty.ts. */
const bound = (description: string): PropertyDecorator =>
  Property({ type: nullable(Day), derived: true, internal: true, description });

export const CertainFrom = bound('First day on which it holds CERTAIN. Null: on any day before certainTo.');
export const CertainTo = bound('First day on which it no longer holds CERTAIN. Null: what has happened stays so.');
export const PossibleFrom = bound('First day on which it can have held. Null: no day is too early.');
export const PossibleTo = bound('First day on which it cannot hold any more. Null: no day is too late.');

export const LastAttested = Property({
  type: nullable(Day),
  derived: true,
  description: 'Last day on which a source attests it. Null: no source that does has a date.',
});
