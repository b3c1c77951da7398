import { CustomsGraphError } from '../../errors';
import type { Registry } from '../../model/registry';
import { entityTypeEnum, type TraversalField } from '../../model/traversal-field';
import { viaInput } from '../constraints';
import { afterArgument, type Traversal } from '../traversal';
import { EVERY_MODALITY, visibilityArguments } from '../visibility';
import { findTimeline, keyAfter } from './find-timeline';
import { TimelineStatements } from './timeline-statements';
import { timelineType, type TimelineArguments } from './timeline-types';

/** `timeline`: what happened around an entity, what is planned for it, and when. */
export function timeline(registry: Registry): Traversal {
  const statements = new TimelineStatements(registry);
  return {
    field: field(registry),
    run: (run, args) => findTimeline(run, statements, args as unknown as TimelineArguments),
  };
}

function field(registry: Registry): TraversalField {
  return {
    name: 'timeline',
    description:
      'What is known to have been, and is planned, around one entity, in the order of time: the entity itself; the relationships at it, dated by "on", "validFrom" or "due"; and the entities one relationship away that have a date of their own, such as events, agreements and figures, unless a relationship of the same date tells of them. All modalities are shown, each entry with its own. Null: there is no such entity, or it is not there as of the day asked for.',
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
          'Which relationships count, and which lead to other entities. Of the types of the record only ABOUT and OBSERVES count: they lead to figures.',
      },
      { name: 'first', type: 'Int', description: 'Size of the page of dated entries, and most undated ones; 20.' },
      afterArgument('Dated entries after this cursor of an earlier answer.'),
      ...visibilityArguments(registry, EVERY_MODALITY),
    ],
    result: { kind: 'object', type: timelineType(registry), nullable: true, list: false },
    most: (_args, first) => first,
    check: (args) => check(args as unknown as TimelineArguments),
  };
}

/** Throws BAD_USER_INPUT or BAD_CURSOR. */
function check(args: TimelineArguments): void {
  const { from, to } = args;
  if (from != null && to != null && from > to) {
    throw new CustomsGraphError('BAD_USER_INPUT', `"from" is ${from}, which is after "to", ${to}.`, {
      hint: 'Give the earlier day as "from". A year or a month stands for its first day.',
    });
  }
  keyAfter(args);
}
