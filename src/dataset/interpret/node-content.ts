import { ENTITY } from '../../model/root-interfaces';
import type { EntityType } from '../../model/sealed-types';
import { DEFAULT_LANGUAGE } from '../../model/values/language';
import { article, upperFirst } from '../../model/wording';
import { within, type Entry, type Mapping, type Tree } from '../source-tree';
import type { Given, NameStatement, NodeStatement, RelationshipStatement, Support } from '../statements';
import { AGREEMENT, DISTINCT_FROM, MODALITIES, NAME, NAME_DAYS, NAME_FIELDS, OBSERVATION } from '../vocabulary';
import { readSupport } from './ids';
import {
  asText,
  asTexts,
  entityType,
  readPart,
  refuseOtherKeys,
  relationshipType,
  textUnder,
  type Reading,
} from './reading';
import { knownChoice, readRelationshipField, relationshipFieldNames, relationshipFieldOf } from './relationships';
import { addProperty, readLanguage } from './values';

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

/**
 * The names in one of the lists of a record (`names`, `alias`, ...): by language one name or several, each a text
 * or, with claims and days of its own, `{value, claims, validFrom, validTo}`. A name without claims of its own takes those of its record.
 */
function readNames(ctx: Reading, { key: field, value: tree }: Entry, support: readonly Support[]) {
  const kind = NAME_FIELDS.get(field)!;
  if (tree.kind === 'scalar') return nameOf(ctx, tree, { kind, language: DEFAULT_LANGUAGE, days: ALL_DAYS, support });
  if (tree.kind === 'list') {
    ctx.problems.add(within(ctx.record, tree.at), `${field} is a mapping of languages to names.`);
    return [];
  }
  return [...tree.entries.values()].flatMap(({ key, at, value }) => {
    const language = readLanguage(ctx, key, within(ctx.record, at));
    if (language === undefined) return [];
    const items = value.kind === 'list' ? value.items : [value];
    if (kind === 'OFFICIAL' && items.length > 1) {
      const message = 'There is one official name a language; write the others as alias.';
      ctx.problems.add(within(ctx.record, value.at), message);
    }
    return items.flatMap((item) => nameOf(ctx, item, { kind, language, days: ALL_DAYS, support }));
  });
}

const ALL_DAYS: ReadonlyMap<string, Given> = new Map();

function nameOf(ctx: Reading, tree: Tree, name: Omit<NameStatement, 'value' | 'where'>): NameStatement[] {
  const where = within(ctx.record, tree.at);
  if (tree.kind !== 'mapping') return asTexts(ctx, tree, 'A name').map((given) => ({ ...name, ...given }));
  refuseOtherKeys(ctx, tree, ['value', 'claims', ...NAME_DAYS]);
  if (!tree.entries.has('value')) ctx.problems.addLack(where, 'This name has no value.');
  const given = textUnder(ctx, tree, 'value', 'A name');
  const claims = tree.entries.get('claims')?.value;
  const days = new Map<string, Given>();
  for (const day of NAME_DAYS) {
    const entry = tree.entries.get(day);
    if (entry) addProperty(ctx, days, entityType(ctx, NAME).properties.get(day)!, entry.value);
  }
  if (!given) return [];
  return [{ ...name, value: given.value, where, days, support: claims ? readSupport(ctx, claims) : name.support }];
}
