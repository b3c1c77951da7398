import 'reflect-metadata';
import type {
  EntityDefinition,
  InterfaceDefinition,
  PropertyDefinition,
  RelationshipDefinition,
  RelationshipFieldDefinition,
  ShortArgument,
  TypeDefinition,
  ValidationRules,
} from './definitions';
import { PropertyValidation } from './property-validation';
import type { Nullable, PropertyType, EnumDefinition } from './property-type';

/*
 * The decorators write what they are told onto the class itself, under the two symbols below. Nothing
 * is kept in a module: two registries, or two tests, never see each other's declarations.
 */
const PROPERTIES = Symbol('customs-graph:properties');
const DEFINITION = Symbol('customs-graph:definition');

type Constructor = new () => object;

/** What a decorator is told of a definition: of its members those named, and others where the default is not meant. */
type Declared<Definition, Named extends keyof Definition, Others extends keyof Definition> = Pick<Definition, Named> &
  Partial<Pick<Definition, Others>>;

export interface PropertyOptions
  extends
    Declared<
      PropertyDefinition,
      'description',
      'list' | 'unique' | 'key' | 'default' | 'derived' | 'plural' | 'onDays' | 'wording' | 'internal' | 'compared'
    >,
    Partial<ValidationRules> {
  readonly type: PropertyType | EnumDefinition | Nullable;
}

/** Declares a property: a GraphQL field, a filter and an order, a stored value and a rule for loaded data. */
export function Property({ type, min, max, maxLength, pattern, ...options }: PropertyOptions): PropertyDecorator {
  return (prototype, name) => {
    const definition: PropertyDefinition = Object.freeze({
      name: String(name),
      type: asPropertyType(type?.kind === 'nullable' ? type.of : type),
      nullable: type?.kind === 'nullable',
      list: false,
      unique: false,
      key: false,
      derived: false,
      default: undefined,
      plural: undefined,
      onDays: undefined,
      wording: false,
      internal: false,
      compared: true,
      rules: { min, max, maxLength, pattern },
      ...options,
    });
    Reflect.defineMetadata(PROPERTIES, [...ownProperties(prototype.constructor), definition], prototype.constructor);
    PropertyValidation(definition)(prototype, name);
  };
}

export interface ShortArgumentOptions extends Declared<ShortArgument, 'name' | 'description' | 'where', 'list'> {
  readonly type: PropertyType | EnumDefinition;
}

export interface EntityOptions extends Declared<
  EntityDefinition,
  'description' | 'prefix' | 'plural',
  'singular' | 'implements' | 'start' | 'about' | 'ranked'
> {
  readonly shortArguments?: readonly ShortArgumentOptions[];
}

/** Declares a class of nodes. The class name is the GraphQL type and the label. */
export function Entity({ shortArguments = [], ...options }: EntityOptions): ClassDecorator {
  return define((target) => ({
    kind: 'entity',
    ...shared(target),
    singular: target.name[0]!.toLowerCase() + target.name.slice(1),
    implements: ['Entity'],
    start: 'OPEN',
    about: 'SUBJECT',
    ranked: false,
    shortArguments: shortArguments.map((argument) => ({
      list: false,
      ...argument,
      type: asPropertyType(argument.type),
    })),
    ...options,
  }));
}

export type InterfaceOptions = Declared<InterfaceDefinition, 'description', 'implements' | 'plural'>;

/** Declares what several entities have in common. The class name is a GraphQL interface and a label. */
export function Interface(options: InterfaceOptions): ClassDecorator {
  return define((target) => ({
    kind: 'interface',
    ...shared(target),
    implements: [],
    plural: undefined,
    ...options,
  }));
}

export type RelationshipFieldOptions = Declared<
  RelationshipFieldDefinition,
  'field' | 'description',
  'cardinality' | 'on' | 'of' | 'required' | 'orderedBy'
>;

export interface RelationshipOptions extends Declared<
  RelationshipDefinition,
  'type' | 'description' | 'from' | 'to',
  | 'symmetrical'
  | 'transitiveClosure'
  | 'derived'
  | 'start'
  | 'about'
  | 'everyModality'
  | 'everyRank'
  | 'structural'
  | 'coexistent'
> {
  /** One field, or several that each serve some of the entities at that end. */
  readonly out: RelationshipFieldOptions | readonly RelationshipFieldOptions[];
  readonly in?: RelationshipFieldOptions | readonly RelationshipFieldOptions[];
}

/** Declares a class of relationships. The class name is the GraphQL type, `type` the relationship type. */
export function Relationship(options: RelationshipOptions): ClassDecorator {
  return define((target) => ({
    kind: 'relationship',
    ...shared(target),
    symmetrical: false,
    transitiveClosure: undefined,
    derived: false,
    start: 'OPEN',
    about: 'SUBJECT',
    everyModality: false,
    everyRank: false,
    structural: false,
    coexistent: true,
    ...options,
    out: fieldsAt(options.out),
    in: fieldsAt(options.in ?? []),
  }));
}

/** What the decorators wrote onto a class, or undefined for a class without them. */
export function definitionOf(target: Constructor): TypeDefinition | undefined {
  return Reflect.getOwnMetadata(DEFINITION, target) as TypeDefinition | undefined;
}

/** Whether a class declares properties: one that does and has no definition lacks its decorator. */
export const hasProperties = (target: Constructor): boolean => ownProperties(target).length > 0;

function define(make: (target: Constructor) => TypeDefinition): ClassDecorator {
  return (target) => {
    const constructor = target as unknown as Constructor;
    Reflect.defineMetadata(DEFINITION, Object.freeze(make(constructor)), constructor);
  };
}

const shared = (target: Constructor) => ({ name: target.name, properties: propertiesOf(target), target });

/** Own and inherited properties, the base class's first. */
function propertiesOf(target: Constructor): PropertyDefinition[] {
  const base = Object.getPrototypeOf(target) as Constructor | null;
  return [...(base && base !== Function.prototype ? propertiesOf(base) : []), ...ownProperties(target)];
}

const ownProperties = (target: object): readonly PropertyDefinition[] =>
  (Reflect.getOwnMetadata(PROPERTIES, target) as PropertyDefinition[] | undefined) ?? [];

const fieldsAt = (
  options: RelationshipFieldOptions | readonly RelationshipFieldOptions[],
): RelationshipFieldDefinition[] =>
  [options].flat().map((field) => ({
    cardinality: 'many',
    on: undefined,
    of: undefined,
    required: false,
    orderedBy: undefined,
    ...field,
  }));

function asPropertyType(type: PropertyType | EnumDefinition): PropertyType {
  // seal() names a wrong type with its owner; here it is let through.
  return type?.kind === 'enumeration' ? { kind: 'enum', enum: type } : type;
}
