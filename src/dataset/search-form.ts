import type { NodeRecord } from '../model/graph-data';
import type { Registry } from '../model/registry';
import type { EntityType } from '../model/sealed-types';
import { SEARCH_CODES, SEARCH_TERMS, SEARCH_TYPE } from '../model/storage';
import type { StoredValue } from '../model/stored-graph';
import { codeTerms, isOneCharacter, searchTerms } from '../model/values/search-terms';
import { NAME } from './vocabulary';

/**
 * The stored properties by which search finds a node: of a name its terms and the type of `bearer`, of an entity the
 * terms for its unique properties and its identifiers.
 */
export function searchProperties(
  registry: Registry,
  { type, properties }: NodeRecord,
  bearer: string | undefined,
): Record<string, StoredValue> {
  if (type !== NAME) return codeProperties(registry.entities.get(type)!, properties);
  const bearerType = bearer === undefined ? undefined : registry.typeOfId(bearer)?.name;
  if (bearerType === undefined) return {};
  const value = String(properties['value']);
  const wholeOnly = properties['kind'] === 'MISTRANSLATION' || isOneCharacter(value);
  return { [SEARCH_TERMS]: searchTerms(value, wholeOnly).join(' '), [SEARCH_TYPE]: bearerType };
}

function codeProperties(type: EntityType, properties: NodeRecord['properties']): Record<string, StoredValue> {
  const codes = [...type.properties.values()]
    .filter(({ unique, name }) => unique || name === 'identifiers')
    .flatMap(({ name }): readonly unknown[] => {
      const value = properties[name] ?? [];
      return Array.isArray(value) ? value : [value];
    })
    .filter((code) => typeof code === 'string');
  const terms = [...new Set(codes.flatMap(codeTerms))];
  return terms.length === 0 ? {} : { [SEARCH_CODES]: terms.join(' ') };
}
