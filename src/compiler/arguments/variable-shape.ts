import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
  typeFromAST,
  visit,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { viewOfId, type View, type ViewValues } from '../../model/values/view';
import type { VariableValues } from './arguments';
import { decodeCursor } from './cursor';
import { idsByView } from './id-views';

/** What the shape of an id depends on. */
export interface IdShapes {
  readonly typeOfId: (id: string) => string | undefined;
  readonly viewValues: ViewValues;
  /** The root fields that answer an id of any type. */
  readonly ofAnyType: ReadonlySet<string>;
}

/** Enumerations whose values decide the statement's text: directions, types, certainty, and what groups are made by and hold. */
const STRUCTURAL_ENUM =
  /^(Certainty|OrderDirection|TraversalDirection|EntityType|RelationshipTypeName|Statistic|NodeValue|RelationshipValue|\w+GroupKey)$/;

/**
 * A function that yields the shape of an operation's variables: everything about their values that changes the
 * statement's text. Two requests with equal shapes share one prepared operation.
 */
export function variableShape(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  ids: IdShapes,
): (values: VariableValues) => string {
  const ofAnyType = variablesOf(document, ids.ofAnyType);
  const anyType = (): string => '';
  const variables = (operation.variableDefinitions ?? []).map((definition) => {
    // typeFromAST has one overload for each form of type node.
    const type = typeFromAST(schema, definition.type as never) as GraphQLInputType;
    const name = definition.variable.name.value;
    if (getNamedType(type).name !== 'ID') return (values: VariableValues) => shapeOf(values[name], type);
    // The type of an id decides which label node(id) asks, and its view what is compared at all places.
    const typeOf = ofAnyType.has(name) ? (id: string): string => ids.typeOfId(id) ?? '?' : anyType;
    return (values: VariableValues) => shapeOfIds(values[name], typeOf, ids.viewValues);
  });
  return (values) => variables.map((shape) => shape(values)).join(' ');
}

/** The variables in the arguments of fields of these names. */
function variablesOf(document: DocumentNode, fields: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Field: (field) => {
      if (!fields.has(field.name.value)) return;
      for (const argument of field.arguments ?? []) {
        visit(argument, { Variable: ({ name }) => void names.add(name.value) });
      }
    },
  });
  return names;
}

function shapeOfIds(value: unknown, typeOf: (id: string) => string, viewValues: ViewValues): string {
  if (value === undefined || value === null) return value === null ? 'null' : '-';
  try {
    if (!Array.isArray(value)) {
      const view = viewOfId(String(value), viewValues);
      return view ? `${typeOf(String(value))}@${shapeOfView(view)}` : typeOf(String(value));
    }
    const views = idsByView(value as string[], viewValues).map(
      ({ view, ids }) => `${[...new Set(ids.map(typeOf))].sort().join()}@${shapeOfView(view)}`,
    );
    return `[${views.join(';')}]`;
  } catch {
    // The compiler refuses it, so that nothing is kept under this shape.
    return 'bad';
  }
}

/** What an id says of its view: the values of the other parts are parameters. */
const shapeOfView = (view: View): string => `${Object.keys(view).join()}${view.certainty ?? ''}`;

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
  (isEnumType(type) && STRUCTURAL_ENUM.test(type.name)) || (isScalarType(type) && type.name === 'Boolean');
