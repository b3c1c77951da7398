import 'reflect-metadata';
import { Args, ArgsType, Field, InputType, InterfaceType, ObjectType } from 'type-graphql';

/** A class that stands for a GraphQL type in type-graphql's storage. */
export type TypeClass = new () => object;

/** What a field or argument may be of: a class made here, a scalar, or an enumeration's object. */
export type TypeRef = object;

export interface FieldOptions {
  readonly description: string;
  readonly nullable?: boolean;
  readonly list?: boolean;
  /** A list may hold null in the place of an item. */
  readonly nullableItems?: boolean;
  /** The class of its arguments. */
  readonly args?: TypeClass;
}

/**
 * Makes the classes that type-graphql builds a schema from, and applies its decorators to them by code. The classes
 * are fresh for each schema, because type-graphql reads a class only once.
 */
export class TypeFactory {
  private readonly classes = new Map<string, TypeClass>();
  private readonly objects: TypeClass[] = [];
  private readonly pending: (() => void)[] = [];

  /** The class of that name; made by `make` when it is first asked for, its fields added later. */
  once(name: string, make: (name: string) => TypeClass, fill: (target: TypeClass) => void): TypeClass {
    let target = this.classes.get(name);
    if (!target) {
      target = make(name);
      this.classes.set(name, target);
      // A class first made inside a type thunk would come too late for type-graphql: fields are added in turn.
      this.pending.push(() => fill(target!));
    }
    return target;
  }

  /** Adds the fields of every class made so far, and of those that come up meanwhile. */
  drain(): void {
    for (let i = 0; i < this.pending.length; i++) this.pending[i]!();
    this.pending.length = 0;
  }

  object(
    name: string,
    description: string,
    fill: (target: TypeClass) => void,
    interfaces: TypeClass[] = [],
  ): TypeClass {
    const make = (): TypeClass => {
      const target = named(name);
      ObjectType(name, { description, implements: interfaces })(target);
      this.objects.push(target);
      return target;
    };
    return this.once(name, make, fill);
  }

  interface(
    name: string,
    description: string,
    fill: (target: TypeClass) => void,
    interfaces: TypeClass[] = [],
  ): TypeClass {
    const make = (): TypeClass => {
      const target = named(name);
      InterfaceType(name, { description, implements: interfaces, autoRegisterImplementations: false })(target);
      return target;
    };
    return this.once(name, make, fill);
  }

  input(name: string, description: string, fill: (target: TypeClass) => void): TypeClass {
    const make = (): TypeClass => {
      const target = named(name);
      InputType(name, { description })(target);
      return target;
    };
    return this.once(`input ${name}`, make, fill);
  }

  /** The arguments of a field; `name` only tells them from others. */
  args(name: string, fill: (target: TypeClass) => void): TypeClass {
    const make = (): TypeClass => {
      const target = named(`${name}Args`);
      ArgsType()(target);
      return target;
    };
    return this.once(`args ${name}`, make, fill);
  }

  field(target: TypeClass, name: string, type: () => TypeRef, options: FieldOptions): void {
    const { description, nullable = false, list = false, nullableItems = false, args } = options;
    const prototype = target.prototype as Record<string, unknown>;
    const returned = list ? () => [type()] : type;
    const advanced = { description, nullable: list && nullableItems ? ('items' as const) : nullable };
    // Arguments are read off the prototype, so the field need not be a method. As one it would be a resolver in
    // type-graphql's lists too, which it searches through for each field of the schema.
    if (args) Args(() => args as never)(prototype, name, 0);
    Field(returned as never, advanced)(prototype, name);
  }

  /** Object types that no field may lead to, which type-graphql must be told of. */
  get objectTypes(): readonly TypeClass[] {
    return this.objects;
  }
}

function named(name: string): TypeClass {
  const target = class {};
  Object.defineProperty(target, 'name', { value: name });
  return target;
}
