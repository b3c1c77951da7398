import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** An operation that was parsed and found valid. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * Operations that were parsed and found valid, by the text of their document and the name that was asked for. Bounded:
 * the documents that were not asked for longest go first.
 */
export class KnownOperations {
  private readonly byText: LRUCache<string, Map<string | undefined, KnownOperation>>;
  /** Texts of persisted queries. */
  private readonly byHash: LRUCache<string, string>;

  constructor(most: number) {
    this.byText = new LRUCache({ max: most });
    this.byHash = new LRUCache({ max: most });
  }

  get(text: string, name: string | undefined): KnownOperation | undefined {
    return this.byText.get(text)?.get(name);
  }

  add(text: string, name: string | undefined, known: KnownOperation): void {
    const byName = this.byText.get(text);
    if (byName) byName.set(name, known);
    else this.byText.set(text, new Map([[name, known]]));
  }

  textOf(hash: string): string | undefined {
    return this.byHash.get(hash);
  }

  addHash(hash: string, text: string): void {
    this.byHash.set(hash, text);
  }
}
