import type { PropertyType } from './property-type';

/** What an unknown beginning means for "as of" (the vocabulary's section on time). */
export type StartRule = 'OPEN' | 'EVIDENCE' | 'OCCURRENCE';

/** Rules beyond the property's type, checked by class-validator when data is loaded. */
export interface ValidationRules {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly maxLength: number | undefined;
  readonly pattern: RegExp | undefined;
}

/** A property of an entity, an interface or a relationship, as declared. */
export interface PropertyDefinition {
  readonly name: string;
  readonly type: PropertyType;
  readonly description: string;
  readonly list: boolean;
  readonly nullable: boolean;
  /** No two nodes of the type share a value, so it serves as a look-up key. */
  readonly unique: boolean;
  /** Part of what makes two relationships between the same ends one and the same. */
  readonly key: boolean;
  /** Value when the data gives none. */
  readonly default: unknown;
  /** Computed on loading; the data may not give it. */
  readonly derived: boolean;
  /** Field name of the list of all languages, for a text; its own name where that list alone shows it. */
  readonly plural: string | undefined;
  /** For a text: the list property with the texts that stand in its place on some days, four values each; see dated-texts.ts. */
  readonly onDays: string | undefined;
  /** Part of the wording of its type, which the condition `search` looks at. */
  readonly wording: boolean;
  /** Kept in the store for conditions of the compiler; no field, filter or order of the API. */
  readonly internal: boolean;
  /** Conditions and orders name it. Not so a remark, which is there to be read. */
  readonly compared: boolean;
  readonly rules: ValidationRules;
}

/** What the declarations of all classes have. */
interface Definition {
  readonly name: string;
  readonly description: string;
  readonly properties: readonly PropertyDefinition[];
  /** The class that carries class-validator's rules. */
  readonly target: new () => object;
}

/** A class of nodes. The name is the GraphQL type and the label. */
export interface EntityDefinition extends Definition {
  readonly kind: 'entity';
  /** The part of its ids before the colon. */
  readonly prefix: string;
  readonly singular: string;
  readonly plural: string;
  readonly implements: readonly string[];
  readonly start: StartRule;
  /** Part of the subject, or of the record of how we know it. */
  readonly about: 'SUBJECT' | 'RECORD';
  /** Lists leave out its nodes that are DEPRECATED, unless the root field asks for that rank. */
  readonly ranked: boolean;
  /** Arguments that its root connection takes beside `where`. */
  readonly shortArguments: readonly ShortArgument[];
}

/** What several entities have in common. The name is a GraphQL interface and a label. */
export interface InterfaceDefinition extends Definition {
  readonly kind: 'interface';
  readonly implements: readonly string[];
  /** Plural of its root connection; undefined when it has none. */
  readonly plural: string | undefined;
}

/** A field that a relationship gives the nodes at one of its ends. */
export interface RelationshipFieldDefinition {
  readonly field: string;
  readonly description: string;
  /** `one`: at most one (n:1 relationships); `many`: a connection; `list`: all, as a plain list. */
  readonly cardinality: 'one' | 'many' | 'list';
  /** The entities at this end that get the field; all types of this end when absent. */
  readonly on: readonly string[] | undefined;
  /** Only these entities of the other end are seen through the field; all types when absent. */
  readonly of: readonly string[] | undefined;
  /** The field never holds null (cardinality `one` only). */
  readonly required: boolean;
  /** The whole number on the relationship by which the list is ordered where no order is asked for. */
  readonly orderedBy: string | undefined;
}

/** A field with all that a relationship leads to from a node in one direction, directly or through others. */
export interface TransitiveClosureDefinition {
  readonly field: string;
  readonly description: string;
}

/** A condition of a root connection under a short name: an argument that stands for a `where`. */
export interface ShortArgument {
  readonly name: string;
  readonly description: string;
  /** A scalar or an enumeration. An ID may be a retired one. */
  readonly type: PropertyType;
  readonly list: boolean;
  /** The `where` that the value asks for; of a Boolean, the one that holds for true and does not hold for false. */
  readonly where: (value: unknown) => Readonly<Record<string, unknown>>;
}

/** A class of relationships. `type` is the relationship type in the store, `name` the GraphQL type. */
export interface RelationshipDefinition extends Definition {
  readonly kind: 'relationship';
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Fields on the nodes it starts from. */
  readonly out: readonly RelationshipFieldDefinition[];
  /** Fields on the nodes it ends at; empty for a symmetrical relationship, whose `out` serves both. */
  readonly in: readonly RelationshipFieldDefinition[];
  readonly symmetrical: boolean;
  /** Fields that follow it over several steps: `out` on the nodes it starts from, `in` on those it ends at. */
  readonly transitiveClosure:
    { readonly out: TransitiveClosureDefinition; readonly in: TransitiveClosureDefinition } | undefined;
  /** Computed on loading; the data may not give it. */
  readonly derived: boolean;
  readonly start: StartRule;
  /** Part of the subject (walked by paths), or of the record of how we know it. */
  readonly about: 'SUBJECT' | 'RECORD';
  /** Shown whatever its modality, because ends and wishes are its nature. */
  readonly everyModality: boolean;
  /** Leads to nodes of every rank, because weighing them is its nature. */
  readonly everyRank: boolean;
  /**
   * Tells where things stand: membership, authority, place, border, part. Paths leave it out unless they are asked. A
   * derived one repeats what others tell: all traversals leave it out unless they are asked, and timelines always.
   */
  readonly structural: boolean;
  /** It holds only while both its ends do, so that it attests them. */
  readonly coexistent: boolean;
}

export type TypeDefinition = EntityDefinition | InterfaceDefinition | RelationshipDefinition;
