import { getNamedType, isInterfaceType, type GraphQLInterfaceType, type GraphQLSchema } from 'graphql';
import { VIEW_ARGUMENTS } from '../../model/values/view';
import type { Rule } from './rule';
import { below, fieldOf, fielded, input, selectionOf, type Fielded } from './schema-parts';

/* Ways out for selections and arguments that the schema does not have. */

const PAGE = ['nodes', 'edges', 'totalCount', 'pageInfo'];
const VIEW: readonly string[] = VIEW_ARGUMENTS;
const MOST_PLACES = 5;

/** Arguments by the names that they have in other APIs. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  limit: 'first',
  size: 'first',
  take: 'first',
  top: 'first',
  pageSize: 'first',
  offset: 'after',
  skip: 'after',
  page: 'after',
  cursor: 'after',
  filter: 'where',
  filters: 'where',
  sort: 'orderBy',
  sortBy: 'orderBy',
  order: 'orderBy',
};

/** Fields by names that readers expect for them, or that they had: of which type, and what they are called. */
const EXPECTED: readonly { readonly of: string; readonly name: string; readonly called: readonly string[] }[] = [
  { of: 'Source', name: 'statedClaims', called: ['statements'] },
  { of: 'Source', name: 'publishers', called: ['contributors'] },
  { of: 'Source', name: 'authors', called: ['contributors'] },
  { of: 'Claim', name: 'statements', called: ['texts'] },
  { of: 'Claim', name: 'translations', called: ['texts', 'parallelQuotes'] },
  { of: 'Claim', name: 'quotes', called: ['quote', 'parallelQuotes'] },
  { of: 'Claim', name: 'supports', called: ['supportsEntities', 'supportsRelationships'] },
  { of: 'Entity', name: 'statements', called: ['claims'] },
  { of: 'Goal', name: 'metric', called: ['observations'] },
  { of: 'Query', name: 'persons', called: ['people'] },
  { of: 'Query', name: 'administrations', called: ['customsAdministrations'] },
  { of: 'Query', name: 'documents', called: ['sources'] },
];

/** What a field of a type is called that is asked for by an expected name; undefined for any other. */
export function calledOf(
  schema: GraphQLSchema,
  typeName: string | undefined,
  name: string,
): readonly string[] | undefined {
  const type = fielded(schema, typeName);
  const isOf = (of: string): boolean => {
    const wide = fielded(schema, of);
    return type?.name === of || (!!type && !!wide && isInterfaceType(wide) && schema.isSubType(wide, type));
  };
  return type && EXPECTED.find((each) => each.name === name && isOf(each.of))?.called;
}

/** `Cannot query field "name" on type "PortsConnection".` */
const unknownField: Rule = {
  message: /^Cannot query field "(\w+)" on type "(\w+)"/,
  hint: (schema, [name, typeName]) => {
    const type = fielded(schema, typeName);
    const called = calledOf(schema, typeName, name!);
    if (type && called) return `Here it is called ${called.join(' or ')}: write ${shown(schema, type, called[0]!)}.`;
    if (!type) return undefined;
    return (
      ofAPage(schema, type, name!) ??
      ofAnEdge(schema, type, name!) ??
      ofTheOtherEnd(schema, type, name!) ??
      ofOthers(schema, type, name!) ??
      ofARootList(schema, type, name!) ??
      `${type.name} has: ${Object.keys(type.getFields()).join(', ')}.`
    );
  },
};

function ofAPage(schema: GraphQLSchema, type: Fielded, name: string): string | undefined {
  const nodes = below(schema, type, 'nodes');
  if (!nodes || !fieldOf(type, 'pageInfo')) {
    if (!PAGE.includes(name)) return undefined;
    return `"${type.name}" comes as it is here, not in pages: leave "${name}" out, and write its fields at once, such as ${selectionOf(schema, type)}.`;
  }
  if (name === 'count' || name === 'total') return 'Write totalCount.';
  const ofEdges = fieldOf(below(schema, type, 'edges'), name);
  if (ofEdges)
    return `It is a field of the edges: write edges { ${shown(schema, below(schema, type, 'edges')!, name)} }.`;
  if (fieldOf(nodes, name)) return `A list comes in pages: write nodes { ${shown(schema, nodes, name)} }.`;
  const relationship = below(schema, below(schema, type, 'edges'), 'relationship');
  if (!fieldOf(relationship, name)) return undefined;
  return `It is a field of the relationship: write edges { relationship { ${shown(schema, relationship!, name)} } node ${selectionOf(schema, nodes)} }.`;
}

function ofAnEdge(schema: GraphQLSchema, type: Fielded, name: string): string | undefined {
  const ways = ['relationship', 'node', 'to', 'from'].flatMap((part) => {
    const inner = below(schema, type, part);
    return fieldOf(inner, name) ? [`${part} { ${shown(schema, inner!, name)} }`] : [];
  });
  return ways.length === 0 ? undefined : `Write ${ways.join(' or ')}.`;
}

/** A relationship is called otherwise from its other end: people have `positions`, an administration has `holders`. */
function ofTheOtherEnd(schema: GraphQLSchema, type: Fielded, name: string): string | undefined {
  for (const far of entities(schema)) {
    const relationship = ledBy(schema, far, name);
    if (!relationship || !covers(schema, below(schema, below(schema, far, name), 'nodes'), type)) continue;
    const [back] = Object.keys(type.getFields()).filter(
      (own) =>
        ledBy(schema, type, own) === relationship &&
        covers(schema, below(schema, below(schema, type, own), 'nodes'), far),
    );
    if (back) return `From here it is called ${back}: write ${shown(schema, type, back)}.`;
  }
  return undefined;
}

const entities = (schema: GraphQLSchema): Fielded[] =>
  Object.keys(schema.getTypeMap()).flatMap((name) => {
    const type = fielded(schema, name);
    return type && !isInterfaceType(type) ? [type] : [];
  });

/** The type of the relationship on the edges of a list, where it is one of its own. */
function ledBy(schema: GraphQLSchema, type: Fielded, name: string): Fielded | undefined {
  const relationship = below(schema, below(schema, below(schema, type, name), 'edges'), 'relationship');
  return isInterfaceType(relationship) ? undefined : relationship;
}

const covers = (schema: GraphQLSchema, wide: Fielded | undefined, narrow: Fielded): boolean =>
  wide === narrow || (isInterfaceType(wide) && schema.isSubType(wide, narrow));

function ofOthers(schema: GraphQLSchema, type: Fielded, name: string): string | undefined {
  if (type === schema.getQueryType()) {
    return 'To find something by what it is called, write search(text: "...") { nodes { node { id name } } }.';
  }
  if (!isInterfaceType(type)) return undefined;
  const possible = ({ name: other }: Fielded): number =>
    schema.getPossibleTypes(schema.getType(other) as GraphQLInterfaceType).length;
  const { interfaces, objects } = schema.getImplementations(type);
  const wide = interfaces.filter((other) => fieldOf(other, name)).sort((a, b) => possible(b) - possible(a))[0];
  if (wide) return `Only some of them have it: write ... on ${wide.name} { ${shown(schema, wide, name)} }.`;
  const having = objects.filter((other) => fieldOf(other, name));
  const [first, ...others] = having;
  if (!first) return undefined;
  const also = others.length === 0 ? '' : `, and so for ${others.map((other) => other.name).join(', ')}`;
  return `Only some of them have it: write ... on ${first.name} { ${shown(schema, first, name)} }${also}.`;
}

/** What has the node as a property is a list of its own: the ports of a country are `ports(where: {country: ...})`. */
function ofARootList(schema: GraphQLSchema, type: Fielded, name: string): string | undefined {
  const query = schema.getQueryType()!;
  const list = fieldOf(query, calledOf(schema, query.name, name)?.[0] ?? name);
  const conditions = list?.args.find((argument) => argument.name === 'where');
  const where = conditions && input(schema, getNamedType(conditions.type).name)?.getFields();
  const to = Object.values(where ?? {}).find((member) => getNamedType(member.type).name === `${type.name}Where`);
  if (!list || !to) return undefined;
  const selection = selectionOf(schema, below(schema, query, list.name)!);
  return `It is a list of its own: { ${list.name}(where: {${to.name}: {id: {eq: "..."}}}) ${selection} }.`;
}

/** A field as it can be asked: with a selection where it needs one. */
function shown(schema: GraphQLSchema, type: Fielded, name: string): string {
  const inner = below(schema, type, name);
  return inner ? `${name} ${selectionOf(schema, inner)}` : name;
}

/** `Unknown argument "limit" on field "Query.ports".` */
const unknownArgument: Rule = {
  message: /^Unknown argument "(\w+)" on field "(\w+)\.(\w+)"/,
  hint: (schema, [name, typeName, fieldName]) => {
    const field = fieldOf(fielded(schema, typeName), fieldName!);
    if (!field) return undefined;
    const has = (argument: string): boolean => field.args.some((one) => one.name === argument);
    const usual = ARGUMENTS[name!];
    if (usual === 'after' && has('after')) {
      return 'Pages go on by cursors: ask for pageInfo { endCursor }, and give that as "after" the next time.';
    }
    if (usual && has(usual)) return `Here it is called "${usual}".`;
    const conditions = field.args.find((one) => one.name === 'where');
    if (VIEW.includes(name!) && !(typeName === 'Query' && conditions)) {
      return viewHint(name!, fieldName!, typeName === 'Query');
    }
    const inner = fielded(schema, getNamedType(field.type).name);
    const places = Object.values(inner?.getFields() ?? {})
      .filter(({ args }) => args.some((one) => one.name === name))
      .map((place) => `${place.name}(${name}:)`);
    if (places.length > 0) return `It is an argument of a field below: ${places.slice(0, MOST_PLACES).join(' or ')}.`;
    const condition = conditions && conditionHint(schema, name!, getNamedType(conditions.type).name);
    if (condition) return condition;
    if (typeName !== 'Query' || !has('id')) {
      const names = field.args.map((one) => one.name);
      return names.length === 0 ? `${fieldName} takes no arguments.` : `${fieldName} takes: ${names.join(', ')}.`;
    }
    const keys = field.args.map((one) => one.name).filter((one) => !VIEW.includes(one));
    return `A look-up takes one key: ${keys.join(' or ')}. To find something by what it is called, write search(text: "...") { nodes { node { id name } } }.`;
  },
};

const viewHint = (name: string, field: string, atRoot: boolean): string =>
  atRoot
    ? `The id says it: ${field} takes ids such as "port:dulata@2008-06-01" or "port:dulata@lang=zh".`
    : `"${name}" is an argument of the root field, and holds for everything below it.`;

/** Where a condition belongs that was given as an argument. */
function conditionHint(schema: GraphQLSchema, name: string, whereName: string): string | undefined {
  const where = input(schema, whereName)?.getFields();
  if (where?.[name]) return `It is a condition: write where: {${name}: {...}}.`;
  const node = where?.['node'] && input(schema, getNamedType(where['node'].type).name)?.getFields();
  return node?.[name] && `It is a condition on the node: write where: {node: {${name}: {...}}}.`;
}

/** `Field "validFrom" of type "EdtfDate" must have a selection of subfields.` */
const missingSelection: Rule = {
  message: /^Field "(\w+)" of type "([^"]+)" must have a selection of subfields/,
  hint: (schema, [name, typeName]) => {
    const type = fielded(schema, typeName!.replace(/[[\]!]/g, ''));
    return type && `Say what of it: write ${name} ${selectionOf(schema, type)}.`;
  },
};

/** `Field "name" must not have a selection since type "String!" has no subfields.` */
const needlessSelection: Rule = {
  message: /^Field "(\w+)" must not have a selection/,
  hint: (_schema, [name]) => `It is a plain value: write ${name} alone.`,
};

/** `Field "port" argument "id" of type "ID!" is required, but it was not provided.` */
const missingArgument: Rule = {
  message: /^Field "(\w+)" argument "(\w+)" of type "([^"]+)" is required/,
  hint: (_schema, [field, argument, type]) =>
    `Write ${field}(${argument}: ${type!.startsWith('ID') ? '"port:dulata"' : '...'}).`,
};

export const FIELD_RULES: readonly Rule[] = [
  unknownField,
  unknownArgument,
  missingSelection,
  needlessSelection,
  missingArgument,
];
