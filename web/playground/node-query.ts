import {
  doTypesOverlap,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

const TYPE_BY_PREFIX: Readonly<Record<string, string>> = {
  country: 'Country',
  administration: 'CustomsAdministration',
  organization: 'Organization',
  group: 'Group',
  person: 'Person',
  port: 'Port',
  place: 'Place',
  programme: 'Programme',
  agreement: 'Agreement',
  event: 'Event',
  measure: 'Measure',
  goal: 'Goal',
  metric: 'Metric',
  observation: 'Observation',
  source: 'Source',
  claim: 'Claim',
  contradiction: 'Contradiction',
  name: 'Name',
  rel: 'Relationship',
};

/** Connections shown of one node, and rows of each: enough to walk on, cheap enough to be let in. */
const MOST_CONNECTIONS = 8;
const MOST_ROWS = 5;

/** A query that shows a node: its own values, and what is next to it by id and name. */
export function nodeQuery(id: string, schema: GraphQLSchema | null | undefined): string {
  const typeName = TYPE_BY_PREFIX[id.slice(0, id.indexOf(':'))] ?? 'Node';
  const lines = ['__typename', 'id', ...spread(typeName, schema)];
  return [
    `query Node${typeName === 'Node' ? '' : typeName} {`,
    `  node(id: ${JSON.stringify(id)}) {`,
    ...lines.map((line) => `    ${line}`),
    '  }',
    '}',
  ].join('\n');
}

function spread(typeName: string, schema: GraphQLSchema | null | undefined): string[] {
  const type = schema?.getType(typeName);
  const node = schema?.getType('Node');
  if (!schema || !isInterfaceType(node) || !(isObjectType(type) || isInterfaceType(type))) return [];
  // A fragment on a type that is no Node would make the whole operation invalid.
  if (!doTypesOverlap(schema, node, type)) return [];
  const fields = Object.values(type.getFields()).filter(isPlain);
  const own = fields.filter(({ name }) => name !== 'id').flatMap(selectOwn);
  const near = fields.flatMap(selectConnection).slice(0, MOST_CONNECTIONS);
  const lines = [...own, ...near];
  return lines.length === 0 ? [] : [`... on ${typeName} {`, ...lines.map((l) => `  ${l}`), '}'];
}

type Field = GraphQLField<unknown, unknown>;

const isPlain = (field: Field) => field.deprecationReason == null && !field.args.some(isRequiredArgument);

function selectOwn(field: Field): string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  if (!isCompositeType(type) || !('getFields' in type) || isConnection(field)) return [];
  const inner = Object.values(type.getFields()).filter(isPlain);
  const leaves = inner.filter((each) => isLeafType(getNamedType(each.type))).map(({ name }) => name);
  const telling = leaves.includes('id') ? ['id', ...NAMING.filter((n) => leaves.includes(n))] : leaves;
  if (telling.length === 0) return [];
  return [`${field.name}${page(field)} { ${telling.slice(0, 4).join(' ')} }`];
}

const NAMING = ['name', 'title', 'statement', 'value'];

function selectConnection(field: Field): string[] {
  if (!isConnection(field)) return [];
  return [`${field.name}${page(field)} { nodes { id${named(field) ? ' name' : ''} } }`];
}

function isConnection(field: Field): boolean {
  const type = getNamedType(field.type);
  return isObjectType(type) && 'nodes' in type.getFields() && 'pageInfo' in type.getFields();
}

function named(field: Field): boolean {
  const type = getNamedType(field.type);
  const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
  const node = nodes && getNamedType(nodes.type);
  return !!node && 'getFields' in node && 'name' in node.getFields();
}

const page = (field: Field) => (field.args.some(({ name }) => name === 'first') ? `(first: ${MOST_ROWS})` : '');
