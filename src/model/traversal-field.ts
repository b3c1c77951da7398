import { enumeration, type EnumDefinition, type ScalarName, type ValueOf } from './property-type';
import type { FoundValue } from './found';
import type { Registry } from './registry';
import type { Topology } from './topology';

/** An argument of a traversal, or a member of an input object among its arguments. */
export interface TraversalArgument {
  readonly name: string;
  /** Left out where another place says what it means. */
  readonly description?: string;
  readonly type: ArgumentType;
  readonly list?: boolean;
  readonly required?: boolean;
}

export type ArgumentType = ScalarName | 'Cursor' | EnumDefinition | InputObject;

/** An input object. The name is the GraphQL type. */
export interface InputObject {
  readonly kind: 'input';
  readonly name: string;
  readonly description: string;
  readonly members: readonly TraversalArgument[];
}

/** A field of the Query type that a traversal answers: it discovers ids, and the operation's statement then hydrates them. */
export interface TraversalField {
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly TraversalArgument[];
  readonly result: FoundValue;
  /**
   * Most nodes or relationships that one selection of the answer can lead to: what the operation is charged before
   * the run. `first` is the size of the page that the selection is in, asked for or the default one.
   */
  readonly most: (args: Arguments, first: number, place: Place) => number;
  /** Most names or relationships that it reads; up to the limit of the server when left out. */
  readonly reads?: number;
  /** Whether a store may search for it within the operation's statement. */
  readonly searchedByStore?: true;
  /** Refuses arguments that do not go together, before anything runs. Throws BAD_USER_INPUT or BAD_CURSOR. */
  readonly check?: (args: Arguments) => void;
  /** The same for a page below the root field: `args` are those of the root field. */
  readonly checkPage?: (args: Arguments, page: AskedPage) => void;
}

type Arguments = Readonly<Record<string, unknown>>;

/** Where a selection stands that charges are worked out for. */
export interface Place {
  /** The last field that leads there, such as `nodes`. */
  readonly field: string;
  readonly topology: Topology;
}

/** A page that an operation asks of a connection below the root field: `entries(first: 3)`. */
export interface AskedPage {
  readonly field: string;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** What an operation selects of what a traversal yields. */
export interface Asked {
  /** Each with the name under which the traversal yields it: an operation may ask several pages of one field. */
  readonly pages: readonly (AskedPage & { readonly name: string })[];
  /** Paths of the fields selected, such as `totalCount` or `<name of a page>.nodes.text`. */
  readonly selected: ReadonlySet<string>;
}

/** The concrete types of nodes, as an enumeration. */
export function entityTypeEnum(registry: Registry): EnumDefinition {
  const values = [...registry.entities.values()].map(({ name, description }): [string, string] => [name, description]);
  return enumeration('EntityType', 'A type of node.', Object.fromEntries(values));
}

export const TRAVERSAL_DIRECTION = enumeration(
  'TraversalDirection',
  'Which way relationships are followed. Those that hold both ways, such as BORDERS, are followed both ways in any case.',
  {
    OUT: 'From where they start to where they lead.',
    IN: 'From where they lead to where they start.',
    ANY: 'Both ways.',
  },
);

/** Which way relationships are followed, seen from a node. */
export type Direction = ValueOf<typeof TRAVERSAL_DIRECTION>;

/** The types of relationships, as an enumeration. */
export function relationshipTypeEnum(registry: Registry): EnumDefinition {
  const values = [...registry.relationships.values()].map(({ type, description }): [string, string] => [
    type,
    description,
  ]);
  return enumeration('RelationshipTypeName', 'A type of relationship.', Object.fromEntries(values));
}
