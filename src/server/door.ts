import type { FastifyInstance } from 'fastify';

/**
 * Another way in beside `/graphql`. Its requests are exchanges as all others are, with their ids, log lines, metrics, time
 * limits and access.
 */
export interface Door {
  /** Where its addresses begin, such as `/mcp`. */
  readonly path: string;
  /** What is spoken there, for people. */
  readonly standard: string;
  /** Adds its routes. */
  readonly addTo: (app: FastifyInstance) => void | Promise<void>;
}
