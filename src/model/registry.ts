import { CustomsGraphError, invariant } from '../errors';
import { definitionOf } from './decorators';
import type { TypeDefinition } from './definitions';
import { checkNames } from './naming-rules';
import { sealTypes, type SealedTypes } from './sealing';
import type { AnyType, EntityType, NodeType, RelationshipType } from './sealed-types';
import { idPrefix, relationshipTypeInId } from './values/ids';

/** All declared types with their names resolved, as `seal` makes them; frozen, and handed on as an argument. */
export class Registry {
  readonly entities: SealedTypes['entities'];
  readonly interfaces: SealedTypes['interfaces'];
  readonly relationships: SealedTypes['relationships'];
  readonly enums: SealedTypes['enums'];
  private readonly byPrefix: ReadonlyMap<string, EntityType>;
  private readonly byRelationshipType: ReadonlyMap<string, RelationshipType>;

  private constructor({ entities, interfaces, relationships, enums }: SealedTypes) {
    this.entities = entities;
    this.interfaces = interfaces;
    this.relationships = relationships;
    this.enums = enums;
    this.byPrefix = new Map([...entities.values()].map((entity) => [entity.definition.prefix, entity]));
    this.byRelationshipType = new Map([...relationships.values()].map((type) => [type.type, type]));
    Object.freeze(this);
  }

  /**
   * Collects the decorated classes, resolves their names and checks them against each other.
   * Throws CG_UNKNOWN_TARGET, CG_DUPLICATE_NAME, CG_MISSING_REVERSE, CG_NO_SCALAR, CG_BAD_NAME or
   * CG_BAD_DECLARATION for the first mistake found.
   */
  static seal(classes: readonly (new () => object)[]): Registry {
    const definitions = classes.map(declared);
    checkNames(definitions);
    return new Registry(sealTypes(definitions));
  }

  /** The entity, interface or relationship of that GraphQL name. */
  type(name: string): AnyType {
    const type = this.find(name);
    invariant(type, `no type is called ${name}`);
    return type;
  }

  find(name: string): AnyType | undefined {
    return this.entities.get(name) ?? this.interfaces.get(name) ?? this.relationships.get(name);
  }

  /** The entity or interface of that name. */
  node(name: string): NodeType {
    const type = this.type(name);
    invariant(type.kind !== 'relationship', `${name} is a relationship, not a node`);
    return type;
  }

  /** The GraphQL type of an entity, interface or relationship: its name, save for relationships that share a type. */
  graphqlType(name: string): string {
    return this.relationships.get(name)?.graphqlType ?? name;
  }

  /** The relationship of that type in the store (`SIGNED`). */
  relationshipOfType(type: string): RelationshipType | undefined {
    return this.byRelationshipType.get(type);
  }

  /** The concrete type that an id belongs to, read from its prefix; undefined for no id of this graph. */
  typeOfId(id: string): EntityType | RelationshipType | undefined {
    const relationshipType = relationshipTypeInId(id);
    return relationshipType === undefined
      ? this.byPrefix.get(idPrefix(id))
      : this.byRelationshipType.get(relationshipType);
  }
}

function declared(target: new () => object): TypeDefinition {
  const definition = definitionOf(target);
  if (definition) return definition;
  throw new CustomsGraphError('CG_BAD_DECLARATION', `${target.name} has no @Entity, @Interface or @Relationship.`);
}
