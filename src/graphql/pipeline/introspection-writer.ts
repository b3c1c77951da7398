import {
  GraphQLObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  getArgumentValues,
  getNamedType,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { CustomsGraphError } from '../../errors';

/** An operation of which the introspection is written, with its variables coerced. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Places that a selection may have once its fragments are written out; tools send some 80. */
const MOST_SELECTIONS = 1_000;

/** Says that the time is up; what was written by then is kept. */
const PAUSE = new Error('The time is up.');

const HINT =
  'Ask for the schema once, with what getIntrospectionQuery of graphql-js selects, or for single types by __type.';

/**
 * Writes what an operation asks of the schema, as graphql-js would execute it. Many fields have the same type: the text
 * of each object is made once for each place in the selection. That also allows to stop at any object and to go on later.
 */
export class IntrospectionWriter {
  /** Names of the root fields, by response key. */
  readonly rootFields: ReadonlyMap<string, string>;
  private readonly info: GraphQLResolveInfo;
  private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  private readonly root: Selection;
  private selections = 0;
  private deadline = 0;

  constructor(
    readonly schema: GraphQLSchema,
    private readonly asked: AskedOperation,
    /** Most characters of the text. */
    readonly limit: number,
  ) {
    this.info = { schema } as GraphQLResolveInfo;
    const fragments = asked.document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = Object.fromEntries((fragments as FragmentDefinitionNode[]).map((one) => [one.name.value, one]));
    const query = schema.getQueryType()!;
    const { selectionSet } = asked.operation;
    const fields = collectFields(schema, this.fragments, { ...asked.variables }, query, selectionSet);
    this.rootFields = new Map([...fields].map(([key, [node]]) => [key, node!.name.value]));
    const introspection = new Map([...fields].filter(([, [node]]) => node!.name.value.startsWith('__')));
    this.root = new Selection(this, query, '', () => introspection);
  }

  /**
   * The text of the introspection fields, as one object. Undefined when the time is up; a later call goes on.
   *
   * @param deadline as `performance.now()` has it
   * @throws CustomsGraphError LIMIT_EXCEEDED when it is too long, or its fragments make too many selections.
   */
  write(deadline = Infinity): string | undefined {
    this.deadline = deadline;
    try {
      return this.root.write(undefined);
    } catch (error) {
      if (error === PAUSE) return undefined;
      throw error;
    }
  }

  /** Whoever calls it has kept what he made, so that each call of `write` comes further. */
  pause(): void {
    if (performance.now() > this.deadline) throw PAUSE;
  }

  /** The fields below those of a selection, or undefined where they are leaves. */
  below(field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[], path: string): Selection | undefined {
    const type = getNamedType(field.type);
    if (!(type instanceof GraphQLObjectType)) return undefined;
    const { schema, fragments, asked } = this;
    return new Selection(this, type, path, () => {
      if ((this.selections += 1) > MOST_SELECTIONS) {
        const what = `The introspection below "${path}" selects from more than ${MOST_SELECTIONS} places`;
        throw new CustomsGraphError('LIMIT_EXCEEDED', `${what}, its fragments written out.`, { hint: HINT });
      }
      return collectSubfields(schema, fragments, { ...asked.variables }, type, nodes);
    });
  }

  /** What a field reads of an object. */
  reader(field: GraphQLField<unknown, unknown>, node: FieldNode): (source: unknown) => unknown {
    const values = getArgumentValues(field, node, this.asked.variables);
    return (source) => field.resolve!(source, values, undefined, this.info);
  }
}

/** A field of a selection, its key written as JSON. */
interface Entry {
  readonly key: string;
  readonly read: (source: unknown) => unknown;
  readonly below: Selection | undefined;
}

/** A place in the written-out selection. */
class Selection {
  private readonly texts: Map<unknown, string>;
  private entries: readonly Entry[] | undefined;

  constructor(
    private readonly writer: IntrospectionWriter,
    private readonly type: GraphQLObjectType,
    private readonly path: string,
    private readonly fields: () => ReadonlyMap<string, readonly FieldNode[]>,
  ) {
    this.texts = new Map();
  }

  /** The text of an object here. Throws PAUSE after any object that was made. */
  write(source: unknown): string {
    let text = this.texts.get(source);
    if (text === undefined) {
      text = this.object(source);
      this.texts.set(source, text);
      this.writer.pause();
    }
    return text;
  }

  private object(source: unknown): string {
    const members: string[] = [];
    let length = 0;
    const counted = (text: string): string => {
      if ((length += text.length) > this.writer.limit) throw tooLong(this.path, this.writer.limit);
      return text;
    };
    for (const { key, read, below } of (this.entries ??= this.planned())) {
      const value = read(source);
      let text: string;
      if (!below || value === null || value === undefined) text = counted(JSON.stringify(value ?? null));
      else if (!Array.isArray(value)) text = counted(below.write(value));
      else text = `[${value.map((one) => counted(below.write(one))).join(',')}]`;
      members.push(key + text);
    }
    // Joined, it is one string, where additions would keep a tree of pieces.
    return `{${members.join(',')}}`;
  }

  private planned(): Entry[] {
    const { writer, type, path } = this;
    const named = { ...type.getFields(), __schema: SchemaMetaFieldDef, __type: TypeMetaFieldDef };
    return [...this.fields()].map(([key, nodes]) => {
      const { value: name } = nodes[0]!.name;
      const written = `${JSON.stringify(key)}:`;
      if (name === '__typename') return { key: written, read: () => type.name, below: undefined };
      const field = named[name as '__type'];
      const below = writer.below(field, nodes, path === '' ? key : `${path}.${key}`);
      return { key: written, read: writer.reader(field, nodes[0]!), below };
    });
  }
}

const tooLong = (path: string, limit: number): CustomsGraphError => {
  const what = path === '' ? 'The introspection of the operation' : `The introspection "${path}"`;
  const message = `${what} would have more than ${limit.toLocaleString('en')} characters.`;
  return new CustomsGraphError('LIMIT_EXCEEDED', message, { hint: HINT });
};
