import type { EntityType, RelationshipField } from '../../model/sealed-types';
import type { RelationshipStatement, Support } from '../statements';
import { within } from '../where';
import type { Entry } from '../tree';
import type { Reading } from './context';
import { readRelationshipProperties } from './relationship-properties';
import { isEmpty, singleEntry } from './tree-reading';

/** Relationships of the record that a person writes in the record of a node; the others have keys of their own. */
const OF_THE_RECORD = ['about', 'attributedTo'];

/**
 * The side of a relationship that a record of the type may hold under its field name (`locatedIn`, `parties`),
 * or undefined. The names are those of the GraphQL schema.
 */
export function relationshipFieldOf(type: EntityType, key: string): RelationshipField | undefined {
  const field = type.fields.get(key);
  if (field?.kind !== 'relationship') return undefined;
  const { relationshipField } = field;
  if (relationshipField.relationship.definition.about === 'SUBJECT') return relationshipField;
  return relationshipField.direction === 'OUT' && OF_THE_RECORD.includes(key) ? relationshipField : undefined;
}

/** The names under which records of the type may hold relationships. */
export const relationshipFieldNames = (type: EntityType): string[] =>
  [...type.fields.keys()].filter((key) => relationshipFieldOf(type, key));

/** The node in whose record or fact a relationship stands. */
interface Holder {
  readonly id: string;
  readonly support: readonly Support[];
  readonly modality: string | undefined;
}

/** Relationships in the record of a node: ids, or `id: {properties}`, in a list; a single one may stand alone. */
export function readRelationshipField(
  ctx: Reading,
  { relationship: type, direction }: RelationshipField,
  { key, at, value }: Entry,
  { id, support, modality }: Holder,
): RelationshipStatement[] {
  const { problems, record } = ctx;
  if (type.definition.derived) {
    problems.add(within(record, at), `${key} is derived on loading; leave it out.`);
    return [];
  }
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item): RelationshipStatement[] => {
    if (item.kind === 'list' || isEmpty(item)) {
      problems.add(within(record, item.at), `${key} holds ids, or "id: {properties}".`);
      return [];
    }
    const line = item.kind === 'mapping' ? singleEntry(ctx, item) : { key: item.text, at: item.at, value: undefined };
    if (!line) return [];
    const where = within(record, line.at);
    const { properties, claims, confidence } = readRelationshipProperties(ctx, type, line.value, true);
    if (modality !== undefined && type.definition.about === 'SUBJECT' && !properties.has('modality')) {
      properties.set('modality', { value: modality, where });
    }
    const [from, to] = direction === 'IN' ? [line.key, id] : [id, line.key];
    const supported = claims ?? support.map((one) => ({ ...one, confidence }));
    return [{ type, from, to, where, properties, support: supported, mentionedAs: modality }];
  });
}
