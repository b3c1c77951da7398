/** How much of `CACHE_BYTES` each cache of operations may take, in bytes by its own estimate. */
export interface CacheShares {
  /** Parsed documents. */
  readonly documents: number;
  /** Prepared operations, with the documents that they keep. */
  readonly prepared: number;
  /** Texts of persisted queries. */
  readonly persisted: number;
  /** Answers. */
  readonly answers: number;
}

export const cacheShares = (bytes: number): CacheShares => {
  const sixteenths = (count: number): number => Math.ceil((bytes * count) / 16);
  return {
    documents: sixteenths(4),
    prepared: sixteenths(5),
    persisted: sixteenths(1),
    answers: sixteenths(6),
  };
};

/** What would fill so much of its cache is not kept: it would push out much of what others ask for. */
export const largestKept = (share: number): number => Math.ceil(share / 24);
