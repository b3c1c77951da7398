import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import type { Input } from './operation-model';

/** Writes values of arguments into a document, and keeps the variables that they need. */
export class InputWriter {
  readonly variables: Record<string, unknown> = {};
  readonly declarations: string[] = [];

  /** GraphQL text for the value. `required`: a variable that is not given would not do here. */
  write(input: Input, type: GraphQLInputType, required: boolean): string {
    const mustBe = required || isNonNullType(type);
    switch (input.given) {
      case 'LITERAL':
        return this.written(input, type, required);
      case 'ABSENT':
        return this.variable(type, mustBe ? { value: plain(input) } : {});
      case 'VARIABLE':
        return this.variable(type, { value: plain(input) });
      case 'DEFAULT':
        return this.variable(type, { default: this.literal(input, type) });
    }
  }

  /** A variable of the type; neither a value nor a default means that it is not given. */
  variable(type: GraphQLInputType | string, content: { value?: unknown; default?: string }): string {
    const name = `v${this.declarations.length}`;
    this.declarations.push(`$${name}: ${String(type)}${content.default === undefined ? '' : ` = ${content.default}`}`);
    if ('value' in content) this.variables[name] = content.value;
    return `$${name}`;
  }

  /** GraphQL text for the value, without variables. */
  literal(input: Input, type: GraphQLInputType): string {
    return this.written(literally(input), type, false);
  }

  private written(input: Input, type: GraphQLInputType, required: boolean): string {
    const nullable = getNullableType(type);
    const named = getNamedType(type);
    switch (input.kind) {
      case 'leaf':
        return input.value !== null && isEnumType(named) ? String(input.value) : JSON.stringify(input.value);
      case 'list': {
        const item = isListType(nullable) ? nullable.ofType : nullable;
        const items = input.items.map((each) => this.write(atItem(each), item, required));
        return input.bare && items.length === 1 ? items[0]! : `[${items.join(', ')}]`;
      }
      case 'object': {
        if (!isInputObjectType(named)) throw new Error(`${String(type)} is no input object`);
        // An order with an absent direction would have no key.
        const inner = required || named.name.endsWith('Order');
        const members = input.members.map(
          ([name, value]) => `${name}: ${this.write(value, named.getFields()[name]!.type, inner)}`,
        );
        return `{ ${members.join(', ')} }`;
      }
    }
  }
}

/** Items of a list are never variables on their own: one that is not given would be null, which no list here takes. */
const atItem = (input: Input): Input => ({ ...input, given: 'LITERAL' });

/** The value as JSON, for a variable. */
function plain(input: Input): unknown {
  switch (input.kind) {
    case 'leaf':
      return input.value;
    case 'list': {
      const items = input.items.map(plain);
      return input.bare && items.length === 1 ? items[0] : items;
    }
    case 'object':
      return Object.fromEntries(input.members.map(([name, value]) => [name, plain(value)]));
  }
}

/** The value without variables inside: a default value has none. */
function literally(input: Input): Input {
  const given = 'LITERAL';
  switch (input.kind) {
    case 'leaf':
      return { ...input, given };
    case 'list':
      return { ...input, given, items: input.items.map(literally) };
    case 'object':
      return { ...input, given, members: input.members.map(([name, value]) => [name, literally(value)] as const) };
  }
}

/** The number that a page size comes to; undefined when it is not given. */
export function sizeGiven(input: Input | undefined): number | undefined {
  return input?.kind === 'leaf' && input.given !== 'ABSENT' ? (input.value as number) : undefined;
}
