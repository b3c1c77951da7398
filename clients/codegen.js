import { fileURLToPath, URL } from 'node:url';
import { scalars } from './emitted/scalars.js';

export const schema = fileURLToPath(new URL('./emitted/schema.graphql', import.meta.url));

export const config = { scalars, strictScalars: true, enumsAsTypes: true };
