import { KILLS } from './kills.mjs';
import { STORE_FILES } from './store-file.mjs';

/** Faults of the embedded store. @type {readonly import('../attacks.mjs').Attack[]} */
export const STORE_FILE_ATTACKS = [...KILLS, ...STORE_FILES];
