import type { Registry } from '../../model/registry';
import type { EntityType, RelationshipType } from '../../model/sealed-types';
import { invariant } from '../../errors';
import type { Problems } from '../problems';
import type { Statements } from '../statements';

/** What reading and merging work with: the types, and where they put what they find. */
export interface Context {
  readonly registry: Registry;
  readonly problems: Problems;
  readonly statements: Statements;
}

/** What every reader of a file works with. */
export interface Reading extends Context {
  /** The record or the part of a file that is being read, as messages call it. */
  readonly record: string;
}

/** The entity type of that name. */
export function entityType({ registry }: Context, name: string): EntityType {
  const type = registry.entities.get(name);
  invariant(type, `the domain has no entity ${name}`);
  return type;
}

/** The relationship of that type. */
export function relationshipType({ registry }: Context, type: string): RelationshipType {
  const found = registry.relationshipOfType(type);
  invariant(found, `the domain has no relationship ${type}`);
  return found;
}
