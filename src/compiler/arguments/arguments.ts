import { getArgumentValues, Kind, type ArgumentNode, type FieldNode, type GraphQLField, type ValueNode } from 'graphql';
import { CustomsGraphError } from '../../errors';
import type { ShortArgument } from '../../model/definitions';
import type { TraversalField } from '../../model/traversal-field';
import { requireCursor, type ListCursor } from './cursor';

/** The coerced arguments of one field, or values that stand beside them. */
export type Values = Readonly<Record<string, unknown>>;

/** What a request gives an operation, by slot: arguments of a field, `{ size }` of a page, `{ found }` by a traversal. */
export type BoundArguments = readonly Values[];

/** Coerced values of an operation's variables. */
export type VariableValues = Values;

const NOTHING: Values = Object.freeze({});

/** How large one value may be. */
export interface ValueLimits {
  readonly maxTextLength: number;
  readonly maxListLength: number;
}

/** Arguments that hold a cursor, which has a bound of its own. */
const CURSORS = ['after', 'before'];

/** Refuses texts and lists that are too long, wherever they stand. Throws LIMIT_EXCEEDED. */
export function checkValues(values: unknown, limits: ValueLimits, path = ''): void {
  if (typeof values === 'string') {
    if (values.length > limits.maxTextLength) throw tooLong(path, values.length, 'characters', limits.maxTextLength);
  } else if (Array.isArray(values)) {
    if (values.length > limits.maxListLength) throw tooLong(path, values.length, 'elements', limits.maxListLength);
    for (const [index, value] of values.entries()) {
      if (typeof value === 'string' && value.length <= limits.maxTextLength) continue;
      checkValues(value, limits, `${path}[${index}]`);
    }
  } else if (typeof values === 'object' && values !== null) {
    for (const [name, value] of Object.entries(values))
      checkValues(value, limits, path === '' ? name : `${path}.${name}`);
  }
}

const tooLong = (path: string, length: number, what: string, most: number): CustomsGraphError =>
  new CustomsGraphError('LIMIT_EXCEEDED', `"${path}" has ${length} ${what}; at most ${most} are allowed.`, {
    hint: 'Shorten it, or ask in several operations.',
  });

/** Where a value is written: in the document, or in a variable, as `$where.name`. Undefined where it is in neither. */
type Origin = readonly ArgumentNode[] | ValueNode | string | undefined;

/** A place in the arguments of a field: what stands there now, and how to find it in later requests. */
export class ArgumentValue {
  constructor(
    readonly value: unknown,
    private readonly slot: number,
    private readonly path: readonly (string | number)[],
    private readonly origin: Origin,
  ) {}

  /** True when the place is there and not null. */
  get given(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  child(key: string | number): ArgumentValue {
    const inner = (this.value as Record<string | number, unknown> | null | undefined)?.[key];
    return new ArgumentValue(inner, this.slot, [...this.path, key], originWithin(this.origin, key));
  }

  /** The members of an input object that are there, nulls included. */
  members(): [string, ArgumentValue][] {
    return Object.keys(this.value ?? {}).map((key) => [key, this.child(key)]);
  }

  /** The members of an input object that are there and not null. */
  givenMembers(): [string, ArgumentValue][] {
    return this.members().filter(([, member]) => member.given);
  }

  elements(): ArgumentValue[] {
    return ((this.value ?? []) as unknown[]).map((_, index) => this.child(index));
  }

  /** What stands at this place in the arguments of a request. */
  read(bound: BoundArguments): unknown {
    let value: unknown = bound[this.slot];
    for (const key of this.path) value = (value as Record<string | number, unknown> | null | undefined)?.[key];
    return value;
  }

  /** Tells the value from others. Places that hold one variable are one, so that it is sent to the store once. */
  get place(): string {
    return typeof this.origin === 'string' ? this.origin : `${this.slot}:${this.path.join('.')}`;
  }

  /** How a caller would name the place: `where.name.eq`, `orderBy[0]`. */
  get pathText(): string {
    return this.path.map((key, i) => (typeof key === 'number' ? `[${key}]` : (i > 0 ? '.' : '') + key)).join('');
  }
}

function originWithin(origin: Origin, key: string | number): Origin {
  if (origin === undefined) return undefined;
  if (typeof origin === 'string') return `${origin}.${key}`;
  const node = nodeWithin(origin, key);
  return node?.kind === Kind.VARIABLE ? `$${node.name.value}` : node;
}

function nodeWithin(origin: readonly ArgumentNode[] | ValueNode, key: string | number): ValueNode | undefined {
  if (!('kind' in origin)) return origin.find(({ name }) => name.value === key)?.value;
  if (origin.kind === Kind.LIST) return origin.values[key as number];
  return origin.kind === Kind.OBJECT ? origin.fields.find(({ name }) => name.value === key)?.value : undefined;
}

/** The slots of an operation. The values of all fields' arguments are read at once, from the variables of a request. */
export class ArgumentSlots {
  private readonly slots: ((variables: VariableValues) => Values)[] = [];

  constructor(
    private readonly variables: VariableValues,
    private readonly limits: ValueLimits,
  ) {}

  /** The arguments of a field; `expand` writes out those that stand for others. */
  of(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    expand: (args: Values) => Values = (args) => args,
  ): ArgumentValue {
    const written = (variables: VariableValues): Values => getArgumentValues(field, node, variables);
    const given = written(this.variables);
    for (const [name, value] of Object.entries(given))
      if (!CURSORS.includes(name)) checkValues(value, this.limits, name);
    const values = expand(given);
    const read = (variables: VariableValues): Values => expand(written(variables));
    const constant = !JSON.stringify(node.arguments ?? []).includes('"Variable"');
    const slot = this.slots.push(constant ? () => values : read) - 1;
    // What is written out beside the caller's own stands nowhere in the document.
    return new ArgumentValue(values, slot, [], values === given ? (node.arguments ?? []) : undefined);
  }

  /** A slot for what is known only when a request is bound or runs. */
  reserve(): number {
    return this.slots.push(() => NOTHING) - 1;
  }

  bind(variables: VariableValues): Values[] {
    return this.slots.map((read) => read(variables));
  }
}

/** What must hold of the arguments of every request, beside their types. */
export type ArgumentCheck =
  | { readonly kind: 'notEmpty'; readonly argument: ArgumentValue; readonly example: string }
  | { readonly kind: 'depth'; readonly argument: ArgumentValue; readonly most: number }
  | { readonly kind: 'cursor'; readonly argument: ArgumentValue; readonly list: ListCursor }
  /** What the traversal itself checks. */
  | {
      readonly kind: 'traversal';
      readonly field: TraversalField;
      readonly arguments: ArgumentValue;
      /** A page below it, when that is what is checked. */
      readonly page?: { readonly field: string; readonly arguments: ArgumentValue };
    };

/** Throws BAD_USER_INPUT or BAD_CURSOR where the check fails. */
export function checkArgument(check: ArgumentCheck, bound: BoundArguments): void {
  switch (check.kind) {
    case 'notEmpty':
      return requireSome(check.argument.pathText, check.argument.read(bound) as readonly string[], check.example);
    case 'depth':
      return requireDepth(check.argument.read(bound) as number | null | undefined, check.most);
    case 'cursor':
      return void requireCursor(check.argument.read(bound), check.argument.pathText, check.list.form(bound));
    case 'traversal': {
      const { field, page } = check;
      const args = check.arguments.read(bound) as Values;
      if (!page) return field.check?.(args);
      return field.checkPage?.(args, { field: page.field, ...(page.arguments.read(bound) as Values) });
    }
  }
}

function requireSome(name: string, values: readonly string[], example: string): void {
  if (values.length > 0) return;
  throw new CustomsGraphError('BAD_USER_INPUT', `"${name}" is an empty list, with which no relationship is seen.`, {
    hint: `Name what is to be seen, such as ${name}: ${example}, or leave "${name}" out for the usual view.`,
  });
}

function requireDepth(depth: number | null | undefined, most: number): void {
  if (depth === undefined || depth === null || (depth >= 1 && depth <= most)) return;
  throw new CustomsGraphError('BAD_USER_INPUT', `"depth" is ${depth}; it must be 1 to ${most}.`, {
    hint: 'To go further, ask again from the nodes at the greatest distance.',
  });
}

/**
 * The arguments of a root connection with the short ones written out. Their conditions stand in `where.AND` behind
 * those of the caller, so that messages name the caller's own places. A short argument that is null asks for nothing.
 */
export function writtenOut(args: Values, short: readonly ShortArgument[], currentId: (id: string) => string): Values {
  const conditions = short.flatMap((argument) => {
    const value = args[argument.name];
    return value === undefined || value === null ? [] : [conditionOf(argument, value, currentId)];
  });
  if (conditions.length === 0) return args;
  const where = args['where'] as Values | null | undefined;
  const own = (where?.['AND'] ?? []) as readonly unknown[];
  return { ...args, where: { ...where, AND: [...own, ...conditions] } };
}

function conditionOf({ type, where }: ShortArgument, value: unknown, currentId: (id: string) => string): Values {
  const scalar = type.kind === 'scalar' ? type.scalar : undefined;
  if (scalar === 'Boolean') return value === true ? where(value) : { NOT: where(value) };
  return where(scalar === 'ID' ? currentId(String(value)) : value);
}
