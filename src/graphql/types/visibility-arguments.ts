import { visibilityArguments } from '../../traversal/visibility';
import type { SchemaTypes } from './schema-types';
import type { AddField } from './type-factory';

/** What the arguments of a root field mean that no traversal answers. docs/querying.md explains them to readers. */
const EVERYTHING_BELOW = {
  asOf: 'Only what holds on this day, here and in everything below: begun by then, as far as is known for certain, and not ended. What is not known to hold on any day is left out. Claims, names, contradictions and sources are not filtered by it. Without it: of all days.',
  knownAsOf:
    'Only what a source published by this day tells of, here and in everything below, and only claims of such sources. What only sources without a date tell of is left out. Values stay those known today. Without it: whatever the source.',
  modality:
    'Relationships of these modalities in everything below, in the place of FACT and INFERRED. Nodes are shown whatever their modality. Not an empty list.',
  rank: 'Relationships of these ranks in everything below, in the place of PREFERRED and NORMAL. Not an empty list.',
};

/** A function that adds to the arguments of a root field those that say what of the graph it sees. */
export const addVisibilityArgs =
  (types: SchemaTypes) =>
  (add: AddField): void =>
    types.addArguments(add, visibilityArguments(types.registry, EVERYTHING_BELOW));
