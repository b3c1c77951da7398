import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { exampleOf, inCapitals, nodeTypeOf } from './type-example';
import { Report } from './report';
import { clippedTo } from './tokens';

/** Arguments that root fields share; the overview tells of them once. */
const VIEW = new Set(['asOf', 'certainty', 'knownAsOf', 'lang', 'modality', 'rank']);
const LIST = new Set(['first', 'after', 'last', 'before', 'where', 'orderBy']);

const READING = [
  'Lists are connections: { totalCount nodes { ... } edges { relationship { ... } node { ... } } }, with first, after, where and orderBy; marked with (...) below.',
  'Root fields also take asOf, knownAsOf (YYYY-MM-DD), certainty, modality, rank and lang.',
];

/** A part of the schema within a budget of tokens: a type with its fields in brief, and an operation that runs. */
export function typeSlice(schema: GraphQLSchema, type: GraphQLNamedType, budget: number): string {
  const report = new Report(budget);
  const example = exampleOf(schema, type);
  report.say(`${kindOf(type)} ${type.name}${type.description ? `: ${firstSentence(type.description)}` : ''}`);
  if (type === schema.getQueryType()) report.say(...READING);
  if (example) report.say(`Example: ${example}`);
  const lines = linesOf(type);
  const shown = report.list(lines.map((text) => ({ text })));
  if (shown < lines.length) {
    const names = lines.slice(shown).map((line) => /\w+/.exec(line)![0]);
    report.list(names.map((name) => ({ text: `  ${name}` })));
    report.say(
      'Some are left out or without their types: call describe_type with the name of a type that they lead to.',
    );
  }
  return report.toString();
}

/** A root field with its arguments, and the type that it leads to. */
export function rootFieldSlice(
  { name, description, args, type }: GraphQLField<unknown, unknown>,
  budget: number,
): string {
  const report = new Report(budget);
  report.say(`root field ${name}: ${String(type)}${description ? `. ${firstSentence(description)}` : ''}`);
  report.list(args.map((argument) => ({ text: `  ${argumentText(argument)}${inBrief(argument.description)}` })));
  const target = getNamedType(type);
  report.say(`For what it yields call describe_type with {"name": "${nodeTypeOf(target) ?? target.name}"}.`);
  return report.toString();
}

/** The type of relationships of a name: `PAIRED_WITH`, also for `PairedWith`. */
export function relationshipTypeOf(schema: GraphQLSchema, name: string): GraphQLEnumValue | undefined {
  const types = schema.getType('RelationshipTypeName') as GraphQLEnumType;
  return types.getValue(name) ?? types.getValue(inCapitals(name)) ?? undefined;
}

/** A type of relationships: that of the schema where it has properties of its own. */
export function relationshipSlice(
  schema: GraphQLSchema,
  { name, description }: GraphQLEnumValue,
  budget: number,
): string {
  const own = Object.values(schema.getTypeMap()).find((type) => inCapitals(type.name) === name);
  if (own) return typeSlice(schema, own, budget);
  const report = new Report(budget);
  report.say(`relationships of the type ${name}${description ? `: ${description}` : ''}`);
  report.say(
    `Example: { relationships(types: [${name}], first: 2) { totalCount nodes { id from { id } to { id } claims(first: 1) { id citation } } } }`,
    'It has no properties of its own. For those that all have call describe_type with {"name": "SimpleRelationship"}.',
  );
  return report.toString();
}

const kindOf = (type: GraphQLNamedType): string =>
  isEnumType(type) ? 'enum' : isInputObjectType(type) ? 'input' : isInterfaceType(type) ? 'interface' : 'type';

function linesOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => `  ${name}${inBrief(description)}`);
  }
  if (isUnionType(type)) return type.getTypes().map(({ name }) => `  ${name}`);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(
      (field) => `  ${field.name}: ${String(field.type)}${inBrief(field.description)}`,
    );
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).map((field) => `  ${signatureOf(field)}${inBrief(field.description)}`);
}

/** A field with the arguments that are its own, and the type that it leads to. */
function signatureOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const target = getNamedType(type);
  const isList = isObjectType(target) && 'pageInfo' in target.getFields();
  const own = args.filter((argument) => !VIEW.has(argument.name) && !(isList && LIST.has(argument.name)));
  const given = [...own.map(argumentText), ...(isList ? ['...'] : [])].join(', ');
  return `${name}${given ? `(${given})` : ''}: ${isList ? `[${nodeTypeOf(target) ?? target.name}]` : String(type)}`;
}

const argumentText = ({ name, type }: GraphQLArgument): string => `${name}: ${String(type)}`;

const firstSentence = (text: string): string => /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text;

const inBrief = (description: string | null | undefined): string =>
  description ? ` # ${clippedTo(firstSentence(description), 40)}` : '';
