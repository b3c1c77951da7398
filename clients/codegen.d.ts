import type { scalars } from './emitted/scalars.js';

/** The path of the schema, without its descriptions. */
export declare const schema: string;

/** Options of the presets and plugins of GraphQL Code Generator for TypeScript. */
export declare const config: { scalars: typeof scalars; strictScalars: true; enumsAsTypes: true };
