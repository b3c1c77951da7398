import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { OwnProperties } from '../own-properties';

/** A property of entities, as a column of a table. */
export interface Column {
  readonly id: string;
  readonly name: string;
  /** Its values are countries, and not texts. */
  readonly isCountry?: boolean;
  /** No two entities share a value. */
  readonly isCode?: boolean;
}

/** Languages in which names are offered as columns. */
const LANGUAGES = ['en', 'zh', 'ru', 'kk'];

/** Columns that every type has. */
const SHARED: readonly Column[] = [
  { id: 'name', name: 'name' },
  ...LANGUAGES.map((language) => ({ id: `name:${language}`, name: `name (${language})` })),
  { id: 'names', name: 'all names' },
  { id: 'description', name: 'description' },
  { id: 'identifiers', name: 'identifiers in other registers', isCode: true },
  { id: 'validFrom', name: 'began' },
  { id: 'validTo', name: 'ended' },
  { id: 'citation', name: 'citation' },
  { id: 'citation:name', name: 'citation of name' },
];
const COUNTRY: Column = { id: 'country', name: 'country', isCountry: true };

/** A type of entities, as the service offers it. */
export interface OfferedType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
}

/** Which types and properties there are, by the schema. */
export class Columns {
  readonly types: ReadonlyMap<string, OfferedType>;
  /** Every column by its id. */
  readonly all: ReadonlyMap<string, Column>;
  readonly properties: OwnProperties;
  /** The types whose entities lie in a country, or act for one. */
  readonly located: readonly string[];
  /** The root field that lists such a type. */
  readonly lists: ReadonlyMap<string, string>;

  constructor(schema: GraphQLSchema) {
    this.properties = new OwnProperties(schema, 'Entity');
    const types = entityTypes(schema);
    const located = types.filter(hasCountry);
    this.located = located.map(({ name }) => name);
    this.lists = new Map(this.located.flatMap((type) => listsOf(schema, type).map((list) => [type, list] as const)));
    this.types = new Map(
      types.map((type): [string, OfferedType] => {
        const codes = codesOf(schema, type);
        const own = this.properties
          .namesOf(type.name)
          .map((name): Column => ({ id: name, name: inWords(name), ...(codes.has(name) ? { isCode: true } : {}) }));
        const columns = [...SHARED, ...(hasCountry(type) ? [COUNTRY] : []), ...own];
        const cited = own.map(({ id, name }) => ({ id: `citation:${id}`, name: `citation of ${name}` }));
        const { name, description } = type;
        return [
          name,
          { id: name, name: inWords(name), description: description ?? '', columns: [...columns, ...cited] },
        ];
      }),
    );
    this.all = new Map([...this.types.values()].flatMap(({ columns }) => columns.map((one) => [one.id, one])));
  }
}

function entityTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.filter((type) => type.getInterfaces().some(({ name }) => name === 'Entity'));
}

/** The properties by which one entity of a type can be looked up. */
function codesOf(schema: GraphQLSchema, { name }: GraphQLObjectType): ReadonlySet<string> {
  const fields = Object.values(schema.getQueryType()!.getFields());
  const lookUp = fields.find(
    ({ type, args }) => String(type) === name && args.some((argument) => argument.name === 'id'),
  );
  return new Set(lookUp?.args.map((argument) => argument.name));
}

/** The root fields that list a type by conditions. */
const listsOf = (schema: GraphQLSchema, type: string): readonly string[] =>
  Object.values(schema.getQueryType()!.getFields())
    .filter(({ args }) => args.some((argument) => String(argument.type) === `${type}Where`))
    .map(({ name }) => name);

function hasCountry(type: GraphQLObjectType): boolean {
  const { country } = type.getFields();
  return country !== undefined && getNamedType(country.type).name === 'Country';
}

/** A name of the schema as words: `customs administration`, `coordinates of`. */
const inWords = (name: string): string =>
  /^[A-Z]{2,}$/.test(name) ? name : name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
