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
  readonly names: readonly { readonly value: string; readonly language: string; readonly kind: string }[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly best: { readonly nodes: readonly { readonly citation: string }[] };
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
        names(first: 50) { value language kind }
        identifiers { scheme value }
        best: claims(first: 1) { nodes { citation } }
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
export function valuesOf(record: EntityRecord, column: string, { properties }: Columns): readonly Value[] {
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
    case 'citation': {
      const own = record.valued.nodes.filter(({ property }) => property === tail).map(({ citation }) => citation);
      return texts(tail === undefined || own.length === 0 ? record.best.nodes.map(({ citation }) => citation) : own);
    }
    default:
      return texts(properties.of(record).flatMap(([name, value]) => (name === column ? [value] : [])));
  }
}
