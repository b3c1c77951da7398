import { GraphQLError, GraphQLScalarType, Kind, print, type GraphQLErrorExtensions, type ValueNode } from 'graphql';
import type { ScalarName } from '../../model/property-type';
import { firstDayOf, isIsoMoment } from '../../model/values/day';
import { canonicalLanguage } from '../../model/values/language';

/** A scalar written as a JSON string. `read` yields the value for the program, or undefined for a text it refuses. */
function textScalar(
  name: string,
  description: string,
  expected: string,
  read: (text: string) => string | undefined,
  extensions: GraphQLErrorExtensions = {},
) {
  const parse = (value: unknown, node?: ValueNode): string => {
    const parsed = typeof value === 'string' ? read(value) : undefined;
    if (parsed !== undefined) return parsed;
    const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value).slice(0, 60);
    const message = `${name} cannot represent ${shown}: ${expected}.`;
    throw new GraphQLError(message, { ...(node ? { nodes: node } : {}), extensions });
  };
  const refuse = (node: ValueNode): never => {
    const written = print(node).slice(0, 60);
    const hint = `Write it in quotes: "${written}".`;
    const message = `${name} cannot represent ${written}: ${expected}.`;
    throw new GraphQLError(message, { nodes: node, extensions: { hint, ...extensions } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: String,
    parseValue: (value) => parse(value),
    parseLiteral: (node) => (node.kind === Kind.STRING ? parse(node.value, node) : refuse(node)),
  });
}

export const GraphQLDate = textScalar(
  'Date',
  'A day of the calendar, `YYYY-MM-DD` (ISO 8601). As an argument a year or a month stands for its first day.',
  'write a day such as "2008-03-03", or a month or year, which stand for their first day',
  firstDayOf,
);

export const GraphQLDateTime = textScalar(
  'DateTime',
  'A moment without a time zone, `YYYY-MM-DDThh:mm:ss`, as the source prints it. As an argument a day stands for its beginning.',
  'write a moment such as "2021-08-01T15:33:20"',
  (text) => (isIsoMoment(text) ? text : firstDayOf(text) && `${firstDayOf(text)!}T00:00:00`),
);

export const GraphQLLanguage = textScalar(
  'Language',
  'A language as a BCP 47 tag: `en`, `zh`, `zh-Hans`, `kk`. Where a text is missing in the language asked for, it is shown in a wider or narrower tag of the same language, then in English, then in any.',
  'write a language tag such as "en" or "zh-Hans"',
  canonicalLanguage,
);

export const GraphQLDuration = textScalar(
  'Duration',
  'A length of time in the form of ISO 8601: `P3Y` is three years.',
  'write a duration such as "P3Y"',
  (text) => (/^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(text) ? text : undefined),
);

/** Read by the compiler, which knows the list and order that a cursor must belong to. */
export const GraphQLCursor = textScalar(
  'Cursor',
  'A place in a list, as an earlier answer gave it in `cursor`, `startCursor` or `endCursor`. It is opaque, and stays good when other items are added or removed.',
  'use a cursor that an earlier answer gave',
  (text) => (text.length <= 10_000 ? text : undefined),
  { code: 'BAD_CURSOR', hint: 'Take "endCursor" or a cursor of an earlier answer as it is.', http: { status: 400 } },
);

/** The scalars that are not GraphQL's own, by their names in the model. EDTF dates are objects, filtered by day. */
export const SCALARS = {
  Date: GraphQLDate,
  DateTime: GraphQLDateTime,
  Language: GraphQLLanguage,
  Duration: GraphQLDuration,
} satisfies Partial<Record<ScalarName, GraphQLScalarType>>;
