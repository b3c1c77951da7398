import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CustomsGraphError } from '../errors';

/** The texts of the documents that the data set grew from, by the three digits that their file names begin with. */
export type Documents = ReadonlyMap<string, string>;

const FILE = /^(\d{3})_.*\.txt$/;

/**
 * The documents in a folder: files such as `000_page.txt`. Throws CG_BAD_CONFIG when the folder is missing or holds
 * none, for then nothing would be checked and nobody told.
 */
export function readDocuments(folder: string): Documents {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const documents = new Map<string, string>();
  for (const name of names) {
    const number = FILE.exec(name)?.[1];
    if (number !== undefined) documents.set(number, readFileSync(join(folder, name), 'utf8'));
  }
  if (documents.size > 0) return documents;
  throw new CustomsGraphError('CG_BAD_CONFIG', `DOCUMENTS_DIR names ${folder}, which holds no document.`, {
    hint: 'Name the folder of the files 000_*.txt, 001_*.txt and so on, or unset DOCUMENTS_DIR.',
  });
}
