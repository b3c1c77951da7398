import type { EntityType } from '../../model/sealed-types';
import { idPrefix } from '../../model/values/ids';
import { COUNTRY_CODE, COUNTRY_PREFIX, SLUG } from '../vocabulary';
import type { Support } from '../statements';
import { fileAndLine, within, type Where, type Mapping, type Tree } from '../source-tree';
import { asTexts, textUnder, type Context, type Reading } from './reading';

/**
 * True for an id of the type in the right form that no other record has. What is wrong with it is noted otherwise, and
 * the record counts as unread, for it is not known by which id others refer to it.
 */
export function declareId(ctx: Context, id: string, type: EntityType, where: Where, record: Tree): boolean {
  const { problems, statements } = ctx;
  const first = statements.declared.get(id);
  const wrong = first ? `${id} is declared twice; the first is at ${fileAndLine(first)}.` : mistakeIn(id, type);
  if (wrong === undefined) {
    statements.declared.set(id, where);
    return true;
  }
  problems.add(where, wrong);
  problems.unread.id(id);
  problems.unread.prefix(type.definition.prefix);
  // Of a row that has the id of another every id may be wrong.
  if (first) problems.unread.misnamed(record);
  else problems.unread.named(record);
  return false;
}

/** Where the id of a record stands, with the id itself; undefined when it is missing, wrong or taken, which is noted. */
export function readId(ctx: Reading, type: EntityType, mapping: Mapping, what: string): Where | undefined {
  const { problems } = ctx;
  if (!mapping.entries.has('id')) problems.add(within(ctx.record, mapping.at), `${what} has no id.`);
  const id = textUnder(ctx, mapping, 'id');
  if (id) {
    const where = within(id.value, id.where);
    return declareId(ctx, id.value, type, where, mapping) ? where : undefined;
  }
  problems.unread.prefix(type.definition.prefix);
  problems.unread.named(mapping);
  return undefined;
}

function mistakeIn(id: string, { name, definition: { prefix } }: EntityType): string | undefined {
  if (idPrefix(id) !== prefix) return `The id ${id} of a ${name} must begin with "${prefix}:".`;
  const ofCountry = prefix === COUNTRY_PREFIX;
  if ((ofCountry ? COUNTRY_CODE : SLUG).test(id.slice(prefix.length + 1))) return undefined;
  const form = ofCountry ? 'a code of two capital letters' : 'lower-case letters, digits and single hyphens';
  return `The id ${id} must have ${form} after the colon.`;
}

/** The id of a claim from its short form in the files. */
export const claimId = (key: string): string => (key.startsWith('claim:') ? key : `claim:${key}`);

/** The claims that a list of their short forms names: `claims: [s0-33, editors-ports]`. */
export const readSupport = (ctx: Reading, tree: Tree): Support[] =>
  asTexts(ctx, tree, 'claims').map(({ value, where }) => ({ claim: claimId(value), where }));

/** The short form of the id of a claim. */
export const claimKey = (id: string): string => id.replace(/^claim:/, '');
