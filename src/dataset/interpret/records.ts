import { didYouMean } from '../../errors';
import type { EntityType } from '../../model/sealed-types';
import { requiredProperties } from '../draft';
import type { Given, RelationshipStatement, Support } from '../statements';
import { SOURCE } from '../vocabulary';
import { within, type Mapping, type Tree } from '../source-tree';
import { entityType, relationshipType, asMapping, asText, textUnder, type Reading } from './reading';
import { readClaim, type ReadClaim } from './claims';
import { claimId, readId, readSupport } from './ids';
import { readNodeContent } from './node-content';
import { addProperty } from './values';

/* Records and sources are in one file: a claim in a record may write out its source, and a source is a record. */

/** Keys that name who made a source, and the role of PUBLISHED they stand for. */
export const MAKERS: Readonly<Record<string, string>> = {
  publisher: 'PUBLISHER',
  issuer: 'ISSUER',
  author: 'AUTHOR',
  editor: 'EDITOR',
};

/** What the record of a source holds besides properties and names. `extent` belongs to the REPRODUCES above it. */
const SOURCE_KEYS = [...Object.keys(MAKERS), 'reproduces', 'extent'];

/**
 * The record of a node: its id, its properties, names and relationships, and its claims: a list of the short forms
 * of claims that stand elsewhere, or the claims themselves by their short forms. `inherited` are the claims of a
 * record that stands inside a claim. Yields the id, or undefined when the record cannot be read.
 */
export function readRecord(
  above: Reading,
  type: EntityType,
  tree: Tree,
  inherited: readonly Support[] = [],
): string | undefined {
  const file = { ...above, record: 'file' };
  const mapping = asMapping(file, tree, 'A record');
  if (!mapping) file.problems.unread.prefix(type.definition.prefix);
  const where = mapping && readId(file, type, mapping, 'The record');
  if (!where) return undefined;
  const id = where.record;

  const ctx = { ...above, record: id };
  const claims = readOwnClaims(ctx, type, mapping);
  const supportFor = (key: string): Support[] => [...claims.supportFor(key), ...inherited];
  const passOver = ['id', 'claims', ...(type.name === SOURCE ? SOURCE_KEYS : [])];
  const { relationships, ...content } = readNodeContent(ctx, type, mapping, { id, passOver, supportFor });
  const ofSource = type.name === SOURCE ? sourceRelationships(ctx, mapping, supportFor('publishers')) : [];
  const support = [...claims.all, ...inherited];
  ctx.statements.nodes.push({ id, type, origin: 'RECORD', where, ...content, support });
  ctx.statements.relationships.push(...relationships, ...ofSource);
  return id;
}

/** The claims of a record: all that support it, and those that support what stands under a key. */
interface OwnClaims {
  readonly all: Support[];
  readonly supportFor: (key: string) => Support[];
}

function readOwnClaims(ctx: Reading, type: EntityType, mapping: Mapping): OwnClaims {
  const entry = mapping.entries.get('claims');
  if (entry?.value.kind !== 'mapping') {
    const all = entry ? readSupport(ctx, entry.value) : [];
    return { all, supportFor: () => all };
  }
  // That such a property is missing is told by itself.
  const required = new Set(requiredProperties(type).map(({ name }) => name));
  const read: { claim: ReadClaim; support: Support }[] = [];
  for (const claimEntry of entry.value.entries.values()) {
    const where = within(`claim ${claimEntry.key}`, claimEntry.at);
    const source = claimEntry.value.kind === 'mapping' ? claimEntry.value.entries.get('source') : undefined;
    if (!source) {
      ctx.problems.addLack(where, 'The claim has no source.');
      ctx.problems.unread.prefix(entityType(ctx, SOURCE).definition.prefix);
    }
    const supported = [{ claim: claimId(claimEntry.key), where }];
    const sourceId = source && readSource({ ...ctx, record: where.record }, source.value, supported);
    const sourceAt = source && within(where.record, source.value.at);
    const claim = readClaim(ctx, claimEntry, { source: sourceId, sourceAt, inRecord: ctx.record });
    if (!claim) {
      ctx.problems.unread.part(ctx.record);
      continue;
    }
    read.push({ claim, support: { claim: claim.id, where } });
    for (const key of claim.supports ?? []) {
      if (mapping.entries.has(key) || required.has(key)) continue;
      const meant = didYouMean(key, mapping.entries.keys());
      ctx.problems.addDependent([ctx.record], where, `The record has no "${key}" to support.`, meant);
    }
  }
  // A claim that lost supports only what it says it does.
  const supporting = read.filter(({ claim }) => claim.supports !== undefined || claim.rank !== 'DEPRECATED');
  return {
    all: supporting.map(({ support }) => support),
    supportFor: (key) =>
      supporting.filter(({ claim }) => claim.supports?.includes(key) ?? true).map(({ support }) => support),
  };
}

/** The id of a source that is named by its id or written out in place; undefined when it has none. */
export function readSource(ctx: Reading, tree: Tree, inherited: readonly Support[] = []): string | undefined {
  if (tree.kind === 'scalar') return asText(ctx, tree, 'source');
  const entries = tree.kind === 'mapping' ? tree.entries : new Map<string, never>();
  const onlyNamed = [...entries.keys()].every((key) => key === 'id' || key === 'extent');
  const id = entries.get('id')?.value;
  return onlyNamed && id ? asText(ctx, id, 'source') : readRecord(ctx, entityType(ctx, SOURCE), tree, inherited);
}

/** PUBLISHED and REPRODUCES in the record of a source. */
function sourceRelationships(ctx: Reading, mapping: Mapping, support: readonly Support[]): RelationshipStatement[] {
  const published = Object.entries(MAKERS).flatMap(([key, role]): RelationshipStatement[] => {
    const maker = textUnder(ctx, mapping, key);
    if (!maker) return [];
    const { value: from, where } = maker;
    const properties = new Map([['role', { value: role, where }]]);
    return [{ type: relationshipType(ctx, 'PUBLISHED'), from, to: ctx.record, where, properties, support }];
  });
  const original = mapping.entries.get('reproduces')?.value;
  return original ? [...published, ...reproduces(ctx, original, support)] : published;
}

function reproduces(ctx: Reading, tree: Tree, support: readonly Support[]): RelationshipStatement[] {
  const type = relationshipType(ctx, 'REPRODUCES');
  const original = readSource(ctx, tree, support);
  if (original === undefined) return [];
  const properties = new Map<string, Given>();
  const extent = tree.kind === 'mapping' ? tree.entries.get('extent') : undefined;
  if (extent) addProperty(ctx, properties, type.properties.get('extent')!, extent.value);
  return [{ type, from: ctx.record, to: original, where: within(ctx.record, tree.at), properties, support: [] }];
}
