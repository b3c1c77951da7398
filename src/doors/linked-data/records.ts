import type { NodeRecord, PropertyValue, RelationshipRecord } from '../../model/graph-data';
import type { Registry } from '../../model/registry';
import { listsClaims, type AnyType, type Field } from '../../model/sealed-types';
import { BEARS_NAME, CLAIM_LABEL, NAME_LABEL } from '../../model/storage';
import { MOST, MOST_OF_A_NAME, MOST_SUPPORTED, isEntity, recordFields, supportFields } from './operation';

/** The role of claims on which an entity rests, and of the sources of these. */
const RESTS = 'SUPPORTS';

interface Identified {
  readonly id: string;
}

interface Connection {
  readonly totalCount?: number;
  readonly nodes: readonly Identified[];
  readonly pageInfo?: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

interface Leading extends Identified {
  readonly type: string;
  readonly from: Identified;
}

/** `role` is that of what speaks of the entity: a claim, a source. */
interface Evidence extends Leading {
  readonly role?: string;
}

interface Related extends Leading {
  readonly modality: string;
  readonly rank: string;
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
  /** Ids of what rests on it, when it is a claim. */
  readonly supported: readonly string[];
  /** What is left out, in words. */
  readonly leftOut: readonly string[];
  /** The parameters of the address at which the relationships go on, and what of the record leads to it. */
  readonly next: readonly (readonly [parameter: 'after' | 'evidence', cursor: string])[];
}

export function toldOf(registry: Registry, type: AnyType, answer: Answer): Told {
  const { id } = answer;
  const properties = propertiesOf(type, answer);
  const leftOut: string[] = [];
  const counted = (name: string, { totalCount = 0, nodes }: Connection): readonly Identified[] => {
    if (totalCount > nodes.length) leftOut.push(`${totalCount - nodes.length} more of "${name}" are left out.`);
    return nodes;
  };
  const listed = (name: string, owner: Answer, most: number): readonly Answer[] => {
    const records = owner[name] as readonly Answer[];
    if (records.length === most) leftOut.push(`More of "${name}" of ${owner.id} may be left out.`);
    return records;
  };
  const claimsOf = (owner: Answer, most = MOST): string[] => listed('claims', owner, most).map((claim) => claim.id);
  const supported = supportFields(type).flatMap((field) => {
    return listed(field, answer, MOST_SUPPORTED).map(({ id: supported }) => supported);
  });
  const links: RelationshipRecord[] = recordFields(type).flatMap(({ field, cardinality, relationship, direction }) => {
    const value = answer[field];
    const ends: readonly Identified[] =
      cardinality === 'many'
        ? counted(field, value as Connection)
        : [(value as Identified | readonly Identified[] | null | undefined) ?? []].flat();
    return ends.map((end) =>
      direction === 'IN' ? link(relationship.type, end.id, id) : link(relationship.type, id, end.id),
    );
  });
  if (type.kind === 'relationship') {
    const [from, to] = [(answer['from'] as Identified).id, (answer['to'] as Identified).id];
    const relationship = { id, type: type.type, from, to, properties, claims: claimsOf(answer) };
    return { relationship, names: [], related: [], links, supported, leftOut, next: [] };
  }
  if (!isEntity(type)) {
    const node: NodeRecord = { id, type: type.name, properties, claims: listsClaims(type) ? claimsOf(answer) : [] };
    return { node, names: [], related: [], links, supported, leftOut, next: [] };
  }
  const nameType = registry.type(NAME_LABEL);
  const names = listed('names', answer, MOST).map((name): NodeRecord => {
    return {
      id: name.id,
      type: NAME_LABEL,
      properties: propertiesOf(nameType, name),
      claims: claimsOf(name, MOST_OF_A_NAME),
    };
  });
  const connection = answer['relationships'] as Connection;
  const related = (connection.nodes as readonly Related[]).map(
    ({ id: own, type: name, modality, rank, from, to }): RelationshipRecord => {
      return { id: own, type: name, from: from.id, to: to.id, properties: { modality, rank }, claims: [] };
    },
  );
  const evidence = answer['evidence'] as Connection;
  const leading = evidence.nodes as readonly Evidence[];
  const isGround = ({ role, from }: Evidence): boolean =>
    role === RESTS && registry.typeOfId(from.id)?.name === CLAIM_LABEL;
  const claims = leading.filter(isGround).map(({ from }) => from.id);
  const node: NodeRecord = { id, type: type.name, properties, claims };
  return {
    ...{ node, names, related, supported, leftOut },
    links: [
      ...links,
      ...names.map((name) => link(BEARS_NAME, id, name.id)),
      ...leading.map(({ type: name, from }) => link(name, from.id, id)),
    ],
    next: [...cursorOf('after', connection), ...cursorOf('evidence', evidence)],
  };
}

function cursorOf(parameter: 'after' | 'evidence', { pageInfo }: Connection): Told['next'] {
  return pageInfo?.hasNextPage && pageInfo.endCursor ? [[parameter, pageInfo.endCursor]] : [];
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
