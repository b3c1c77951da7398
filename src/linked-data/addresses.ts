import { DataFactory, type NamedNode } from 'n3';

/**
 * Stands for the address of a server where there is none, as in dumps. `.invalid` belongs to nobody and never will
 * (RFC 6761), so that the terms are the same whoever writes them, and cannot be taken for addresses that answer.
 */
export const UNPUBLISHED = 'https://customs-graph.invalid';

/** Where on the web the things of a graph stand. Paths are alike on every server. */
export class Addresses {
  readonly root: string;

  /** @param publicAddress that by which others reach the server, without a path */
  constructor(publicAddress: string = UNPUBLISHED) {
    this.root = publicAddress;
  }

  /** Of a node or relationship, by its id. With the view of an id it is the address of a document, and nothing has it as its name. */
  thing(id: string): NamedNode {
    return DataFactory.namedNode(`${this.root}/id/${encodeURI(id)}`);
  }

  /** Of a term of the vocabulary. */
  term(name: string): NamedNode {
    return DataFactory.namedNode(this.vocabulary + name);
  }

  /** What all terms of the vocabulary begin with: the address of its document and `#`. */
  get vocabulary(): string {
    return `${this.root}/vocabulary#`;
  }

  get context(): string {
    return `${this.root}/context.jsonld`;
  }

  /** Of the data set, which is the graph that quads of a dump name. */
  get dataset(): NamedNode {
    return DataFactory.namedNode(`${this.root}/dataset`);
  }
}
