import { actingVisibility } from '../../model/root-fields';
import type { NodeType } from '../../model/sealed-types';
import { visibilityArguments } from '../../traversal/visibility';
import type { SchemaTypes } from './schema-types';
import type { AddField } from './type-factory';

/** What the arguments of a root field mean that no traversal answers. The type Query says it, and not each of its fields. docs/querying.md explains them to readers. */
export const VISIBILITY = `Root fields say what of the graph is seen, there and in everything below.

- asOf: what holds on this day: begun by then for certain, and not known to have ended. Claims, names, contradictions and sources are not filtered by it. Without it: of all days.
- certainty: with asOf, what holds so surely: CERTAIN narrows it, POSSIBLE widens it. Without it: PRESUMED, which holds what is CERTAIN too.
- knownAsOf: what a source published by this day tells of, and only claims of such sources. What only sources without a date tell of is left out. Values stay those known today. Without it: whatever the source.
- modality: relationships of these modalities. Without it: FACT and INFERRED, and below a node that is a PLAN, PROPOSAL or GOAL those of its own modality too. Nodes are shown whatever their modality, and relationships that are about ends and wishes are shown in every one. Not an empty list.
- rank: relationships and claims of these ranks. Without it: PREFERRED and NORMAL. Not an empty list.
- lang: the language of all texts below that are not asked for in another. Without it: the header Accept-Language, then English.

Lists take, there and below:

- where: only items for which these conditions hold.
- orderBy: keys to order by, the first counting most; then by id. Without it: by id.
- first: the first so many items. 20 when neither first nor last is given.
- after: only items after this cursor.
- last: the last so many items, in the same order; not together with first. At root fields alone.
- before: only items before this cursor. At root fields alone.`;

/** Adds to the arguments of a root field on a type those that say what of the graph it sees, as far as they act there. */
export function addVisibilityArgs(types: SchemaTypes, add: AddField, type: NodeType): void {
  const acting: ReadonlySet<string> = actingVisibility(types.registry, type);
  const all = visibilityArguments(types.registry);
  types.addArguments(
    add,
    all.filter(({ name }) => (name !== 'modality' && name !== 'rank') || acting.has(name)),
  );
}
