import 'reflect-metadata';
import { Args, ArgsType, Field, InputType, InterfaceType, ObjectType } from 'type-graphql';

/** A class that stands for a GraphQL type in type-graphql's storage. */
export type TypeClass = new () => object;

/** What a field or argument may be of: a class made here, a scalar, or an enumeration's object. */
export type TypeRef = object;

export interface FieldOptions {
  /** When not given: fields of objects hold no null, arguments and members of inputs may be left out. */
  readonly nullable?: boolean;
  readonly list?: boolean;
  /** The class of its arguments. */
  readonly args?: TypeClass | undefined;
}

export const NULLABLE: FieldOptions = { nullable: true };

/** Adds a field, an argument or a member to a class; without a description where another place explains it. */
export type AddField = (name: string, type: TypeRef, description?: string, options?: FieldOptions) => void;

/** Adds all fields of a class, which may be the type of some of them. */
export type Fill = (add: AddField, self: TypeClass) => void;

/** Makes the classes that type-graphql builds a schema from: anew for each, for it reads a class only once. */
export class TypeFactory {
  private readonly classes = new Map<string, TypeClass>();
  /** Object types made so far: type-graphql must be told of those that no field leads to. */
  readonly objectTypes: TypeClass[] = [];
  /** Input objects of which exactly one member is given. */
  readonly oneOfs = new Set<string>();
  private readonly pending: (() => void)[] = [];

  /** Adds the fields of every class made so far, and of those that come up meanwhile. */
  drain(): void {
    for (let i = 0; i < this.pending.length; i++) this.pending[i]!();
    this.pending.length = 0;
  }

  object(name: string, description: string, fill: Fill, interfaces: TypeClass[] = []): TypeClass {
    const decorate = (target: TypeClass): void => {
      ObjectType(name, { description, implements: interfaces })(target);
      this.objectTypes.push(target);
    };
    return this.once(name, name, decorate, fill, false);
  }

  interface(name: string, description: string, fill: Fill, interfaces: TypeClass[] = []): TypeClass {
    const options = { description, implements: interfaces, autoRegisterImplementations: false };
    return this.once(name, name, InterfaceType(name, options), fill, false);
  }

  input(name: string, description: string, fill: Fill): TypeClass {
    return this.once(`input ${name}`, name, InputType(name, { description }), fill, true);
  }

  /** An input object of which exactly one member is given. */
  oneOf(name: string, description: string, fill: Fill): TypeClass {
    this.oneOfs.add(name);
    return this.input(name, description, fill);
  }

  /** The arguments of a field; `name` only tells them from others. */
  args(name: string, fill: Fill): TypeClass {
    return this.once(`args ${name}`, `${name}Args`, ArgsType(), fill, true);
  }

  /** The class under that key, made when it is first asked for; `optional` is whether its fields are nullable if not told. */
  private once(
    key: string,
    name: string,
    decorate: (target: TypeClass) => void,
    fill: Fill,
    optional: boolean,
  ): TypeClass {
    const known = this.classes.get(key);
    if (known) return known;
    const target = class {};
    Object.defineProperty(target, 'name', { value: name });
    decorate(target);
    this.classes.set(key, target);
    // A class first made inside a type thunk would come too late for type-graphql: fields are added in turn.
    this.pending.push(() => fill(fieldAdder(target, optional), target));
    return target;
  }
}

const fieldAdder =
  (target: TypeClass, optional: boolean): AddField =>
  (name, type, description, { nullable = optional, list = false, args } = {}) => {
    const prototype = target.prototype as Record<string, unknown>;
    // Arguments are read off the prototype, so the field need not be a method. As one it would be a resolver in
    // type-graphql's lists too, which it searches through for each field of the schema.
    if (args) Args(() => args as never)(prototype, name, 0);
    Field((() => (list ? [type] : type)) as never, { ...(description === undefined ? {} : { description }), nullable })(
      prototype,
      name,
    );
  };
