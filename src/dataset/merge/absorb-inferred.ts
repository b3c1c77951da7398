import { addClaims, type Draft } from '../draft';
import { identityOf } from './relationship-identity';

/** What one source says and another lets us infer is one fact: it takes over the claims of the inferred one. */
export function absorbInferred({ relationships }: Draft): void {
  for (const inferred of [...relationships.values()]) {
    if (inferred.properties.get('modality') !== 'INFERRED') continue;
    const asFact = new Map(inferred.properties).set('modality', 'FACT');
    const fact = relationships.get(identityOf(inferred.type, inferred.from, inferred.to, asFact).id);
    if (!fact) continue;
    addClaims(fact.claims, inferred.claims);
    // How it was inferred is of no interest once a source says it.
    for (const [name, value] of inferred.properties) {
      if (name !== 'derivation' && !fact.properties.has(name)) fact.properties.set(name, value);
    }
    relationships.delete(inferred.id);
  }
}
