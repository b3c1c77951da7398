import type { NodeRecord, PropertyValue, RelationshipRecord } from '../../model/graph-data';
import type { Registry } from '../../model/registry';
import type { AnyType, Field } from '../../model/sealed-types';
import { BEARS_NAME, NAME_LABEL, SPEAKS_OF } from '../../model/storage';
import { isEntity, recordFields } from './operation';

interface Identified {
  readonly id: string;
}

interface Connection {
  readonly totalCount: number;
  readonly nodes: readonly Identified[];
  readonly pageInfo?: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

interface Related extends Identified {
  readonly type: string;
  readonly modality: string;
  readonly rank: string;
  readonly from: Identified;
  readonly to: Identified;
}

/** What the graph answers for a thing, by the fields of its type. */
export type Answer = Identified & Readonly<Record<string, unknown>>;

/** What a document tells of a thing, as records of the model. */
export interface Told {
  readonly node?: NodeRecord;
  readonly names: readonly NodeRecord[];
  /** The thing itself, when it is a relationship: it is told whole. */
  readonly relationship?: RelationshipRecord;
  /** Relationships that lead from it or to it: their ends, modality and rank. */
  readonly related: readonly RelationshipRecord[];
  /** Those of the record, which are triples alone. */
  readonly links: readonly RelationshipRecord[];
  /** How many are left out, by what they are. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Where the relationships go on. */
  readonly next: string | undefined;
}

export function toldOf(registry: Registry, type: AnyType, answer: Answer): Told {
  const { id } = answer;
  const properties = propertiesOf(type, answer);
  const leftOut: Record<string, number> = {};
  const counted = (name: string, { totalCount, nodes }: Connection): readonly Identified[] => {
    if (totalCount > nodes.length) leftOut[name] = totalCount - nodes.length;
    return nodes;
  };
  const links: RelationshipRecord[] = recordFields(type).flatMap(({ field, cardinality, relationship, direction }) => {
    const value = answer[field];
    const ends: readonly Identified[] =
      cardinality === 'many'
        ? counted(field, value as Connection)
        : ([value ?? []].flat() as unknown as readonly Identified[]);
    return ends.map((end) =>
      direction === 'IN' ? link(relationship.type, end.id, id) : link(relationship.type, id, end.id),
    );
  });
  if (type.kind === 'relationship') {
    const [from, to] = [(answer['from'] as Identified).id, (answer['to'] as Identified).id];
    const claims = (answer['claims'] as readonly Identified[]).map((claim) => claim.id);
    const relationship = { id, type: type.type, from, to, properties, claims };
    return { relationship, names: [], related: [], links, leftOut, next: undefined };
  }
  const node: NodeRecord = { id, type: type.name, properties, claims: [] };
  if (!isEntity(type)) return { node, names: [], related: [], links, leftOut, next: undefined };

  const nameType = registry.type(NAME_LABEL);
  const names = (answer['names'] as readonly Answer[]).map((name): NodeRecord => {
    return { id: name.id, type: NAME_LABEL, properties: propertiesOf(nameType, name), claims: [] };
  });
  const connection = answer['relationships'] as Connection;
  const related = (connection.nodes as readonly Related[]).map(
    ({ id: own, type: name, modality, rank, from, to }): RelationshipRecord => {
      return { id: own, type: name, from: from.id, to: to.id, properties: { modality, rank }, claims: [] };
    },
  );
  const { pageInfo } = connection;
  const claims = counted('claims', answer['claims'] as Connection);
  return {
    ...{ node, names, related, leftOut },
    links: [
      ...links,
      ...names.map((name) => link(BEARS_NAME, id, name.id)),
      ...claims.map((claim) => link(SPEAKS_OF, claim.id, id)),
    ],
    next: pageInfo?.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
  };
}

/** A relationship of the record: it holds as a fact, and says nothing of its own here. */
const link = (type: string, from: string, to: string): RelationshipRecord => ({
  ...{ id: '', type, from, to, claims: [] },
  properties: { modality: 'FACT', rank: 'NORMAL' },
});

function propertiesOf(type: AnyType, answer: Answer): Record<string, PropertyValue> {
  const properties: Record<string, PropertyValue> = {};
  for (const field of type.fields.values()) {
    const value = valueOf(field, answer[field.name]);
    if (value !== undefined && value !== null && 'property' in field) properties[field.property.name] = value;
  }
  return properties;
}

/** The value of a property as the model has it. */
function valueOf(field: Field, value: unknown): PropertyValue | undefined {
  if (value === undefined || value === null) return undefined;
  switch (field.kind) {
    case 'texts':
      return (value as readonly unknown[]).length === 0 ? undefined : (value as PropertyValue);
    case 'reference':
      return (value as Identified).id;
    case 'property':
      if (field.name === 'identifiers') {
        return (value as readonly { scheme: string; value: string }[]).map((one) => `${one.scheme}:${one.value}`);
      }
      return typeof value === 'object' && 'edtf' in value ? (value.edtf as string) : (value as PropertyValue);
    default:
      return undefined;
  }
}
