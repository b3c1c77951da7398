import {
  elementField,
  foundConnection,
  foundPage,
  LIST,
  NULLABLE,
  objectField,
  valueField,
  type FoundType,
} from '../../model/found';
import type { Registry } from '../../model/registry';
import { ENTITY } from '../../model/root-interfaces';
import { NAME_LABEL } from '../../model/storage';
import { entityTypeEnum } from '../../model/traversal-field';
import { FIRST, afterArgument, type Traversal } from '../traversal';
import { AS_LISTS, visibilityArguments, visibleIds, type VisibilityArguments } from '../visibility';
import { CANDIDATES, checkSearch, MOST_HITS, search, type SearchArguments, type SearchHit } from './search';
import { LONGEST_TEXT } from './search-text';

const HIGHLIGHT: FoundType = {
  name: 'Highlight',
  description: 'A part of a name that was found.',
  fields: [
    valueField('start', 'Int', 'Where it begins in the value of the name, in UTF-16 code units from 0.'),
    valueField('end', 'Int', 'Where it ends: the first code unit after it.'),
    valueField('text', 'String', 'The part itself.'),
  ],
};

const HIT: FoundType = {
  name: 'SearchHit',
  description: 'An entity that a search found, by the best of its names.',
  fields: [
    elementField('node', ENTITY, 'The entity.'),
    valueField(
      'score',
      'Float',
      'How well it fits, from 0 to 1. 1: as it is written, or by its id or a code. Above 0.96: the same but for case, accents, spaces or script. From 0.55: it has every word of the text, or their beginnings. Below: with typing errors, or a part of the text.',
    ),
    elementField(
      'matchedName',
      NAME_LABEL,
      'The name by which it was found, with its language and kind. Null when found by id or code.',
      NULLABLE,
    ),
    objectField(
      'highlights',
      HIGHLIGHT,
      'The parts of that name that were found, in order. Empty without a name.',
      LIST,
    ),
  ],
};

/** `search`: entities by their names in every language, by codes and ids, the best first. */
export function searchField(registry: Registry): Traversal {
  return {
    field: {
      name: 'search',
      description: `Entities by what they are called: names in every language and script, abbreviations, former and wrong names that sources have, beginnings of words, typing errors, ids, ISO codes, UN/LOCODEs and other identifiers. The best first, those that fit alike by id; an entity once, by the best of its names. Errors are forgiven when nothing is written as typed: one in words of 4 to 7 letters, two in longer ones. Signs have no meaning of their own. At most ${MOST_HITS} entities.`,
      arguments: [
        {
          name: 'text',
          type: 'String',
          required: true,
          description: `What to look for: a name or a part of one, a code, or an id; 1 to ${LONGEST_TEXT} characters.`,
        },
        {
          name: 'types',
          type: entityTypeEnum(registry),
          list: true,
          description: 'Only entities of these types. Any when not given.',
        },
        FIRST,
        afterArgument('Only those after this cursor, which is of the same search.'),
        ...visibilityArguments(registry, AS_LISTS),
      ],
      result: foundConnection(HIT, [
        valueField('totalCount', 'Int', `How many entities are found, on all pages; ${MOST_HITS} at most.`),
      ]),
      most: (_, first) => first,
      // Without errors, and once more with them.
      reads: 2 * CANDIDATES,
      check: (args) => checkSearch(args as unknown as SearchArguments),
    },
    async run(run, args) {
      const { store, limits, currentId, signal } = run;
      const visibility: VisibilityArguments = args;
      const byDay = typeof visibility.asOf === 'string' || typeof visibility.knownAsOf === 'string';
      const first = (args['first'] as number | null | undefined) ?? limits.defaultPageSize;
      const asked = { ...(args as unknown as SearchArguments), first };
      const { hits, hasNextPage, totalCount } = await search(store, registry, asked, {
        currentId,
        ...(signal ? { signal } : {}),
        ...(byDay ? { visibleIds: (ids: readonly string[]) => visibleIds(run, ids, visibility) } : {}),
      });
      const page = foundPage(hits.map(shown), first, ({ hit }) => hit.cursor, asked.after != null, hasNextPage);
      return { ...page, totalCount };
    },
  };
}

/** A hit as the type SearchHit has it. */
function shown(hit: SearchHit) {
  const { id, score, matchedName, highlights } = hit;
  return {
    hit,
    node: id,
    score,
    matchedName: matchedName?.id ?? null,
    highlights: highlights.map(({ start, end }) => ({ start, end, text: matchedName?.value.slice(start, end) })),
  };
}
