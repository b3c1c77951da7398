import { open, readFile, rename, rm } from 'node:fs/promises';
import { CustomsGraphError } from '../../errors';
import type { GraphData } from '../../model/graph-data';
import type { Registry } from '../../model/registry';
import { PATIENT, type ReadableStore } from '../../store/graph-store';
import { datasetDigest, modelDigest } from '../dataset-digest';
import { readSummary, type DatasetSummary } from '../dataset-summary';
import { readStore } from '../read-store';
import { jsonLines } from './json-lines';
import { readExport } from './read-export';

interface BackingUp {
  readonly registry: Registry;
  readonly store: Pick<ReadableStore, 'run'> & { readonly name: string };
  /** Replaced when it is there, and only by a backup that was read back. */
  readonly path: string;
}

/**
 * Writes what a store was loaded with to a file, in the form of an export, and yields it. Throws CG_NO_BACKUP when the
 * store holds anything else than that: the digest of what was loaded tells, so that a backup is whole or is none.
 */
export async function writeBackup({ registry, store, path }: BackingUp): Promise<GraphData> {
  const summary = await readSummary(store, PATIENT);
  if (!summary) throw noBackup(`${store.name} holds nothing that customs-graph has loaded`);
  const { stray, ...graph } = await readStore(registry, store);
  const data = { ...graph, description: summary.description };
  if (stray !== undefined) throw noBackup(`${store.name} holds what customs-graph did not load: ${stray}`);
  if (datasetDigest(data) !== summary.description.digest) throw noBackup(whyOther(registry, store.name, summary));

  const part = `${path}.part`;
  try {
    await writeLines(part, jsonLines(data));
    // What cannot be loaded is no backup.
    readExport(registry, part, await readFile(part));
    await rename(part, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw /^E[A-Z]+$/.test(code ?? '') ? noBackup(`${path} cannot be written (${code})`, error) : error;
  } finally {
    await rm(part, { force: true });
  }
  return data;
}

function whyOther(registry: Registry, store: string, { file }: DatasetSummary): string {
  const isOlder = file && file.model !== modelDigest(registry);
  return isOlder
    ? `${store} was loaded by another version of the model, whose customs-graph can back it up`
    : `${store} holds something else than was loaded into it: it was changed by hand, or is being loaded`;
}

const noBackup = (reason: string, cause?: unknown): CustomsGraphError =>
  new CustomsGraphError('CG_NO_BACKUP', `${reason}. Nothing was written.`, {
    hint: 'A backup holds what was loaded, and all of it. To keep whatever a Neo4j holds: neo4j-admin database dump.',
    cause,
  });

/** Writes lines to a file that is on the disk when this ends. */
async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = await open(path, 'w');
  try {
    let text = '';
    for (const line of lines) {
      text += `${line}\n`;
      if (text.length < 1_000_000) continue;
      await file.appendFile(text);
      text = '';
    }
    await file.appendFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
