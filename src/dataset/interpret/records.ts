import type { EntityType } from '../../model/sealed-types';
import type { Given, RelationshipStatement, Support } from '../statements';
import { SOURCE } from '../vocabulary';
import { within } from '../where';
import type { Mapping, Tree } from '../yaml-tree';
import { entityType, relationshipType, type Context } from './context';
import { readClaim, type ReadClaim } from './claims';
import { checkDeclaredId, claimId } from './ids';
import { readNodeContent } from './node-content';
import { readSupport } from './support';
import { asMapping, asText } from './tree-reading';
import { readValue } from './values';

/*
 * Records and sources are read in one file because each can stand in the other: a claim inside a record may write
 * out its source, and a source is a record.
 */

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
 * record that stands inside a claim. Yields the id, or undefined when it has none.
 */
export function readRecord(
  ctx: Context,
  type: EntityType,
  tree: Tree,
  inherited: readonly Support[] = [],
): string | undefined {
  const mapping = asMapping(ctx, tree, 'file', 'A record');
  if (!mapping) return undefined;
  const idTree = mapping.entries.get('id')?.value;
  if (!idTree) ctx.problems.add(within('file', mapping.at), 'The record has no id.');
  const id = idTree && asText(ctx, idTree, 'file', 'id');
  if (id === undefined) return undefined;
  const where = within(id, idTree!.at);
  checkDeclaredId(ctx, id, type, where);

  const claims = readOwnClaims(ctx, mapping, id);
  const supportFor = (key: string): Support[] => [...claims.supportFor(key), ...inherited];
  const content = readNodeContent(ctx, type, mapping, {
    id,
    record: id,
    passOver: ['id', 'claims', ...(type.name === SOURCE ? SOURCE_KEYS : [])],
    supportFor,
  });
  const relationships: RelationshipStatement[] = [...content.relationships];
  if (type.name === SOURCE) relationships.push(...sourceRelationships(ctx, mapping, id, supportFor('publishers')));
  const { properties, names, modality } = content;
  const support = [...claims.all, ...inherited];
  ctx.statements.nodes.push({ id, type, origin: 'RECORD', where, properties, names, modality, support });
  ctx.statements.relationships.push(...relationships);
  return id;
}

function readOwnClaims(
  ctx: Context,
  mapping: Mapping,
  id: string,
): { all: Support[]; supportFor: (key: string) => Support[] } {
  const entry = mapping.entries.get('claims');
  if (entry?.value.kind !== 'mapping') {
    const all = entry ? readSupport(ctx, entry.value, id) : [];
    return { all, supportFor: () => all };
  }
  const read: { claim: ReadClaim; support: Support }[] = [];
  for (const claimEntry of entry.value.entries.values()) {
    const where = within(`claim ${claimEntry.key}`, claimEntry.at);
    const source = claimEntry.value.kind === 'mapping' ? claimEntry.value.entries.get('source') : undefined;
    if (!source) ctx.problems.add(where, 'The claim has no source.');
    const supported = [{ claim: claimId(claimEntry.key), where }];
    const sourceId = source && readSource(ctx, source.value, where.record, supported);
    const claim = readClaim(ctx, claimEntry, { source: sourceId, inRecord: id });
    if (!claim) continue;
    read.push({ claim, support: { claim: claim.id, where } });
    for (const key of claim.supports ?? []) {
      if (mapping.entries.has(key)) continue;
      ctx.problems.addUnknown(where, key, `The record has no "${key}" to support.`, mapping.entries.keys());
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
export function readSource(
  ctx: Context,
  tree: Tree,
  record: string,
  inherited: readonly Support[] = [],
): string | undefined {
  if (tree.kind === 'scalar') return asText(ctx, tree, record, 'source');
  const onlyNamed =
    tree.kind === 'mapping' && [...tree.entries.keys()].every((key) => key === 'id' || key === 'extent');
  const id = tree.kind === 'mapping' ? tree.entries.get('id')?.value : undefined;
  if (onlyNamed && id) return asText(ctx, id, record, 'source');
  return readRecord(ctx, entityType(ctx.registry, SOURCE), tree, inherited);
}

/** PUBLISHED and REPRODUCES in the record of a source. */
function sourceRelationships(
  ctx: Context,
  mapping: Mapping,
  id: string,
  support: readonly Support[],
): RelationshipStatement[] {
  const statements: RelationshipStatement[] = [];
  for (const [key, role] of Object.entries(MAKERS)) {
    const tree = mapping.entries.get(key)?.value;
    const maker = tree && asText(ctx, tree, id, key);
    if (maker === undefined) continue;
    const where = within(id, tree!.at);
    const type = relationshipType(ctx.registry, 'PUBLISHED');
    const properties = new Map<string, Given>([['role', { value: role, where }]]);
    statements.push({ type, from: maker, to: id, where, properties, support });
  }
  const original = mapping.entries.get('reproduces')?.value;
  if (original) statements.push(...reproduces(ctx, original, id, support));
  return statements;
}

function reproduces(ctx: Context, tree: Tree, id: string, support: readonly Support[]): RelationshipStatement[] {
  const type = relationshipType(ctx.registry, 'REPRODUCES');
  const original = readSource(ctx, tree, id, support);
  if (original === undefined) return [];
  const where = within(id, tree.at);
  const properties = new Map<string, Given>();
  const extentTree = tree.kind === 'mapping' ? tree.entries.get('extent')?.value : undefined;
  const extent = extentTree && readValue(ctx, type.properties.get('extent')!, extentTree, id);
  if (extent !== undefined) properties.set('extent', { value: extent, where: within(id, extentTree!.at) });
  return [{ type, from: id, to: original, where, properties, support: [] }];
}
