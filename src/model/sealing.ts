import { CustomsGraphError, didYouMean, invariant } from '../errors';
import type {
  ClosureDefinition,
  EntityDefinition,
  InterfaceDefinition,
  PropertyDefinition,
  RelationshipDefinition,
  SideDefinition,
  TypeDefinition,
} from './definitions';
import type { EnumDefinition } from './enumeration';
import type { Field, RelationshipField } from './field';
import { ENTITY, NODE, RELATIONSHIP } from './root-interfaces';
import type { EntityType, InterfaceType, RelationshipType } from './sealed-types';
import { UNASSERTED } from './storage';

/** The work of `seal`: a state of its own, gone when the registry stands. */
export class Sealing {
  readonly entities = new Map<string, EntityType>();
  readonly interfaces = new Map<string, InterfaceType>();
  readonly relationships = new Map<string, RelationshipType>();
  private readonly definitions: ReadonlyMap<string, TypeDefinition>;
  /** Concrete types by the name of each type, itself included. */
  private readonly possible = new Map<string, string[]>();
  private readonly sides: RelationshipField[] = [];
  /** One step of each closure, as a side that leads to all of the other end. */
  private readonly closures: RelationshipField[] = [];

  constructor(definitions: readonly TypeDefinition[]) {
    this.definitions = new Map(definitions.map((definition) => [definition.name, definition]));
    for (const definition of definitions) this.notePossible(definition);
    const of = <K extends TypeDefinition['kind']>(kind: K) =>
      definitions.filter((d): d is Extract<TypeDefinition, { kind: K }> => d.kind === kind);
    for (const definition of of('relationship')) this.sealRelationship(definition);
    for (const definition of of('interface')) this.sealInterface(definition);
    for (const definition of of('entity')) this.sealEntity(definition);
    for (const relationship of this.relationships.values()) this.checkReferences(relationship);
    for (const entity of this.entities.values()) this.checkReferences(entity);
  }

  /** Every enumeration that a property uses, by name. */
  enums(): Map<string, EnumDefinition> {
    const enums = new Map<string, EnumDefinition>();
    for (const type of [...this.entities.values(), ...this.interfaces.values(), ...this.relationships.values()]) {
      for (const { type: propertyType } of type.properties.values()) {
        if (propertyType.kind === 'enum') enums.set(propertyType.enum.name, propertyType.enum);
      }
    }
    return enums;
  }

  private notePossible(definition: TypeDefinition): void {
    if (definition.kind === 'interface') {
      if (!this.possible.has(definition.name)) this.possible.set(definition.name, []);
      return;
    }
    for (const name of [definition.name, ...this.interfacesOf(definition)]) {
      this.possible.set(name, [...(this.possible.get(name) ?? []), definition.name]);
    }
  }

  /** Interfaces of a definition and of its interfaces, the widest first, each once. */
  private interfacesOf(definition: TypeDefinition, below: readonly string[] = []): string[] {
    if (below.includes(definition.name)) {
      throw new CustomsGraphError('CG_BAD_DECLARATION', `${[...below, definition.name].join(' implements ')}.`, {
        hint: 'Interfaces cannot implement each other in a circle.',
      });
    }
    const direct = definition.kind === 'relationship' ? [RELATIONSHIP] : definition.implements;
    const all = direct.flatMap((name) => {
      const found = this.resolve(name, `${definition.name} implements "${name}"`, 'interface');
      return [...this.interfacesOf(found, [...below, definition.name]), name];
    });
    return [...new Set(all)];
  }

  private sealRelationship(definition: RelationshipDefinition): void {
    const ends = (names: readonly string[], end: string): string[] => [
      ...new Set(names.flatMap((name) => this.concrete(name, `${definition.name}.${end} names "${name}"`))),
    ];
    const fromTypes = ends(definition.from, 'from');
    const toTypes = ends(definition.to, 'to');
    const interfaces = this.interfacesOf(definition);
    const properties = this.propertiesOf(definition, interfaces);
    const from = this.narrowest(fromTypes);
    const to = this.narrowest(toTypes);
    const relationship: RelationshipType = {
      kind: 'relationship',
      name: definition.name,
      description: definition.description,
      definition,
      interfaces,
      properties,
      type: definition.type,
      unassertedType: definition.type + UNASSERTED,
      fromTypes,
      toTypes,
      from,
      to,
      possible: [definition.name],
      fields: asMap(definition.name, [
        { kind: 'id', name: 'id' },
        { kind: 'relationshipType', name: 'type' },
        { kind: 'end', name: 'from', target: from },
        { kind: 'end', name: 'to', target: to },
        ...this.propertyFields(properties),
        { kind: 'claims', name: 'claims' },
        { kind: 'claimCount', name: 'claimCount' },
      ]),
    };
    this.relationships.set(definition.name, relationship);
    this.noteSides(relationship);
    this.noteClosures(relationship);
  }

  private noteSides(relationship: RelationshipType): void {
    const { definition, fromTypes, toTypes } = relationship;
    if (definition.out.length === 0 || (!definition.symmetrical && definition.in.length === 0)) {
      throw new CustomsGraphError(
        'CG_MISSING_REVERSE',
        `${definition.name} has no field for its ${definition.out.length === 0 ? 'from' : 'to'} side.`,
        {
          hint: 'Give the side a field in @Relationship: { out: { field, description }, in: { field, description } }.',
        },
      );
    }
    const note = (
      relationshipField: SideDefinition,
      direction: RelationshipField['direction'],
      near: string[],
      far: string[],
    ): void => {
      const within = (names: readonly string[] | undefined, all: string[]): string[] =>
        names
          ? [
              ...new Set(
                names.flatMap((n) =>
                  this.concrete(n, `${definition.name}, side ${relationshipField.field}, names "${n}"`),
                ),
              ),
            ]
          : all;
      const sources = within(relationshipField.on, near);
      const targets = within(relationshipField.of, far);
      const source = this.narrowest(sources);
      this.sides.push({
        relationship,
        direction,
        field: relationshipField.field,
        description: relationshipField.description,
        cardinality: relationshipField.cardinality,
        required: relationshipField.required,
        sources,
        source,
        targets,
        target: this.narrowest(targets),
        narrowed: targets.length < far.length,
        typeName: source + relationshipField.field[0]!.toUpperCase() + relationshipField.field.slice(1),
      });
    };
    if (definition.symmetrical) {
      const both = [...new Set([...fromTypes, ...toTypes])];
      for (const relationshipField of definition.out) note(relationshipField, 'BOTH', both, both);
      return;
    }
    for (const relationshipField of definition.out) note(relationshipField, 'OUT', [...fromTypes], [...toTypes]);
    for (const relationshipField of definition.in) note(relationshipField, 'IN', [...toTypes], [...fromTypes]);
  }

  private noteClosures(relationship: RelationshipType): void {
    const { definition, fromTypes, toTypes } = relationship;
    if (!definition.closure) return;
    if (definition.symmetrical || !fromTypes.some((type) => toTypes.includes(type))) {
      throw new CustomsGraphError('CG_BAD_DECLARATION', `${definition.name} has a closure and no second step.`, {
        hint: 'A closure follows a relationship in one direction, through nodes that can stand at both of its ends.',
      });
    }
    const note = (closure: ClosureDefinition, direction: 'OUT' | 'IN', sources: string[], targets: string[]): void => {
      const source = this.narrowest(sources);
      this.closures.push({
        ...closure,
        relationship,
        direction,
        cardinality: 'many',
        required: false,
        sources,
        source,
        targets,
        target: this.narrowest(targets),
        narrowed: false,
        typeName: source + closure.field[0]!.toUpperCase() + closure.field.slice(1),
      });
    };
    note(definition.closure.out, 'OUT', [...fromTypes], [...toTypes]);
    note(definition.closure.in, 'IN', [...toTypes], [...fromTypes]);
  }

  private sealInterface(definition: InterfaceDefinition): void {
    const interfaces = this.interfacesOf(definition);
    const properties = this.propertiesOf(definition, interfaces);
    const possible = this.possible.get(definition.name) ?? [];
    const ofNodes = definition.name !== RELATIONSHIP;
    this.interfaces.set(definition.name, {
      kind: 'interface',
      name: definition.name,
      description: definition.description,
      definition,
      interfaces,
      properties,
      possible,
      fields: asMap(
        definition.name,
        ofNodes ? this.nodeFields(definition.name, possible) : this.relationshipFields(properties),
      ),
    });
  }

  private relationshipFields(properties: ReadonlyMap<string, PropertyDefinition>): Field[] {
    return [
      { kind: 'id', name: 'id' },
      { kind: 'relationshipType', name: 'type' },
      { kind: 'end', name: 'from', target: NODE },
      { kind: 'end', name: 'to', target: NODE },
      ...this.propertyFields(properties),
      { kind: 'claims', name: 'claims' },
      { kind: 'claimCount', name: 'claimCount' },
    ];
  }

  private sealEntity(definition: EntityDefinition): void {
    const interfaces = this.interfacesOf(definition);
    const properties = this.propertiesOf(definition, interfaces);
    this.entities.set(definition.name, {
      kind: 'entity',
      name: definition.name,
      description: definition.description,
      definition,
      interfaces,
      properties,
      possible: [definition.name],
      fields: asMap(definition.name, this.nodeFields(definition.name, [definition.name])),
    });
  }

  /** Fields of a node type: its properties, and the sides that all of its concrete types have. */
  private nodeFields(name: string, possible: readonly string[]): Field[] {
    const definition = this.definitions.get(name);
    invariant(definition && definition.kind !== 'relationship', `${name} is no node type`);
    const interfaces = this.interfacesOf(definition);
    const fields: Field[] = [
      { kind: 'id', name: 'id' },
      ...this.propertyFields(this.propertiesOf(definition, interfaces)),
    ];
    const has = (relationshipField: RelationshipField): boolean =>
      possible.length > 0 && possible.every((entity) => relationshipField.sources.includes(entity));
    for (const relationshipField of this.sides)
      if (has(relationshipField))
        fields.push({ kind: 'relationship', name: relationshipField.field, relationshipField });
    for (const relationshipField of this.closures)
      if (has(relationshipField))
        fields.push({ kind: 'transitiveClosure', name: relationshipField.field, relationshipField });
    if (name === ENTITY || interfaces.includes(ENTITY)) {
      fields.push({ kind: 'claims', name: 'claims' }, { kind: 'claimCount', name: 'claimCount' });
    }
    return fields;
  }

  private propertiesOf(definition: TypeDefinition, interfaces: readonly string[]): Map<string, PropertyDefinition> {
    const properties = new Map<string, PropertyDefinition>();
    for (const name of interfaces) {
      for (const property of this.definitions.get(name)?.properties ?? []) properties.set(property.name, property);
    }
    const inherited = [...properties.values()];
    const own = new Map(definition.properties.map((property) => [property.name, property]));
    // Names and descriptions lead, then what is special to the type, then what all records carry.
    const leading = inherited.filter((property) => property.type.kind === 'text' && !own.has(property.name));
    const trailing = inherited.filter((property) => property.type.kind !== 'text' && !own.has(property.name));
    return new Map([...leading, ...own.values(), ...trailing].map((property) => [property.name, property]));
  }

  private propertyFields(properties: ReadonlyMap<string, PropertyDefinition>): Field[] {
    return [...properties.values()].flatMap((property): Field[] => {
      const { name, type } = property;
      if (type.kind === 'reference') return [{ kind: 'reference', name, property, target: type.target }];
      if (type.kind !== 'text') return [{ kind: 'property', name, property }];
      invariant(property.plural, `the text ${name} has no plural`);
      return [
        { kind: 'text', name, property },
        { kind: 'texts', name: property.plural, property },
      ];
    });
  }

  private checkReferences(type: EntityType | RelationshipType): void {
    for (const { name, type: propertyType } of type.properties.values()) {
      if (propertyType.kind === 'reference') {
        this.concrete(propertyType.target, `${type.name}.${name} refers to "${propertyType.target}"`);
      }
    }
  }

  /** The concrete entities that a name stands for. */
  private concrete(name: string, what: string): string[] {
    const definition = this.definitions.get(name);
    if (definition && definition.kind !== 'relationship') return this.possible.get(name) ?? [];
    const names = [...this.definitions.values()].filter((d) => d.kind !== 'relationship').map((d) => d.name);
    throw unknownTarget(name, what, 'entity', names);
  }

  private resolve(name: string, what: string, kind: 'interface'): InterfaceDefinition {
    const definition = this.definitions.get(name);
    if (definition?.kind === kind) return definition;
    const names = [...this.definitions.values()].filter((d) => d.kind === kind).map((d) => d.name);
    throw unknownTarget(name, what, kind, names);
  }

  /** The entity itself, or the interface with the fewest concrete types that holds all of them. */
  private narrowest(entities: readonly string[]): string {
    if (entities.length === 1) return entities[0]!;
    const holding = [...this.possible].filter(
      ([name, possible]) =>
        this.definitions.get(name)?.kind === 'interface' && entities.every((entity) => possible.includes(entity)),
    );
    // Of interfaces that hold the same entities the one that implements others is the narrower.
    const height = (name: string): number => this.interfacesOf(this.definitions.get(name)!).length;
    holding.sort(([nameA, a], [nameB, b]) => a.length - b.length || height(nameB) - height(nameA));
    const narrowest = holding[0]?.[0];
    if (narrowest) return narrowest;
    throw new CustomsGraphError('CG_BAD_DECLARATION', `No interface holds all of ${entities.join(', ')}.`);
  }
}

function unknownTarget(name: string, what: string, kind: string, known: readonly string[]): CustomsGraphError {
  const near = didYouMean(name, known);
  return new CustomsGraphError('CG_UNKNOWN_TARGET', `${what}, which is no ${kind}.`, {
    hint: near ? `Did you mean "${near}"?` : `Known are ${known.join(', ')}.`,
  });
}

function asMap(type: string, fields: readonly Field[]): Map<string, Field> {
  const map = new Map<string, Field>();
  for (const field of fields) {
    if (map.has(field.name)) {
      throw new CustomsGraphError('CG_DUPLICATE_NAME', `${type} has two fields called "${field.name}".`, {
        hint: 'Rename the property, or the side of the relationship that makes the second one.',
      });
    }
    map.set(field.name, field);
  }
  return map;
}
