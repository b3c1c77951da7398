import { fileURLToPath, URL } from 'node:url';
import { scalars } from './emitted/scalars.js';

export const relayConfig = {
  schema: fileURLToPath(new URL('./emitted/schema.graphql', import.meta.url)),
  customScalarTypes: scalars,
};
