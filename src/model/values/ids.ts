import { hash } from 'node:crypto';

/** Prefix of the ids of relationships and of names; those of entities are declared with them. */
const RELATIONSHIP_PREFIX = 'rel';

/** The part of an id before its first colon; empty when there is none. */
export function idPrefix(id: string): string {
  const colon = id.indexOf(':');
  return colon < 0 ? '' : id.slice(0, colon);
}

/**
 * The id of a relationship: `rel:`, the type in lower case with hyphens, and sixteen hexadecimal digits of the
 * SHA-256 of its key. The type is part of the id so that a look-up by id knows which index to ask.
 */
export function relationshipId(type: string, from: string, to: string, key: readonly unknown[]): string {
  return `${RELATIONSHIP_PREFIX}:${type.toLowerCase().replaceAll('_', '-')}-${digest([from, type, to, ...key])}`;
}

/** The relationship type in an id made by `relationshipId`, or undefined for any other text. */
export function relationshipTypeInId(id: string): string | undefined {
  const match = /^rel:([a-z-]+)-[0-9a-f]{16}$/.exec(id);
  return match?.[1]?.toUpperCase().replaceAll('-', '_');
}

/** The id of a name: `name:` and sixteen hexadecimal digits of the SHA-256 of what it names and how. */
export function nameId(entity: string, language: string, kind: string, value: string): string {
  return `name:${digest([entity, language, kind, value])}`;
}

function digest(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 16);
}
