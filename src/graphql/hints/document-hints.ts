import { isAbstractType, isInputType, isObjectType } from 'graphql';
import type { Rule } from './rule';

/* Ways out for the parts of a document: operations, variables, fragments, aliases. */

const rule = (message: RegExp, hint: (...parts: string[]) => string): Rule => ({
  message,
  hint: (_schema, parts) => hint(...parts.map((part) => part ?? '...')),
});

/** `Fragment "F" cannot be spread here as objects of type "Port" can never be of type "Country".` */
const wrongSpread: Rule = {
  message: /^Fragment .*cannot be spread here as objects of type "(\w+)" can never be of type "(\w+)"/,
  hint: (schema, [here, other]) => {
    const type = schema.getType(here!);
    if (isObjectType(type)) return `Here stands a ${here}: write its fields at once, or ... on ${here} { ... }.`;
    if (!isAbstractType(type)) return undefined;
    const names = schema.getPossibleTypes(type).map(({ name }) => name);
    return `Here stands one of ${names.join(', ')}, and none of them is a ${other}.`;
  },
};

/** `Variable "$port" cannot be non-input type "Port".` */
const outputVariable: Rule = {
  message: /^Variable "\$(\w+)" cannot be non-input type "(\w+)/,
  hint: (schema, [name, typeName]) => {
    const where = `${typeName}Where`;
    return `A variable holds an input, such as $${name}: ${isInputType(schema.getType(where)) ? where : 'ID!'}.`;
  },
};

export const DOCUMENT_RULES: readonly Rule[] = [
  wrongSpread,
  outputVariable,
  rule(/^Unknown fragment "(\w+)"/, (name) => `Define it beside the operation: fragment ${name} on Port { id }.`),
  rule(/^Fragment "(\w+)" is never used/, (name) => `Write ...${name} where its fields are wanted, or leave it out.`),
  rule(/^Variable "\$(\w+)" is never used/, (name) => `Give $${name} to an argument, or leave its declaration out.`),
  rule(/^Variable "\$(\w+)" is not defined/, (name) => `Declare it with its type: query ($${name}: Int) { ... }.`),
  rule(/^Unknown directive "@(\w+)"/, () => 'There are @include(if: ...) and @skip(if: ...).'),
  rule(/^Fields "(\w+)" conflict because/, (name) => `Give one of the two another alias than ${name}.`),
  rule(/^There can be only one (\w+) named "\$?(\w+)"/, (what, name) => `Leave one ${what} ${name} out, or rename it.`),
  rule(/^This anonymous operation must be the only/, () => 'Give each operation a name: query Ports { ... }.'),
  rule(/^Unknown type "(\w+)"/, () => 'Types are called as in __typename: Port, Agreement, CustomsAdministration.'),
];
