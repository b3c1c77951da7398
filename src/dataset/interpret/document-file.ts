import { parseEdtf } from '../../model/values/edtf';
import type { Given } from '../statements';
import { CLAIM, SOURCE } from '../vocabulary';
import { within, type Mapping, type Tree } from '../source-tree';
import { OWN_KEYS, readClaim, type ClaimOptions } from './claims';
import { entityType, asMapping, refuseOtherKeys, textUnder, type Reading } from './reading';
import { claimId } from './ids';
import { readSource } from './records';
import { readLanguage } from './values';

/** A document: the source at its head, and the claims read in it. Yields what the head gives to every claim. */
export function readDocument(ctx: Reading, tree: Tree, otherKeys: readonly string[] = []): ClaimOptions | undefined {
  const root = asMapping(ctx, tree, 'A document');
  if (!root) return undefined;
  refuseOtherKeys(ctx, root, ['source', 'asOf', 'language', 'claims', ...otherKeys]);
  const sourceTree = root.entries.get('source')?.value;
  const where = within(ctx.record, sourceTree?.at ?? root.at);
  if (!sourceTree) {
    ctx.problems.addLack(where, 'The document has no source, so its claims have none.');
    ctx.problems.unread.prefix(entityType(ctx, SOURCE).definition.prefix);
  }
  const source = sourceTree && readSource(ctx, sourceTree);
  const options = { source, sourceAt: where, asOf: readAsOf(ctx, root), language: readDefaultLanguage(ctx, root) };
  const claims = root.entries.get('claims');
  if (claims) readClaimsOf(ctx, claims.value, options);
  return options;
}

/** The claims of a mapping, by their keys. A claim may name, or write out, a source of its own. */
export function readClaimsOf(ctx: Reading, tree: Tree, options: ClaimOptions): void {
  let above: string | undefined;
  for (const entry of asMapping(ctx, tree, 'claims')?.entries.values() ?? []) {
    if (isKeyOfClaim(ctx, entry.key)) {
      const message = `"${entry.key}" belongs to the claim above it: indent it as far as the other keys of the claim.`;
      ctx.problems.add(within(ctx.record, entry.at), message);
      ctx.problems.unread.named(entry.value);
      ctx.problems.unread.part(above);
    } else {
      above = claimId(entry.key);
      const own = entry.value.kind === 'mapping' ? entry.value.entries.get('source')?.value : undefined;
      const where = within(`claim ${entry.key}`, own?.at ?? entry.at);
      const source = own && readSource({ ...ctx, record: where.record }, own, [{ claim: above, where }]);
      readClaim(ctx, entry, own ? { ...options, source, sourceAt: where } : options);
    }
  }
}

const isKeyOfClaim = (ctx: Reading, key: string): boolean =>
  OWN_KEYS.includes(key) || entityType(ctx, CLAIM).properties.has(key) || key === 'about';

/** The day for claims that give none; a wrong one is noted once here, not in every claim. */
function readAsOf(ctx: Reading, root: Mapping): Given | undefined {
  const given = textUnder(ctx, root, 'asOf');
  if (!given || parseEdtf(given.value)) return given;
  const form = 'a date such as 2008, 2008-03 or [..2013-09-12]';
  return ctx.problems.add(given.where, `asOf must be ${form}, not "${given.value}".`);
}

function readDefaultLanguage(ctx: Reading, root: Mapping): Given | undefined {
  const given = textUnder(ctx, root, 'language');
  const value = given && readLanguage(ctx, given.value, given.where);
  return value === undefined ? undefined : { ...given!, value };
}
