import { idPrefix } from '../model/values/ids';
import { SLUG, CLAIM_PREFIX } from './vocabulary';
import type { Tree } from './source-tree';

/**
 * What of a data set could not be read. A record in it still claims its id, so that references to it are not called
 * unknown, and a record of which a part was not read is not said to lack anything.
 */
export class Unread {
  private everything = false;
  private readonly ids = new Set<string>();
  private readonly prefixes = new Set<string>();
  private readonly incomplete = new Set<string>();

  /** Nothing is known of what a whole file or table declares. */
  all(): void {
    this.everything = true;
  }

  id(id: string): void {
    this.ids.add(id);
  }

  /** Some id with this prefix is not known: that of a record whose own id is wrong. */
  prefix(prefix: string): void {
    this.prefixes.add(prefix);
  }

  /** Every id that a tree names, and every key that may be that of a claim. */
  named(tree: Tree): void {
    for (const word of wordsOf(tree)) {
      if (word.includes(':')) this.ids.add(word);
      else if (SLUG.test(word)) this.ids.add(`${CLAIM_PREFIX}:${word}`);
    }
  }

  /** As `named`, for a tree whose ids may be wrong themselves. */
  misnamed(tree: Tree): void {
    this.named(tree);
    for (const word of wordsOf(tree)) if (word.includes(':')) this.prefixes.add(idPrefix(word));
  }

  /** Records, by id, or places of which something was not read. */
  part(...parts: readonly (string | undefined)[]): void {
    for (const part of parts) if (part !== undefined) this.incomplete.add(part);
  }

  /** True when the id may be declared in what was not read. */
  mayDeclare(id: string): boolean {
    return this.everything || this.ids.has(id) || this.prefixes.has(idPrefix(id));
  }

  /** True when something of the record or place was not read. */
  touches(part: string): boolean {
    return this.everything || this.ids.has(part) || this.incomplete.has(part);
  }
}

function* wordsOf(tree: Tree): Generator<string> {
  if (tree.kind === 'scalar') yield* tree.text.split(/\s+/);
  else if (tree.kind === 'list') for (const item of tree.items) yield* wordsOf(item);
  else {
    for (const { key, value } of tree.entries.values()) {
      yield* key.split(/\s+/);
      yield* wordsOf(value);
    }
  }
}
