import { CustomsGraphError } from '../../errors';
import type { Field, RelationshipType } from '../../model/sealed-types';
import type { ArgumentValue } from '../arguments/arguments';

/** Fields that neither conditions nor orders name. */
const NEVER_ASKED: readonly Field['kind'][] = ['end', 'relationshipType', 'standing'];

/**
 * The field of a relationship that a condition or an order names. Relationships share the inputs for both, so that only
 * the compiler knows whose it is. Throws BAD_USER_INPUT where another relationship has it.
 */
export function ownField(type: RelationshipType, name: string, value: ArgumentValue): Field {
  const field = type.fields.get(name);
  if (field) return field;
  const asked = [...type.fields.values()].filter(({ kind }) => !NEVER_ASKED.includes(kind));
  throw new CustomsGraphError(
    'BAD_USER_INPUT',
    `"${value.pathText}": the relationship ${type.type} has no "${name}".`,
    { hint: `It has ${asked.map((own) => own.name).join(', ')}.` },
  );
}
