import { relationshipId } from '../../model/values/ids';
import { addClaims, type Draft } from '../draft';
import { keyOf } from './relationship-key';

/** What one source says and another lets us infer is one fact: it takes over the claims of the inferred one. */
export function absorbInferred({ relationships }: Draft): void {
  for (const inferred of [...relationships.values()]) {
    if (inferred.properties.get('modality') !== 'INFERRED') continue;
    const asFact = new Map(inferred.properties).set('modality', 'FACT');
    const id = relationshipId(inferred.type.type, inferred.from, inferred.to, keyOf(inferred.type, asFact));
    const fact = relationships.get(id);
    if (!fact) continue;
    addClaims(fact.claims, inferred.claims);
    // How it was inferred is of no interest once a source says it.
    for (const [name, value] of inferred.properties) {
      if (name !== 'derivation' && !fact.properties.has(name)) fact.properties.set(name, value);
    }
    relationships.delete(inferred.id);
  }
}
