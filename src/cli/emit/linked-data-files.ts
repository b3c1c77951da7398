import { Addresses } from '../../linked-data/addresses';
import { jsonLdContext } from '../../linked-data/json-ld-context';
import { ontology } from '../../linked-data/ontology';
import { shapes } from '../../linked-data/shapes';
import { Vocabulary } from '../../linked-data/vocabulary';
import type { Registry } from '../../model/registry';

/** What readers of linked data need to know of the domain, by path; a server writes the same under its own address. */
export function linkedDataFiles(registry: Registry): Map<string, string> {
  const vocabulary = new Vocabulary(registry, new Addresses());
  return new Map([
    ['schema/vocabulary.ttl', ontology(vocabulary)],
    ['schema/shapes.ttl', shapes(vocabulary)],
    ['schema/context.jsonld', `${JSON.stringify(jsonLdContext(vocabulary), null, 1)}\n`],
  ]);
}
