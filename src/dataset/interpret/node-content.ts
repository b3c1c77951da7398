import type { EntityType } from '../../model/sealed-types';
import { ENTITY } from '../../model/root-interfaces';
import type { NodeStatement, Given, NameStatement, RelationshipStatement, Support } from '../statements';
import { article, upperFirst } from '../show-value';
import { AGREEMENT, DISTINCT_FROM, MODALITIES, NAME_FIELDS, OBSERVATION } from '../vocabulary';
import { within } from '../where';
import type { Entry, Mapping } from '../tree';
import { relationshipType, type Reading } from './context';
import { readNames } from './names';
import { knownChoice } from './relationship-properties';
import { asText, asTexts, readPart } from './tree-reading';
import { readRelationshipField, relationshipFieldOf, relationshipFieldNames } from './relationship-fields';
import { addProperty } from './values';

/** What a record or a fact says of a node. */
export interface NodeContent extends Pick<NodeStatement, 'names' | 'modality'> {
  readonly properties: Map<string, Given>;
  readonly relationships: readonly RelationshipStatement[];
}

export interface NodeContentOptions {
  readonly id: string;
  /** Keys that the caller reads itself. */
  readonly passOver: readonly string[];
  /** The claims that support what stands under a key; none when left out. */
  readonly supportFor?: (key: string) => readonly Support[];
}

/** The properties, names and relationships in a mapping about one node. */
export function readNodeContent(
  ctx: Reading,
  type: EntityType,
  mapping: Mapping,
  { id, passOver, supportFor = () => [] }: NodeContentOptions,
): NodeContent {
  const isEntity = type.interfaces.includes(ENTITY);
  const properties = new Map<string, Given>();
  const names: NameStatement[] = [];
  const relationships: RelationshipStatement[] = [];
  const modalityEntry = isEntity ? mapping.entries.get('modality') : undefined;
  const modality = modalityEntry && knownChoice(ctx, modalityEntry, MODALITIES);

  for (const entry of mapping.entries.values()) {
    if (passOver.includes(entry.key) || entry === modalityEntry) continue;
    readPart(ctx, entry.value, id, () => readEntry(entry));
  }
  return { properties, names, relationships, modality };

  function readEntry(entry: Entry): void {
    const { key, value } = entry;
    const support = supportFor(key);
    const field = relationshipFieldOf(type, key);
    if (isEntity && key === DISTINCT_FROM) {
      const others = asTexts(ctx, value, key);
      ctx.statements.distinct.push(...others.map(({ value: other, where }) => ({ id, other, where })));
    } else if (isEntity && NAME_FIELDS.has(key)) names.push(...readNames(ctx, entry, support));
    else if (type.name === OBSERVATION && key === 'of') observe(entry, support);
    else if (type.properties.has(key)) readProperty(entry);
    else if (field) relationships.push(...readRelationshipField(ctx, field, entry, { id, support, modality }));
    else refuse(entry);
  }

  function observe({ value }: Entry, support: readonly Support[]): void {
    const metric = asText(ctx, value, 'of');
    if (metric === undefined) return;
    const observes = { type: relationshipType(ctx, 'OBSERVES'), from: id, to: metric, properties: new Map() };
    relationships.push({ ...observes, where: within(ctx.record, value.at), support, mentionedAs: modality });
  }

  function readProperty({ key, at, value }: Entry): void {
    const property = type.properties.get(key)!;
    // The one derived property that a person may write, where there are no parties to derive it from.
    const byHand = type.name === AGREEMENT && key === 'inForceFrom';
    if (!property.derived || byHand) addProperty(ctx, properties, property, value);
    else ctx.problems.add(within(ctx.record, at), `${key} is derived on loading; leave it out.`);
  }

  function refuse({ key, at }: Entry): void {
    const written = [...type.properties.values()].filter(({ derived }) => !derived).map(({ name }) => name);
    const nameFields = isEntity ? [...NAME_FIELDS.keys(), DISTINCT_FROM] : [];
    const known = [...written, ...nameFields, ...relationshipFieldNames(type), ...passOver];
    const message = `${upperFirst(article(type.name))} has no property "${key}".`;
    ctx.problems.addUnknown(within(ctx.record, at), key, message, known);
  }
}
