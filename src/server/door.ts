import type { FastifyInstance } from 'fastify';

/**
 * Another way in beside `/graphql`: adds its routes to the app. Its requests are exchanges as all others are, with their ids,
 * log lines, metrics, time limits and access.
 */
export type Door = (app: FastifyInstance) => void | Promise<void>;
