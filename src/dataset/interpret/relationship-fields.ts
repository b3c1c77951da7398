import type { RelationshipField } from '../../model/field';
import type { EntityType } from '../../model/sealed-types';
import type { RelationshipStatement, Support } from '../statements';
import { within } from '../where';
import type { Entry } from '../yaml-tree';
import type { Context } from './context';
import { readRelationshipProperties } from './relationship-properties';
import { singleEntry } from './tree-reading';

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

/** Relationships in the record of a node: ids, or `id: {properties}`, in a list; a single one may stand alone. */
export function readRelationshipField(
  ctx: Context,
  relationshipField: RelationshipField,
  entry: Entry,
  id: string,
  record: string,
  support: readonly Support[],
  modality: string | undefined,
): RelationshipStatement[] {
  const type = relationshipField.relationship;
  if (type.definition.derived) {
    ctx.problems.add(within(record, entry.at), `${entry.key} is derived on loading; leave it out.`);
    return [];
  }
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return items.flatMap((item): RelationshipStatement[] => {
    if (item.kind === 'list' || (item.kind === 'scalar' && item.text === '')) {
      ctx.problems.add(within(record, item.at), `${entry.key} holds ids, or "id: {properties}".`);
      return [];
    }
    const line = item.kind === 'mapping' ? singleEntry(ctx, item, record) : undefined;
    if (item.kind === 'mapping' && !line) return [];
    const other = item.kind === 'scalar' ? item.text : line!.key;
    const where = within(record, line?.at ?? item.at);
    const given = readRelationshipProperties(ctx, type, line?.value, record, true);
    if (modality !== undefined && type.definition.about === 'SUBJECT' && !given.properties.has('modality')) {
      given.properties.set('modality', { value: modality, where });
    }
    const [from, to] = relationshipField.direction === 'IN' ? [other, id] : [id, other];
    const supported = given.claims ?? support.map((one) => ({ ...one, confidence: given.confidence }));
    return [{ type, from, to, where, properties: given.properties, support: supported, mentionedAs: modality }];
  });
}
