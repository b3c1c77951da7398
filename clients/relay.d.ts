import type { scalars } from './emitted/scalars.js';

/** Options of relay-compiler: the path of the schema, and what its scalars are in TypeScript or Flow. */
export declare const relayConfig: { schema: string; customScalarTypes: typeof scalars };
