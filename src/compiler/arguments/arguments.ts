import Cypher from '@neo4j/cypher-builder';
import { getArgumentValues, type FieldNode, type GraphQLField } from 'graphql';
import type { ParameterValue } from '../../model/statement';

/** The coerced arguments of the fields of one request, by the index of their source. */
export type BoundArguments = readonly Readonly<Record<string, unknown>>[];

/** Coerced values of an operation's variables. */
export type VariableValues = Readonly<Record<string, unknown>>;

const NOTHING: Readonly<Record<string, unknown>> = Object.freeze({});

/** A place in the arguments of a field: what stands there now, and how to find it in later requests. */
export class ArgumentValue {
  constructor(
    readonly value: unknown,
    private readonly source: number,
    private readonly path: readonly (string | number)[],
  ) {}

  /** True when the place is there and not null. */
  get given(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  child(key: string | number): ArgumentValue {
    const inner = (this.value as Record<string | number, unknown> | null | undefined)?.[key];
    return new ArgumentValue(inner, this.source, [...this.path, key]);
  }

  /** The members of an input object that are there, nulls included. */
  members(): [string, ArgumentValue][] {
    return Object.keys(this.value ?? {}).map((key) => [key, this.child(key)]);
  }

  elements(): ArgumentValue[] {
    return ((this.value ?? []) as unknown[]).map((_, index) => this.child(index));
  }

  /** What stands at this place in the arguments of a request. */
  read(bound: BoundArguments): unknown {
    let value: unknown = bound[this.source];
    for (const key of this.path) value = (value as Record<string | number, unknown> | null | undefined)?.[key];
    return value;
  }

  get place(): string {
    return `${this.source}:${this.path.join('.')}`;
  }

  /** How a caller would name the place: `where.name.eq`, `orderBy[0]`. */
  get pathText(): string {
    return this.path.map((key, i) => (typeof key === 'number' ? `[${key}]` : (i > 0 ? '.' : '') + key)).join('');
  }
}

/** Every field with arguments is a source; a request's values are read from all of them at once. */
export class ArgumentSources {
  private readonly sources: ((variables: VariableValues) => Readonly<Record<string, unknown>>)[] = [];

  constructor(private readonly variables: VariableValues) {}

  /** The arguments of a field; `expand` writes those out that stand for others. */
  of(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    expand: (args: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> = (args) => args,
  ): ArgumentValue {
    const read = (variables: VariableValues) => expand(getArgumentValues(field, node, variables));
    const values = read(this.variables);
    const constant = !JSON.stringify(node.arguments ?? []).includes('"Variable"');
    const index = this.sources.push(constant ? () => values : read);
    return new ArgumentValue(values, index - 1, []);
  }

  /** A place among the arguments for what is known only when a request runs; yields its index. */
  reserve(): number {
    return this.sources.push(() => NOTHING) - 1;
  }

  bind(variables: VariableValues): BoundArguments {
    return this.sources.map((read) => read(variables));
  }
}

/** The parameters of a statement, each read from a request's arguments when it runs. */
export class ParameterList {
  private readonly byKey = new Map<string, string>();
  private readonly readers: [string, (bound: BoundArguments) => ParameterValue][] = [];

  /** A parameter for a place in the arguments; the same place and form share one parameter. */
  add(place: string, form: string, read: (bound: BoundArguments) => ParameterValue): Cypher.Param {
    const key = `${place} ${form}`;
    let name = this.byKey.get(key);
    if (name === undefined) {
      name = `p${this.readers.length}`;
      this.byKey.set(key, name);
      this.readers.push([name, read]);
    }
    return new Cypher.NamedParam(name);
  }

  bind(bound: BoundArguments): Record<string, ParameterValue> {
    return Object.fromEntries(this.readers.map(([name, read]) => [name, read(bound)]));
  }
}
