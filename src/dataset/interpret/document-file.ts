import { parseEdtf } from '../../model/values/edtf';
import type { Given } from '../statements';
import { CLAIM } from '../vocabulary';
import { within } from '../where';
import type { Mapping, Tree } from '../yaml-tree';
import { readClaim, type ClaimOptions } from './claims';
import { entityType, type Context } from './context';
import { readSource } from './records';
import { asMapping, asText, refuseOtherKeys } from './tree-reading';
import { readLanguage } from './values';

/** A document: the source at its head, and the claims read in it. Yields what the head gives to every claim. */
export function readDocument(ctx: Context, tree: Tree): ClaimOptions | undefined {
  const root = asMapping(ctx, tree, 'file', 'A document');
  if (!root) return undefined;
  refuseOtherKeys(ctx, root, 'file', ['source', 'asOf', 'language', 'claims']);
  const sourceTree = root.entries.get('source')?.value;
  if (!sourceTree) ctx.problems.add(within('file', root.at), 'The document has no source, so its claims have none.');
  const source = sourceTree && readSource(ctx, sourceTree, 'file');
  const options = { source, asOf: readAsOf(ctx, root), language: readDefaultLanguage(ctx, root) };
  const claims = root.entries.get('claims');
  if (claims) readClaimsOf(ctx, claims.value, options);
  return options;
}

/** The claims of a mapping, by their keys. */
export function readClaimsOf(ctx: Context, tree: Tree, options: ClaimOptions): void {
  for (const entry of asMapping(ctx, tree, 'file', 'claims')?.entries.values() ?? []) readClaim(ctx, entry, options);
}

/** The day for claims that give none; a wrong one is noted once here, not in every claim. */
function readAsOf(ctx: Context, root: Mapping): Given | undefined {
  const tree = root.entries.get('asOf')?.value;
  const text = tree && asText(ctx, tree, 'file', 'asOf');
  if (text === undefined) return undefined;
  const where = within('file', tree!.at);
  if (parseEdtf(text)) return { value: text, where };
  const property = entityType(ctx.registry, CLAIM).properties.get('asOf')!;
  ctx.problems.add(where, `${property.name} must be a date such as 2008, 2008-03 or [..2013-09-12], not "${text}".`);
  return undefined;
}

function readDefaultLanguage(ctx: Context, root: Mapping): Given | undefined {
  const tree = root.entries.get('language')?.value;
  const text = tree && asText(ctx, tree, 'file', 'language');
  if (text === undefined) return undefined;
  const where = within('file', tree!.at);
  const value = readLanguage(ctx, text, where);
  return value === undefined ? undefined : { value, where };
}
