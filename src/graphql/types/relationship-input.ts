import type { Field, RelationshipType } from '../../model/sealed-types';
import type { AddField, TypeRef } from './type-factory';

/**
 * The members that relationships share in their inputs: one input serves all of them, and the compiler refuses what a
 * relationship does not have. A relationship has inputs of its own where a member of its has another type elsewhere.
 */
export class RelationshipInput {
  private readonly differing = new Set<string>();
  private readonly members = new Map<string, TypeRef>();

  constructor(relationships: readonly RelationshipType[], memberOf: (field: Field) => TypeRef | undefined) {
    const seen = new Map<string, TypeRef | undefined>();
    for (const field of relationships.flatMap(({ fields }) => [...fields.values()])) {
      const member = memberOf(field);
      if (seen.has(field.name) && seen.get(field.name) !== member) this.differing.add(field.name);
      seen.set(field.name, member);
    }
    for (const { fields } of relationships.filter((type) => !this.areOwn(type))) {
      for (const name of fields.keys()) if (seen.get(name)) this.members.set(name, seen.get(name)!);
    }
  }

  /** Whether the relationship has inputs of its own. */
  areOwn({ fields }: RelationshipType): boolean {
    return [...this.differing].some((name) => fields.has(name));
  }

  /** What names of inputs over the relationship begin with. */
  prefix(type: RelationshipType): string {
    return this.areOwn(type) ? type.name : 'Related';
  }

  addTo(add: AddField): void {
    for (const [name, type] of this.members) add(name, type);
  }
}
