import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { idPrefix, relationshipTypeInId } from '../model/values/ids';
import type { VariableValues } from './arguments';
import { decodeCursor } from './cursor';

/** Enumerations whose values decide the statement's text. */
const STRUCTURAL_ENUMS = new Set(['OrderDirection']);

/**
 * A function that yields the shape of an operation's variables: everything about their values that changes the
 * statement's text. Two requests with equal shapes share one prepared operation.
 */
export function variableShape(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): (values: VariableValues) => string {
  const looksUp = lookedUpVariables(operation);
  const variables = (operation.variableDefinitions ?? []).map((definition) => {
    const name = definition.variable.name.value;
    // typeFromAST has one overload for each form of type node.
    const type = typeFromAST(schema, definition.type as never) as GraphQLInputType;
    return { name, type, byPrefix: looksUp.has(name) };
  });
  return (values) =>
    variables
      .map(({ name, type, byPrefix }) => (byPrefix ? prefixShape(values[name]) : shapeOf(values[name], type)))
      .join(' ');
}

/** Variables that are the id of `node` or the ids of `nodes`: their prefixes decide which label is asked. */
function lookedUpVariables(operation: OperationDefinitionNode): Set<string> {
  const names = new Set<string>();
  // Fragments and nested lists are searched too: a variable that is marked without need costs only a cache entry.
  JSON.stringify(operation, (key, value: unknown) => {
    const node = value as {
      kind?: string;
      name?: { value: string };
      value?: { kind: string; name: { value: string } };
    };
    if (node?.kind === 'Argument' && (node.name?.value === 'id' || node.name?.value === 'ids')) {
      if (node.value?.kind === 'Variable') names.add(node.value.name.value);
    }
    return key === 'loc' ? undefined : value;
  });
  return names;
}

function prefixShape(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(prefixShape))].sort().join(',')}]`;
  if (typeof value !== 'string') return value === undefined ? '-' : 'null';
  // Any text may come as an id; only what looks like a prefix of this graph may enter the key.
  const prefix = relationshipTypeInId(value) ?? idPrefix(value);
  return /^[A-Za-z_]{1,40}$/.test(prefix) ? prefix : '?';
}

function shapeOf(value: unknown, declared: GraphQLInputType): string {
  if (value === undefined) return '-';
  if (value === null) return 'null';
  const type = getNullableType(declared);
  if (isListType(type)) {
    const item: GraphQLInputType = getNullableType(type.ofType);
    const elements = value as unknown[];
    return isInputObjectType(item) || isListType(item) || isStructural(item)
      ? `[${elements.map((element) => shapeOf(element, item)).join(',')}]`
      : '[]';
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const members = Object.entries(value as Record<string, unknown>);
    return `{${members.map(([key, member]) => key + shapeOf(member, fields[key]!.type)).join(',')}}`;
  }
  if (isScalarType(type) && type.name === 'Cursor') {
    const cursor = decodeCursor(String(value));
    return cursor ? `c${cursor.values.map((key) => (key === null ? 0 : 1)).join('')}` : 'bad';
  }
  return isStructural(type) ? String(value) : '1';
}

const isStructural = (type: GraphQLInputType): boolean =>
  (isEnumType(type) && STRUCTURAL_ENUMS.has(type.name)) || (isScalarType(type) && type.name === 'Boolean');
