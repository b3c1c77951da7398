import { CustomsGraphError } from '../../errors';
import type { Registry } from '../../model/registry';
import { entityTypeEnum, type TraversalField } from '../../model/traversal-field';
import { viaInput } from '../constraints';
import type { Traversal } from '../traversal';
import { visibilityArguments } from '../visibility';
import { findTimeline, keyAfter } from './find-timeline';
import { TimelineStatements } from './timeline-statements';
import { MOST_SUBJECTS, timelineType, type TimelineArguments } from './timeline-types';

/** A timeline shows all, because each of its entries tells its modality. */
const EVERY_MODALITY =
  'Only these modalities. When not given all are shown: each entry tells its own. Not an empty list.';

/** `timeline`: what happened around an entity, what is planned for it, and when. */
export function timeline(registry: Registry): Traversal {
  const statements = new TimelineStatements(registry);
  return {
    field: field(registry),
    run: (run, args, asked) => findTimeline(run, statements, args as unknown as TimelineArguments, asked),
  };
}

function field(registry: Registry): TraversalField {
  return {
    name: 'timeline',
    description:
      'What is known to have been, and is planned, around an entity and its descendants by PART_OF: these; the relationships at them, or that name them in a property, dated by "on", "validFrom" or "due"; and entities with a date of their own that are one relationship away or name them (events, agreements, figures), unless a relationship of the same date tells of them. All modalities show. Null: there is no such entity on the day asked for.',
    arguments: [
      { name: 'about', type: 'ID', required: true, description: 'The entity, by its id.' },
      {
        name: 'from',
        type: 'Date',
        description: 'Only dates that reach this day or a later one. The undated are not concerned.',
      },
      {
        name: 'to',
        type: 'Date',
        description:
          'Only dates that begin on this day or earlier; it is included. A year stands for its first day: write "2008-12-31" for all of 2008. The undated are not concerned.',
      },
      {
        name: 'types',
        type: entityTypeEnum(registry),
        list: true,
        description: 'Only what has to do with entities of these types: they themselves, or at the other end.',
      },
      {
        name: 'via',
        type: viaInput(registry),
        description:
          'Which relationships count, and which lead to other entities; without PART_OF its parts do not. Of the types of the record only ABOUT and OBSERVES count: they lead to figures.',
      },
      ...visibilityArguments(registry, EVERY_MODALITY),
    ],
    result: { kind: 'object', type: timelineType(registry), nullable: true, list: false },
    most: (_args, first, { field: place }) => first * (place === 'subjects' ? MOST_SUBJECTS : 1),
    check: (args) => check(args as unknown as TimelineArguments),
    checkPage: (args, page) => void keyAfter(args as unknown as TimelineArguments, page),
  };
}

/** Throws BAD_USER_INPUT. */
function check({ from, to }: TimelineArguments): void {
  if (from != null && to != null && from > to) {
    throw new CustomsGraphError('BAD_USER_INPUT', `"from" is ${from}, which is after "to", ${to}.`, {
      hint: 'Give the earlier day as "from". A year or a month stands for its first day.',
    });
  }
}
