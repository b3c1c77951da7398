import type { Registry } from '../../model/registry';
import type { JsonSchema } from './schema-parts';

/** Name of the file with the definitions that the schemas of files share. */
export const SHARED = 'definitions.schema.json';

/** The definitions that schemas share, each made when it is first referred to. */
export class Definitions {
  private readonly made = new Map<string, JsonSchema>();

  constructor(readonly registry: Registry) {}

  /** A reference to the definition of that name. */
  ref(name: string, make: () => JsonSchema): JsonSchema {
    if (!this.made.has(name)) {
      // Definitions may refer to themselves, so that the name is taken before its content is known.
      this.made.set(name, {});
      this.made.set(name, make());
    }
    return { $ref: `${SHARED}#/definitions/${name}` };
  }

  /** All definitions by name. */
  all(): JsonSchema {
    return Object.fromEntries([...this.made].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
