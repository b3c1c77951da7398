/** What a cache holds, and how often it had what it was asked for. */
export interface CacheCounts {
  /** The entries that it holds. */
  readonly size: number;
  /** The memory that they take, by estimate. */
  readonly bytes: number;
  readonly hits: number;
  readonly misses: number;
}
