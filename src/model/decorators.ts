import 'reflect-metadata';
import type {
  ClosureDefinition,
  PropertyDefinition,
  ShortArgument,
  SideDefinition,
  StartRule,
  TypeDefinition,
  ValidationRules,
} from './definitions';
import { PropertyValidation } from './property-validation';
import type { PropertyType } from './property-type';
import type { EnumDefinition } from './enumeration';

/*
 * The decorators write what they are told onto the class itself, under the two symbols below. Nothing
 * is kept in a module: two registries, or two tests, never see each other's declarations.
 */
const PROPERTIES = Symbol('customs-graph:properties');
const DEFINITION = Symbol('customs-graph:definition');

type Constructor = new () => object;

export interface PropertyOptions extends Partial<ValidationRules> {
  /** One of the property types, or an enumeration. */
  readonly type: PropertyType | EnumDefinition;
  readonly description: string;
  readonly list?: boolean;
  readonly nullable?: boolean;
  readonly unique?: boolean;
  readonly key?: boolean;
  readonly default?: unknown;
  readonly derived?: boolean;
  /** For a text: the field that lists it in all languages ("titles" for "title"). */
  readonly plural?: string;
}

/** Declares a property: a GraphQL field, a filter and an order, a stored value and a rule for loaded data. */
export function Property(options: PropertyOptions): PropertyDecorator {
  return (prototype, name) => {
    const { type, description, list = false, nullable = false, unique = false, key = false, derived = false } = options;
    const { min, max, maxLength, pattern } = options;
    const definition: PropertyDefinition = Object.freeze({
      name: String(name),
      type: asPropertyType(type),
      description,
      list,
      nullable,
      unique,
      key,
      derived,
      default: options.default,
      plural: options.plural,
      rules: { min, max, maxLength, pattern },
    });
    const own = (Reflect.getOwnMetadata(PROPERTIES, prototype.constructor) as PropertyDefinition[] | undefined) ?? [];
    Reflect.defineMetadata(PROPERTIES, [...own, definition], prototype.constructor);
    PropertyValidation(definition)(prototype, name);
  };
}

export interface EntityOptions {
  readonly description: string;
  readonly prefix: string;
  readonly plural: string;
  readonly singular?: string;
  /** Interfaces it implements; those that they implement need no mention. */
  readonly implements?: readonly string[];
  readonly start?: StartRule;
  /** Conditions that its root connection also takes as arguments of its own. */
  readonly shortArguments?: readonly ShortArgumentOptions[];
}

export interface ShortArgumentOptions {
  readonly name: string;
  readonly description: string;
  /** A property type, or an enumeration. */
  readonly type: PropertyType | EnumDefinition;
  readonly list?: boolean;
  readonly where: ShortArgument['where'];
}

/** Declares a class of nodes. The class name is the GraphQL type and the label. */
export function Entity(options: EntityOptions): ClassDecorator {
  return define((target) => ({
    kind: 'entity',
    name: target.name,
    description: options.description,
    prefix: options.prefix,
    singular: options.singular ?? lowerFirst(target.name),
    plural: options.plural,
    implements: options.implements ?? ['Entity'],
    start: options.start ?? 'OPEN',
    shortArguments: (options.shortArguments ?? []).map(({ type, list = false, ...rest }) => ({
      ...rest,
      type: asPropertyType(type),
      list,
    })),
    properties: propertiesOf(target),
    target,
  }));
}

export interface InterfaceOptions {
  readonly description: string;
  readonly implements?: readonly string[];
  readonly plural?: string;
}

/** Declares what several entities have in common. The class name is a GraphQL interface and a label. */
export function Interface(options: InterfaceOptions): ClassDecorator {
  return define((target) => ({
    kind: 'interface',
    name: target.name,
    description: options.description,
    implements: options.implements ?? [],
    plural: options.plural,
    properties: propertiesOf(target),
    target,
  }));
}

export interface SideOptions {
  readonly field: string;
  readonly description: string;
  readonly cardinality?: SideDefinition['cardinality'];
  readonly on?: readonly string[];
  readonly of?: readonly string[];
  readonly required?: boolean;
}

export interface RelationshipOptions {
  readonly type: string;
  readonly description: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** One side, or several that each serve some of the entities at that end. */
  readonly out: SideOptions | readonly SideOptions[];
  readonly in?: SideOptions | readonly SideOptions[];
  readonly symmetrical?: boolean;
  /** For a hierarchy or a chain: fields with everything that it leads to, from either end, over several steps. */
  readonly closure?: { readonly out: ClosureDefinition; readonly in: ClosureDefinition };
  readonly derived?: boolean;
  readonly start?: StartRule;
  readonly about?: 'SUBJECT' | 'RECORD';
  readonly everyModality?: boolean;
}

/** Declares a class of relationships. The class name is the GraphQL type, `type` the relationship type. */
export function Relationship(options: RelationshipOptions): ClassDecorator {
  return define((target) => ({
    kind: 'relationship',
    type: options.type,
    name: target.name,
    description: options.description,
    from: options.from,
    to: options.to,
    out: sides(options.out),
    in: sides(options.in),
    symmetrical: options.symmetrical ?? false,
    closure: options.closure,
    derived: options.derived ?? false,
    start: options.start ?? 'OPEN',
    about: options.about ?? 'SUBJECT',
    everyModality: options.everyModality ?? false,
    properties: propertiesOf(target),
    target,
  }));
}

/** What the decorators wrote onto a class, or undefined for a class without them. */
export function definitionOf(target: Constructor): TypeDefinition | undefined {
  return Reflect.getOwnMetadata(DEFINITION, target) as TypeDefinition | undefined;
}

function define(make: (target: Constructor) => TypeDefinition): ClassDecorator {
  return (target) => {
    const constructor = target as unknown as Constructor;
    Reflect.defineMetadata(DEFINITION, Object.freeze(make(constructor)), constructor);
  };
}

/** Own and inherited properties, the base class's first. */
function propertiesOf(target: Constructor): PropertyDefinition[] {
  const base = Object.getPrototypeOf(target) as Constructor | null;
  const inherited = base && base !== Function.prototype ? propertiesOf(base) : [];
  return [...inherited, ...((Reflect.getOwnMetadata(PROPERTIES, target) as PropertyDefinition[] | undefined) ?? [])];
}

function sides(options: SideOptions | readonly SideOptions[] | undefined): SideDefinition[] {
  if (options === undefined) return [];
  return [options].flat().map((relationshipField) => ({
    field: relationshipField.field,
    description: relationshipField.description,
    cardinality: relationshipField.cardinality ?? 'many',
    on: relationshipField.on,
    of: relationshipField.of,
    required: relationshipField.required ?? false,
  }));
}

function asPropertyType(type: PropertyType | EnumDefinition): PropertyType {
  // seal() names a wrong type with its owner; here it is let through.
  return type?.kind === 'enumeration' ? { kind: 'enum', enum: type } : type;
}

const lowerFirst = (name: string): string => name[0]!.toLowerCase() + name.slice(1);
