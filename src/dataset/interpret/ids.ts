import type { EntityType } from '../../model/sealed-types';
import { idPrefix } from '../../model/values/ids';
import { COUNTRY_CODE, COUNTRY_PREFIX, SLUG } from '../id-forms';
import type { Where } from '../where';
import type { Context } from './context';

/** True for an id of the type in the right form; what is wrong with it is noted otherwise. */
export function checkDeclaredId(ctx: Context, id: string, type: EntityType, where: Where): boolean {
  const { prefix } = type.definition;
  if (idPrefix(id) !== prefix) {
    ctx.problems.add(where, `The id ${id} of a ${type.name} must begin with "${prefix}:".`);
    return false;
  }
  const slug = id.slice(prefix.length + 1);
  if ((prefix === COUNTRY_PREFIX ? COUNTRY_CODE : SLUG).test(slug)) return true;
  const form =
    prefix === COUNTRY_PREFIX ? 'a code of two capital letters' : 'lower-case letters, digits and single hyphens';
  ctx.problems.add(where, `The id ${id} must have ${form} after the colon.`);
  return false;
}

/** The entity type of an id by its prefix, or undefined when no type has it. */
export function entityTypeOfId(ctx: Context, id: string): EntityType | undefined {
  const type = ctx.registry.typeOfId(id);
  return type?.kind === 'entity' ? type : undefined;
}

/** The id of a claim from its short form in the files. */
export const claimId = (key: string): string => (key.startsWith('claim:') ? key : `claim:${key}`);

/** The short form of the id of a claim. */
export const claimKey = (id: string): string => id.replace(/^claim:/, '');
