import { storageMapping } from '../../src/dataset/storage-mapping';
import type { GraphData } from '../../src/model/graph-data';
import { SEARCH_CODES } from '../../src/model/storage';
import type { ReadableStore } from '../../src/store/graph-store';
import { foundClaim, NOTHING_FOUND, type ClaimRow, type FoundName } from '../../src/store/text-query';
import { registry } from './domain';

/**
 * A store that takes every name and every claim for a candidate: a search of it misses nothing, so what a real store
 * finds by its index must be the same.
 */
export function storeThatFindsEverything(data: GraphData): ReadableStore {
  const { nodes, relationships } = storageMapping(registry, data);
  const bearers = new Map(relationships.filter(({ type }) => type === 'HAS_NAME').map(({ from, to }) => [to, from]));
  const names = nodes
    .filter(({ labels }) => labels.includes('Name'))
    .map(({ properties: { id, value, language, kind } }) => ({
      id,
      value,
      language,
      kind,
      entity: bearers.get(String(id)),
    }))
    .filter(({ entity }) => entity !== undefined) as unknown as FoundName[];
  const entities = nodes.filter(({ labels }) => labels.includes('Entity')).map(({ properties }) => properties);
  const ids = entities.map(({ id }) => String(id)).sort();
  const claims = nodes
    .filter(({ labels }) => labels.includes('Claim'))
    .map(
      ({
        properties: { id, statement_by_language: statements, quote, language, parallelQuotes_by_language: parallel },
      }) => foundClaim([id, statements, quote ?? null, language ?? null, parallel ?? null] as unknown as ClaimRow),
    );
  return {
    run: () => Promise.reject(new Error('only findByText is there')),
    findByText: (query) => {
      if (query.kind === 'wording') return Promise.resolve({ ...NOTHING_FOUND, claims });
      const { code, idPrefix, limit } = query;
      return Promise.resolve({
        ...NOTHING_FOUND,
        names: idPrefix === undefined ? names : [],
        coded: entities
          .filter((properties) => code !== undefined && String(properties[SEARCH_CODES]).split(' ').includes(code))
          .map(({ id }) => String(id)),
        ids: idPrefix === undefined ? [] : ids.filter((id) => id.startsWith(idPrefix)).slice(0, limit),
      });
    },
  };
}
