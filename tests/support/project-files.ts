import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');
export const SEED = join(ROOT, 'seed');
export const OPERATIONS = join(ROOT, 'schema', 'operations');
export const ANSWERS = join(ROOT, 'schema', 'answers');
