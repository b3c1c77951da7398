import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** A property that some types have of their own, under the name by which an answer has it: two types may differ in it. */
interface OwnProperty {
  readonly key: string;
  readonly name: string;
}

/** What of the schema tells the properties that a type has beyond those of its interface. */
export class OwnProperties {
  /** A fragment body, such as `... on Signed { signed_on: on { edtf } }`, for all types of the interface. */
  readonly selection: string;
  private readonly byType = new Map<string, readonly OwnProperty[]>();

  constructor(schema: GraphQLSchema, interfaceName: string) {
    const shared = schema.getType(interfaceName);
    const types = isInterfaceType(shared) ? schema.getPossibleTypes(shared) : [];
    const selections = types.map((type) => {
      const own = Object.values(type.getFields()).filter(
        (field) => isInterfaceType(shared) && !(field.name in shared.getFields()) && isValue(field),
      );
      const keyed = own.map((field) => ({ field, key: `${field.name}_${type.name}` }));
      this.byType.set(
        type.name,
        keyed.map(({ field: { name }, key }) => ({ key, name })),
      );
      const fields = keyed.map(({ field, key }) => `${key}: ${field.name}${isDate(field) ? ' { edtf }' : ''}`);
      return fields.length > 0 ? `... on ${type.name} { ${fields.join(' ')} }` : '';
    });
    this.selection = selections.filter((text) => text !== '').join(' ');
  }

  /** The names of the properties that a type has of its own. */
  namesOf(typeName: string): readonly string[] {
    return (this.byType.get(typeName) ?? []).map(({ name }) => name);
  }

  /** What an answer has of the properties of its type: their names and values as text, those without a value apart. */
  of(answer: Readonly<Record<string, unknown>>): [name: string, value: string][] {
    const own = this.byType.get(String(answer['__typename'])) ?? [];
    return own.flatMap(({ key, name }): [string, string][] => {
      const text = valueText(answer[key]);
      return text === '' ? [] : [[name, text]];
    });
  }
}

const isDate = ({ type }: GraphQLField<unknown, unknown>): boolean => getNamedType(type).name === 'EdtfDate';

/** Whether a field is a property without arguments that has a scalar, an enumerated value or a date, or a list of them. */
function isValue(field: GraphQLField<unknown, unknown>): boolean {
  if (field.args.some(({ name }) => name !== 'lang')) return false;
  const type = getNamedType(field.type);
  if (isDate(field)) return !isList(field);
  return isScalarType(type) || isEnumType(type);
}

const isList = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type);

function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value === 'object') return valueText((value as { edtf?: unknown }).edtf);
  return String(value);
}
