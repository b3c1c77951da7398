import { didYouMean } from '../../errors';
import type { EntityType, RelationshipField, RelationshipType } from '../../model/sealed-types';
import { within, type Entry, type Tree } from '../source-tree';
import type { Given, RelationshipStatement, Support } from '../statements';
import { CONFIDENCES } from '../vocabulary';
import { readSupport } from './ids';
import { asMapping, isEmpty, singleEntry, type Reading } from './reading';
import { addProperty } from './values';

/** Relationships of the record that a person writes in the record of a node; the others have keys of their own. */
const OF_THE_RECORD = ['about', 'attributedTo'];

/** The relationship that records of the type may hold under this field name of the schema, or undefined. */
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

/** What stands in the braces after a relationship, if there are any: in the record of a node also claims of its own. */
export function readRelationshipProperties(
  ctx: Reading,
  type: RelationshipType,
  tree: Tree | undefined,
  claimsAllowed: boolean,
) {
  const properties = new Map<string, Given>();
  let claims: Support[] | undefined;
  let confidence: string | undefined;
  const mapping = tree && !isEmpty(tree) ? asMapping(ctx, tree, `What follows ${type.type}`) : undefined;
  for (const entry of mapping?.entries.values() ?? []) {
    const { key, at, value } = entry;
    const property = type.properties.get(key);
    const where = within(ctx.record, at);
    if (key === 'confidence') confidence = knownChoice(ctx, entry, CONFIDENCES);
    else if (key === 'claims' && claimsAllowed) claims = readSupport(ctx, value);
    else if (property?.derived) ctx.problems.add(where, `${key} is derived on loading; leave it out.`);
    else if (property) addProperty(ctx, properties, property, value);
    else {
      const known = [...type.properties.values()].filter(({ derived }) => !derived).map(({ name }) => name);
      ctx.problems.addUnknown(where, key, `${type.type} has no property "${key}".`, known);
    }
  }
  return { properties, claims, confidence };
}

/** One of some words; any other is noted as a problem. */
export function knownChoice(ctx: Reading, { key, value }: Entry, choices: readonly string[]): string | undefined {
  const text = value.kind === 'scalar' ? value.text : '';
  if (choices.includes(text)) return text;
  const message = `${key} must be one of ${choices.join(', ')}, not "${text}".`;
  return ctx.problems.add(within(ctx.record, value.at), message, didYouMean(text, choices));
}
