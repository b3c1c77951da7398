import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { formatDocument, stringifyDocument } from '@urql/core';
import { createServer } from 'vite';

/**
 * Writes the explorer's operations by the SHA-256 of their texts, in the form of GraphQL Code Generator: the file for
 * the server's setting TRUSTED_DOCUMENTS. The texts are those that the client sends, with `__typename` everywhere.
 */
export async function writeTrustedDocuments(configFile, file) {
  const vite = await createServer({ configFile, appType: 'custom', server: { middlewareMode: true, watch: null } });
  try {
    const { documents } = await vite.ssrLoadModule('/explorer/graphql/documents.ts');
    const texts = documents.map((document) => stringifyDocument(formatDocument(document)));
    const byHash = texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]);
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(byHash), null, 1)}\n`);
  } finally {
    await vite.close();
  }
}
