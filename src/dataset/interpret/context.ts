import type { Registry } from '../../model/registry';
import type { EntityType, RelationshipType } from '../../model/sealed-types';
import { invariant } from '../../errors';
import type { Problems } from '../problems';
import type { Statements } from '../statements';

/** What every reader of a file works with: the types, and where it puts what it finds. */
export interface Context {
  readonly registry: Registry;
  readonly problems: Problems;
  readonly statements: Statements;
}

/** The entity type of that name. */
export function entityType(registry: Registry, name: string): EntityType {
  const type = registry.entities.get(name);
  invariant(type, `the domain has no entity ${name}`);
  return type;
}

/** The relationship of that type. */
export function relationshipType(registry: Registry, type: string): RelationshipType {
  const found = registry.relationshipOfType(type);
  invariant(found, `the domain has no relationship ${type}`);
  return found;
}
