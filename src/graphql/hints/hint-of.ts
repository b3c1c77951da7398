import type { GraphQLSchema } from 'graphql';
import { DOCUMENT_RULES } from './document-hints';
import { FIELD_RULES } from './field-hints';
import { VALUE_RULES } from './value-hints';

/** What stands before the reason where a variable has a value that does not fit. */
const OF_A_VARIABLE = /^Variable "\$[^"]+" got invalid value [^]*?; /;

/**
 * A hint that leads from what a document or a variable says to what the schema has; undefined where none is known. It
 * tells names of the schema, and is not for those who may not see it.
 */
export function hintOf(schema: GraphQLSchema, message: string): string | undefined {
  const reason = message.replace(OF_A_VARIABLE, '');
  for (const rule of [...FIELD_RULES, ...VALUE_RULES, ...DOCUMENT_RULES]) {
    const match = rule.message.exec(reason);
    const hint = match && rule.hint(schema, match.slice(1));
    if (hint) return hint;
  }
  return undefined;
}
