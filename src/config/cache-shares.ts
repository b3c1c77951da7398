/** How much of `CACHE_BYTES` each cache of operations may take, in bytes by its own estimate. */
export interface CacheShares {
  /** Parsed documents. */
  readonly documents: number;
  /** Prepared operations, with the documents that they keep. */
  readonly prepared: number;
  /** Requests that came before. */
  readonly requests: number;
  /** Texts of persisted queries. */
  readonly persisted: number;
  /** Answers to introspection. */
  readonly introspection: number;
}

export const cacheShares = (bytes: number): CacheShares => {
  const sixteenths = (count: number): number => Math.ceil((bytes * count) / 16);
  return {
    documents: sixteenths(4),
    prepared: sixteenths(6),
    requests: sixteenths(2),
    persisted: sixteenths(1),
    introspection: sixteenths(3),
  };
};

/** What would fill so much of its cache is not kept: it would push out much of what others ask for. */
export const largestKept = (share: number): number => Math.ceil(share / 24);
