import type { NamedNode } from 'n3';
import type { PropertyDefinition } from '../model/definitions';
import type { EnumDefinition } from '../model/property-type';
import type { Registry } from '../model/registry';
import type { AnyType, RelationshipType } from '../model/sealed-types';
import type { Addresses } from './addresses';
import { KNOWN_CLASSES, KNOWN_PREDICATES, KNOWN_PROPERTIES } from './well-known-terms';

/** A property as RDF has it: its key (`Port.unlocode`), its term, and that of its first and last day where it is a date. */
export interface PropertyTerm {
  readonly key: string;
  readonly property: PropertyDefinition;
  readonly predicate: NamedNode;
  readonly firstDay: NamedNode;
  readonly lastDay: NamedNode;
}

/** The terms of a domain: each type, property, relationship type and enumerated value has one, by its declaration. */
export class Vocabulary {
  private readonly properties = new Map<AnyType, ReadonlyMap<string, PropertyTerm>>();
  private readonly classes = new Map<AnyType, readonly NamedNode[]>();

  constructor(
    readonly registry: Registry,
    readonly addresses: Addresses,
  ) {}

  /** All types: interfaces, then entities, then relationships. */
  get types(): readonly AnyType[] {
    const { interfaces, entities, relationships } = this.registry;
    return [...interfaces.values(), ...entities.values(), ...relationships.values()];
  }

  /** The class of a type. */
  classOf(name: string): NamedNode {
    return this.addresses.term(name);
  }

  /** The classes that a record of the type is said to be of: its own, and those of others that it is a part of. */
  classesOf(type: AnyType): readonly NamedNode[] {
    let classes = this.classes.get(type);
    if (!classes) {
      const known = [type.name, ...type.interfaces].map((name) => KNOWN_CLASSES[name]);
      // A place of schema.org is what has no narrower class there.
      const [own] = known;
      const others = own ? [own] : known.filter((one) => one !== undefined);
      this.classes.set(type, (classes = [this.classOf(type.name), ...others]));
    }
    return classes;
  }

  /** The predicate between the ends of relationships of a type. */
  predicateOf({ type }: RelationshipType): NamedNode {
    return KNOWN_PREDICATES[type] ?? this.addresses.term(predicateName(type));
  }

  /** The properties of a type that records show, by name. */
  propertiesOf(type: AnyType): ReadonlyMap<string, PropertyTerm> {
    let terms = this.properties.get(type);
    if (!terms) {
      const shown = [...type.properties.values()].filter(({ internal }) => !internal);
      const made = shown.map((property) => this.propertyTerm(this.declarerOf(type, property.name), property));
      this.properties.set(type, (terms = new Map(made.map((one) => [one.property.name, one]))));
    }
    return terms;
  }

  /** The term of a property that the class of that name declares. */
  propertyTerm(declarer: string, property: PropertyDefinition): PropertyTerm {
    const key = `${declarer}.${property.name}`;
    return {
      ...{ key, property },
      predicate: KNOWN_PROPERTIES[key] ?? this.addresses.term(key),
      firstDay: this.addresses.term(`${key}.first`),
      lastDay: this.addresses.term(`${key}.last`),
    };
  }

  /** A value of an enumeration. */
  valueOf({ name }: EnumDefinition, value: string): NamedNode {
    return this.addresses.term(`${name}-${value}`);
  }

  /** The widest type that declares a property: what a type declares anew, as a part of its key, is one property still. */
  private declarerOf(type: AnyType, property: string): string {
    const isDeclaredBy = (name: string): boolean =>
      this.registry.interfaces.get(name)?.definition.properties.some(({ name: own }) => own === property) ?? false;
    return type.interfaces.find(isDeclaredBy) ?? type.name;
  }
}

/** `SIGNED` is `signed`, `PARTY_TO` is `partyTo`. */
const predicateName = (type: string): string =>
  type.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

export const isRelationshipType = (type: AnyType): type is RelationshipType => type.kind === 'relationship';
