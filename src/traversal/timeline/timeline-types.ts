import { enumeration } from '../../model/property-type';
import {
  elementField,
  foundConnection,
  LIST,
  NULLABLE,
  TOTAL_COUNT,
  valueField,
  type FoundElement,
  type FoundType,
} from '../../model/found';
import type { Registry } from '../../model/registry';
import type { Via } from '../constraints';
import type { VisibilityArguments } from '../visibility';

/** The arguments of a timeline, coerced. */
export interface TimelineArguments extends VisibilityArguments {
  readonly about: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly types?: readonly string[] | null;
  readonly via?: Via | null;
}

/** Most subjects that an entry lists. */
export const MOST_SUBJECTS = 20;

/** What the date of an entry says. */
export const DateMeaning = enumeration('DateMeaning', 'What the date of an entry of a timeline says.', {
  HAPPENED: 'It happened then: the property "on".',
  SIGNED: 'The last signatory signed then: "signedOn". It says nothing on the day of effect.',
  BEGAN: 'It began to hold then: "validFrom", or "inForceFrom" of an agreement whose signature has no date.',
  DUE: 'It is meant for then: "due" of a plan, a goal or a proposal. It does not say that it came about.',
});

/** An entry as the traversal yields it. */
export interface TimelineEntry {
  readonly date: string | null;
  readonly meaning: string | null;
  readonly until: string | null;
  /** In all languages. */
  readonly text: readonly string[] | null;
  readonly modality: string;
  readonly rank: string;
  readonly subject: FoundElement;
  readonly subjects: readonly FoundElement[];
  readonly subjectCount: number;
}

/** What a timeline looks like. */
export function timelineType(registry: Registry): FoundType {
  const entry: FoundType = {
    name: 'TimelineEntry',
    description:
      'A fact, plan or other statement with its place in time. Records of one date and one sentence are one entry, facts with inferences, all else apart by modality; it has meaning, modality, rank and end of the first.',
    fields: [
      {
        name: 'date',
        kind: 'edtf',
        nullable: true,
        description:
          'When, as exactly as it is known. Null: no source says. A date of which the year is not known, such as XXXX-06-01, is shown and stands among the undated.',
      },
      valueField(
        'meaning',
        DateMeaning,
        'What the date says: that it happened, was signed, began, or is due. Null for undated entries.',
        NULLABLE,
      ),
      {
        name: 'until',
        kind: 'edtf',
        nullable: true,
        description: 'The first day on which it no longer holds. Null: no source says that it has ended.',
      },
      {
        name: 'text',
        kind: 'text',
        nullable: true,
        description:
          'What to read. Of relationships the statement of their first claim, of an entity its name. Null: a relationship without a claim.',
      },
      valueField(
        'modality',
        registry.enums.get('Modality')!,
        'In what sense it is said: a fact, a plan, a goal and so on.',
      ),
      valueField('rank', registry.enums.get('Rank')!, 'How it stands against competing records.'),
      elementField('subject', 'Node', 'The first relationship or entity that it tells of, with its claims.'),
      elementField(
        'subjects',
        'Node',
        `All of them: facts before inferences, then by id. At most ${MOST_SUBJECTS}.`,
        LIST,
      ),
      valueField('subjectCount', 'Int', 'How many there are.'),
    ],
  };
  const page = { ...foundConnection(entry, [TOTAL_COUNT]), paged: true } as const;
  return {
    name: 'Timeline',
    description: 'What is known to have been, and is planned, around one entity and its parts.',
    fields: [
      {
        ...page,
        name: 'entries',
        description:
          'What has a date: by first day, then by last day, so that a day stands before its month and the month before its year; then by id. A date without a first day ("by 2011") stands at its last day; one without a last day after all others of its first day.',
      },
      {
        ...page,
        name: 'undated',
        description:
          'Entries whose place in time no source tells: first relationships, then entities, each by id. What by its nature holds as long as both ends do (a port lies in a country) is not among them, unless it is planned or proposed.',
      },
    ],
  };
}
