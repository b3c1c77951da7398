import { getNamedType, isEnumType, isLeafType } from 'graphql';
import { suggestionList } from 'graphql/jsutils/suggestionList';
import { calledOf } from './field-hints';
import type { Rule } from './rule';
import { input } from './schema-parts';

/* Ways out for values that do not fit, and for what stands in filters and orders. */

/** Operators by the names that they have in other APIs. */
const OPERATORS: Readonly<Record<string, string>> = {
  equals: 'eq',
  equal: 'eq',
  is: 'eq',
  like: 'contains',
  ilike: 'contains',
  matches: 'contains',
  regex: 'contains',
  includes: 'contains',
  starts_with: 'startsWith',
  startswith: 'startsWith',
  ends_with: 'endsWith',
  endswith: 'endsWith',
  lessThan: 'lt',
  greaterThan: 'gt',
  min: 'gte',
  max: 'lte',
  from: 'gte',
  to: 'lte',
  exists: 'isNull',
};
const NEGATIONS = ['ne', 'neq', 'not', 'notIn', 'nin', 'not_in'];
const QUANTIFIED = ['some', 'none', 'every'];

/** `Field "question" is not defined by type "EntityContradictionsWhere".` */
const unknownMember: Rule = {
  message: /^Field "(\w+)" is not defined by type "(\w+)"/,
  hint: (schema, [name, typeName]) => {
    const members = input(schema, typeName)?.getFields();
    if (!members) return undefined;
    const capital = name!.toUpperCase();
    if (members[capital]) return `Write ${capital} in capitals.`;
    const synonym = OPERATORS[name!];
    if (synonym && members[synonym]) return `Here it is called "${synonym}".`;
    if (NEGATIONS.includes(name!)) return 'Write NOT around the condition: where: {NOT: {kind: {eq: ...}}}.';
    const called = calledOf(schema, typeName!.replace(/Where$/, ''), name!)?.[0];
    if (called && members[called]) return `Here it is called "${called}".`;
    const quantifier = QUANTIFIED.find((one) => members[one]);
    if (quantifier) return `It is a list: say of how many it must hold, such as ${quantifier}: {${name}: {...}}.`;
    for (const part of ['node', 'relationship']) {
      const inner = members[part] && input(schema, getNamedType(members[part].type).name)?.getFields();
      const member = inner?.[name!];
      if (member)
        return `Write it under ${part}: {${part}: {${name}: ${isLeafType(getNamedType(member.type)) ? '...' : '{...}'}}}.`;
    }
    const on = Object.entries(members).find(
      ([key, { type }]) => /^on[A-Z]/.test(key) && input(schema, getNamedType(type).name)?.getFields()[name!],
    );
    if (on) return `Only some of them have it: write {${on[0]}: {${name}: {...}}}.`;
    return `${typeName} has: ${Object.keys(members).join(', ')}.`;
  },
};

/** `Enum "AgreementKind" cannot represent non-enum value: "CONSULTATION".`, `Value "X" does not exist in "E" enum.` */
const wrongEnumValue: Rule = {
  message: /^(?:Enum "(\w+)" cannot represent non-enum value: (.+?)\.|Value (.+?) does not exist in "(\w+)" enum\.)/,
  hint: (schema, [first, unusual, unknown, second]) => {
    const type = schema.getType((first ?? second)!);
    if (!isEnumType(type)) return undefined;
    const names = type.getValues().map(({ name }) => name);
    const name = (unusual ?? unknown)!.replaceAll('"', '');
    const known = names.find((one) => one.toLowerCase() === name.toLowerCase().replace(/[ -]/g, '_'));
    if (known) return unusual ? `Write ${known} without quotes.` : `Write ${known}.`;
    const near = suggestionList(name, names);
    const named = names.length > MOST_NAMED && near.length > 0 ? near : names.slice(0, MOST_NAMED);
    const others = named.length < names.length ? `, and ${names.length - named.length} others` : '';
    const meaning = FIELDS_OF.exec(type.name)?.[1];
    const what = meaning ? `The values are names of fields of the ${meaning.toLowerCase()}s: ` : `${type.name} has `;
    return `${what}${named.join(', ')}${others}.`;
  },
};

const MOST_NAMED = 20;
/** Enumerations of fields: what groups are made by, or computed over. */
const FIELDS_OF = /^(Node|Relationship)(?:GroupKey|Value)$/;

/** `Expected value of type "StringFilter", found "Dulata".` */
const bareValue: Rule = {
  message: /^Expected (?:value of type "([^"]+)", found ([^]+?)|type "(\w+)" to be an object)\.?$/,
  hint: (schema, [written, found = '...', ofVariable]) => {
    const typeName = written ?? ofVariable;
    const type = input(schema, typeName!.replace(/[[\]!]/g, ''));
    if (!type) return undefined;
    const members = Object.keys(type.getFields());
    if (members.includes('eq')) return `Say how to compare: {eq: ${found}}.`;
    if (type.name.endsWith('Order')) {
      const key = members.find((one) => one === found.replaceAll('"', '')) ?? members[0];
      return `Write the key and its direction: orderBy: [{${key}: ASC}].`;
    }
    if (members.includes('id'))
      return `Write an object, such as {id: {eq: ${found.startsWith('"') ? found : '"..."'}}}.`;
    return `Write an object, such as {${members[0]}: ...}.`;
  },
};

/** `Variable "$id" of type "String!" used in position expecting type "ID!".` */
const variableType: Rule = {
  message: /^Variable "\$(\w+)" of type "[^"]+" used in position expecting type "([^"]+)"/,
  hint: (_schema, [name, type]) => `Declare it as $${name}: ${type}.`,
};

/** `String cannot represent a non string value: zh`, and the like of scalars that are texts. */
const unquoted: Rule = {
  message: /cannot represent a non[- ]string(?: and non-integer)? value: (\w[^]*)$/,
  hint: (_schema, [value]) => `Write it in quotes: "${value}".`,
};

/** `Int cannot represent non-integer value: "3"`, and the like of Float. */
const quotedNumber: Rule = {
  message: /^(?:Int|Float) cannot represent non[- ](?:integer|numeric) value: "(-?\d+(?:\.\d+)?)"$/,
  hint: (_schema, [value]) => `Write it without quotes: ${value}.`,
};

/** `Date cannot represent "yesterday": write a day such as ...`: the reason says how. */
const wrongDate: Rule = {
  message: /^Date cannot represent "/,
  hint: () => 'Write "2008", "2008-03" or "2008-03-03".',
};

/** `Variable "$first" of required type "Int!" was not provided.` */
const missingVariable: Rule = {
  message: /^Variable "\$(\w+)" of required type "[^"]+" was not provided/,
  hint: (_schema, [name]) => `Send it beside the operation: "variables": {"${name}": ...}.`,
};

/** `Syntax Error: Invalid number, unexpected digit after 0: "6".` */
const unquotedDate: Rule = {
  message: /^Syntax Error: Invalid number/,
  hint: () => 'Dates stand in quotes: "2008-06-01".',
};

/** `OneOf Input Object "PortOrder" must specify exactly one key.`, and the same of a variable. */
const severalKeys: Rule = {
  message:
    /^(?:OneOf Input Object "\w+" must specify exactly one key|Exactly one key must be specified for OneOf type)/,
  hint: () => 'Write one object a key: orderBy: [{kind: ASC}, {name: ASC}].',
};

/** `Variable "$d" is of type "OrderDirection" but must be non-nullable to be used for OneOf Input Object "PortOrder".` */
const nullableKey: Rule = {
  message: /^Variable "\$(\w+)" is of type "(\w+)" but must be non-nullable/,
  hint: (_schema, [name, type]) => `Declare it as $${name}: ${type}!.`,
};

export const VALUE_RULES: readonly Rule[] = [
  unknownMember,
  wrongEnumValue,
  bareValue,
  variableType,
  severalKeys,
  nullableKey,
  unquoted,
  unquotedDate,
  quotedNumber,
  wrongDate,
  missingVariable,
];
