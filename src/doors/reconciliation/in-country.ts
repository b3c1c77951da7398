import { RefusedOperation, type Asking } from '../asking';
import type { Columns } from './columns';
import { found, type FoundEntity } from './found-entities';
import { FIELDS_AT_ONCE } from './searches';

/** A type, and a country by its id. */
export interface TypeInCountry {
  readonly type: string;
  readonly country: string;
}

type Lists = Readonly<Record<string, { readonly nodes: readonly FoundEntity[] }>>;

/** Where a country has more of a type, that tells nothing: of customs administrations it has one, seldom two. */
const FEW = 3;

/** All of a type in a country where they are few; none where they are many, or nothing is asked. Throws RefusedOperation. */
export async function fewInCountry(
  asking: Asking,
  columns: Columns,
  asked: readonly (TypeInCountry | undefined)[],
): Promise<readonly (readonly FoundEntity[])[]> {
  const different = new Map(asked.flatMap((one): [string, TypeInCountry][] => (one ? [[keyOf(one), one]] : [])));
  const entities = new Map<string, readonly FoundEntity[]>();
  const listed = [...different].filter(([, { type }]) => columns.lists.has(type));
  for (let start = 0; start < listed.length; start += FIELDS_AT_ONCE) {
    const part = listed.slice(start, start + FIELDS_AT_ONCE);
    const query = operationFor(
      part.map(([, { type }]) => columns.lists.get(type)!),
      columns,
    );
    const variables = Object.fromEntries(part.map(([, { country }], i) => [`country${i}`, country]));
    const data = await asking.ask<Lists>(query, variables).catch(noneOfMany);
    part.forEach(([key], i) => {
      const { nodes = [] } = data[`l${i}`] ?? {};
      entities.set(key, nodes.length > FEW ? [] : nodes);
    });
  }
  return asked.map((one) => (one && entities.get(keyOf(one))) ?? []);
}

/** Where a graph has more of a type than one operation may visit, they are not few. */
function noneOfMany(error: unknown): Lists {
  if (error instanceof RefusedOperation && error.code === 'LIMIT_EXCEEDED') return {};
  throw error;
}

const keyOf = ({ type, country }: TypeInCountry): string => `${type} ${country}`;

/** The operation that asks for one of these lists in each country. */
function operationFor(lists: readonly string[], columns: Columns): string {
  const variables = lists.map((_, i) => `$country${i}: ID!`).join(', ');
  const fields = lists.map(
    (list, i) =>
      `l${i}: ${list}(where: { country: { id: { eq: $country${i} } } }, first: ${FEW + 1}) { nodes { ...Found } }`,
  );
  return `query InCountry(${variables}) { ${fields.join(' ')} } ${found(columns)}`;
}
