import process from 'node:process';
import { relayConfig } from 'customs-graph-clients/relay';

const config = {
  ...relayConfig,
  // Of another server, to see whether it can be compiled for.
  ...(process.env.CLIENT_SCHEMA ? { schema: process.env.CLIENT_SCHEMA } : {}),
  src: '.',
  language: 'javascript',
  eagerEsModules: false,
  persistConfig: { file: './persisted.json', algorithm: 'SHA256', include_query_text: true },
};

// relay-compiler reads this file by `require`.
export { config as 'module.exports' };
