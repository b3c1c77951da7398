import type { Asking } from '../asking';
import type { Columns } from './columns';
import { countryOf, countrySelection } from './country-of-entity';
import { nodesByIds } from './nodes';

/** An entity with all that columns can tell of it. */
export interface EntityRecord extends Readonly<Record<string, unknown>> {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly validFrom: { readonly edtf: string } | null;
  readonly validTo: { readonly edtf: string } | null;
  readonly localNames: readonly { readonly language: string; readonly value: string }[];
  /** With two claims each at most. */
  readonly names: readonly {
    readonly value: string;
    readonly language: string;
    readonly kind: string;
    readonly claims: readonly { readonly citation: string }[];
  }[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  /** Two at most of the claims that it rests on, the best first. */
  readonly grounds: { readonly nodes: readonly { readonly citation: string }[] };
  readonly valued: { readonly nodes: readonly { readonly property: string; readonly citation: string }[] };
}

/** What is known of entities by their ids; those that are not in the graph, or are no entities, are missing. */
export function recordsOf(
  asking: Asking,
  columns: Columns,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntityRecord>> {
  const { properties, located } = columns;
  const query = `query Records($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Entity {
        __typename id name description
        validFrom { edtf } validTo { edtf }
        localNames { language value }
        names(first: 50) { value language kind claims(first: 2) { citation } }
        identifiers { scheme value }
        grounds: claims(first: 2, where: { relationship: { role: { eq: SUPPORTS } } }) { nodes { citation } }
        valued: claims(first: 20, where: { node: { property: { isNull: false } } }) { nodes { property citation } }
        ${properties.selection}
        ${countrySelection(located)}
      }
    }
  }`;
  return nodesByIds(asking, query, ids);
}

/** A value of a column: a text, or something that has an id of its own. */
export type Value = { readonly str: string } | { readonly id: string; readonly name: string };

/** The values that a record has in a column; none where it has no such property. */
export function valuesOf(record: EntityRecord, column: string, columns: Columns): readonly Value[] {
  const texts = (values: readonly (string | null | undefined)[]): Value[] =>
    values.flatMap((str) => (str ? [{ str }] : []));
  const [head, tail] = column.split(':', 2) as [string, string | undefined];
  switch (head) {
    case 'name': {
      if (tail === undefined) return texts([record.name]);
      const inLanguage = record.localNames.filter(
        ({ language }) => language === tail || language.startsWith(`${tail}-`),
      );
      return texts(inLanguage.map(({ value }) => value));
    }
    case 'names':
      return texts([
        ...new Set(record.names.filter(({ kind }) => kind !== 'MISTRANSLATION').map(({ value }) => value)),
      ]);
    case 'description':
      return texts([record.description]);
    case 'identifiers':
      return texts(record.identifiers.map(({ scheme, value }) => `${scheme} ${value}`));
    case 'validFrom':
      return texts([record.validFrom?.edtf]);
    case 'validTo':
      return texts([record.validTo?.edtf]);
    case 'country': {
      const country = countryOf(record);
      return country ? [{ id: country.id, name: country.name }] : [];
    }
    case 'citation':
      return texts(citationsOf(record, tail, columns));
    default:
      return texts(columns.properties.of(record).flatMap(([name, value]) => (name === column ? [value] : [])));
  }
}

/**
 * The citation of an entity: of the best claim that it rests on. Of a value: of the claims that give it, or of the only claim
 * that the entity, or the name, rests on; of several nothing tells which of them gives it. None where there is no value.
 */
function citationsOf(record: EntityRecord, column: string | undefined, columns: Columns): readonly string[] {
  const grounds = record.grounds.nodes.map(({ citation }) => citation);
  if (column === undefined) return grounds.slice(0, 1);
  if (valuesOf(record, column, columns).length === 0) return [];
  if (column === 'name') {
    const behind = record.names.find(({ value }) => value === record.name)?.claims ?? [];
    return behind.length === 1 ? [behind[0]!.citation] : [];
  }
  const own = record.valued.nodes.filter(({ property }) => property === column).map(({ citation }) => citation);
  return own.length > 0 || grounds.length > 1 ? own : grounds;
}
