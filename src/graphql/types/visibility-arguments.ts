import { invariant } from '../../errors';
import { RELATIONSHIP } from '../../model/root-interfaces';
import { LANG } from '../../traversal/visibility';
import type { SchemaTypes } from './schema-types';
import { SCALARS } from './scalars';
import type { AddField } from './type-factory';

/*
 * The arguments that every root field has: what of the graph it and everything below it sees. The compiler reads them
 * in view.ts; docs/querying.md explains them to readers.
 */

/** A function that adds the arguments of the view to the arguments of a root field. */
export function addVisibilityArgs(types: SchemaTypes): (add: AddField) => void {
  const [modality, rank] = ['modality', 'rank'].map((name) => {
    const property = types.registry.type(RELATIONSHIP).properties.get(name);
    invariant(property, `relationships have a ${name}`);
    return types.valueType(property);
  });
  return (add) => {
    add(
      'asOf',
      SCALARS.Date,
      'Only what holds on this day, here and in everything below: begun by then, as far as is known for certain, and not ended. What is not known to hold on any day is left out. Claims, names, contradictions and sources are not filtered by it. Without it: of all days.',
    );
    add(
      'knownAsOf',
      SCALARS.Date,
      'Only what a source published by this day tells of, here and in everything below, and only claims of such sources. What only sources without a date tell of is left out. Values stay those known today. Without it: whatever the source.',
    );
    add(
      'modality',
      modality!,
      'Relationships of these modalities in everything below, in the place of FACT and INFERRED. Nodes are shown whatever their modality. Not an empty list.',
      { list: true },
    );
    add(
      'rank',
      rank!,
      'Relationships of these ranks in everything below, in the place of PREFERRED and NORMAL. Not an empty list.',
      { list: true },
    );
    addLanguageArg(add);
  };
}

export const addLanguageArg = (add: AddField): void => add('lang', SCALARS.Language, LANG.description);
