import type { EntityType } from '../../model/sealed-types';
import { ENTITY } from '../../model/root-interfaces';
import type { Given, NameStatement, RelationshipStatement, Support } from '../statements';
import { article, upperFirst } from '../show-value';
import { AGREEMENT, DISTINCT_FROM, MODALITIES, NAME_FIELDS, OBSERVATION } from '../vocabulary';
import { within } from '../where';
import type { Entry, Mapping } from '../yaml-tree';
import { relationshipType, type Context } from './context';
import { readNames } from './names';
import { knownChoice } from './relationship-properties';
import { asText, asTexts } from './tree-reading';
import { readRelationshipField, relationshipFieldOf, relationshipFieldNames } from './relationship-fields';
import { readValue } from './values';

/** What a record or a fact says of a node. */
export interface NodeContent {
  readonly properties: Map<string, Given>;
  readonly names: NameStatement[];
  readonly relationships: RelationshipStatement[];
  readonly modality: string | undefined;
}

export interface NodeContentOptions {
  readonly id: string;
  readonly record: string;
  /** Keys that the caller reads itself. */
  readonly passOver: readonly string[];
  /** The claims that support what stands under a key. */
  readonly supportFor: (key: string) => readonly Support[];
}

/** The properties, names and relationships in a mapping about one node. */
export function readNodeContent(
  ctx: Context,
  type: EntityType,
  mapping: Mapping,
  options: NodeContentOptions,
): NodeContent {
  const isEntity = type.interfaces.includes(ENTITY);
  const properties = new Map<string, Given>();
  const names: NameStatement[] = [];
  const relationships: RelationshipStatement[] = [];
  const modalityEntry = isEntity ? mapping.entries.get('modality') : undefined;
  const modality = modalityEntry && knownChoice(ctx, modalityEntry, options.record, MODALITIES);

  for (const entry of mapping.entries.values()) {
    const { key } = entry;
    if (options.passOver.includes(key) || entry === modalityEntry) continue;
    const support = options.supportFor(key);
    if (isEntity && key === DISTINCT_FROM) noteDistinct(ctx, entry, options);
    else if (isEntity && NAME_FIELDS.has(key)) names.push(...readNames(ctx, entry, options.record, support));
    else if (type.name === OBSERVATION && key === 'of') {
      relationships.push(...observes(ctx, entry, options, support, modality));
    } else if (type.properties.has(key)) readProperty(ctx, type, entry, options.record, properties);
    else if (relationshipFieldOf(type, key)) {
      const relationshipField = relationshipFieldOf(type, key)!;
      relationships.push(
        ...readRelationshipField(ctx, relationshipField, entry, options.id, options.record, support, modality),
      );
    } else refuse(ctx, type, entry, options, isEntity);
  }
  return { properties, names, relationships, modality };
}

function readProperty(
  ctx: Context,
  type: EntityType,
  entry: Entry,
  record: string,
  properties: Map<string, Given>,
): void {
  const property = type.properties.get(entry.key)!;
  // The one derived property that a person may write, where there are no parties to derive it from.
  const byHand = type.name === AGREEMENT && property.name === 'inForceFrom';
  if (property.derived && !byHand) {
    ctx.problems.add(within(record, entry.at), `${property.name} is derived on loading; leave it out.`);
    return;
  }
  const value = readValue(ctx, property, entry.value, record);
  if (value !== undefined) properties.set(property.name, { value, where: within(record, entry.value.at) });
}

function noteDistinct(ctx: Context, entry: Entry, { id, record }: NodeContentOptions): void {
  for (const { text, tree } of asTexts(ctx, entry.value, record, entry.key)) {
    ctx.statements.distinct.push({ id, other: text, where: within(record, tree.at) });
  }
}

function observes(
  ctx: Context,
  entry: Entry,
  options: NodeContentOptions,
  support: readonly Support[],
  mentionedAs: string | undefined,
): RelationshipStatement[] {
  const metric = asText(ctx, entry.value, options.record, 'of');
  if (metric === undefined) return [];
  const type = relationshipType(ctx.registry, 'OBSERVES');
  const where = within(options.record, entry.value.at);
  return [{ type, from: options.id, to: metric, where, properties: new Map(), support, mentionedAs }];
}

function refuse(ctx: Context, type: EntityType, entry: Entry, options: NodeContentOptions, isEntity: boolean): void {
  const properties = [...type.properties.values()].filter((property) => !property.derived).map(({ name }) => name);
  const nameFields = isEntity ? [...NAME_FIELDS.keys(), DISTINCT_FROM] : [];
  const known = [...properties, ...nameFields, ...relationshipFieldNames(type), ...options.passOver];
  const where = within(options.record, entry.at);
  ctx.problems.addUnknown(where, entry.key, `${upperFirst(article(type.name))} has no property "${entry.key}".`, known);
}
