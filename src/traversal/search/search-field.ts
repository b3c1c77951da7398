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
import { enumeration } from '../../model/property-type';
import { CLAIM_LABEL, NAME_LABEL } from '../../model/storage';
import { entityTypeEnum } from '../../model/traversal-field';
import { FIRST, afterArgument, type Traversal } from '../traversal';
import { visibilityArguments, visibleIds, type VisibilityArguments } from '../visibility';
import { CANDIDATES, checkSearch, MOST_HITS, search, type SearchArguments, type SearchHit } from './search';
import { LONGEST_TEXT } from './search-text';

/** Where to look; the values of SearchedIn. */
const SEARCHED_IN = enumeration('SearchedIn', 'Where search looks.', {
  NAMES: 'Names of entities in every language, codes and ids.',
  STATEMENTS: 'What claims say, in the words of the editors, in every language.',
  QUOTES: 'What claims quote of their sources, in every language.',
});

const LOCALIZED: FoundType = {
  name: 'Localized',
  description: 'A text in one language.',
  fields: [valueField('language', 'Language', 'The language of the text.'), valueField('value', 'String', 'The text.')],
};

const HIGHLIGHT: FoundType = {
  name: 'Highlight',
  description: 'A part of a text that was found.',
  fields: [
    valueField('start', 'Int', 'Where it begins in the text, in UTF-16 code units from 0.'),
    valueField('end', 'Int', 'Where it ends: the first code unit after it.'),
    valueField('text', 'String', 'The part itself.'),
  ],
};

const HIT: FoundType = {
  name: 'SearchHit',
  description: 'An entity or a claim that a search found, by the best of its texts.',
  fields: [
    elementField('node', ENTITY, 'The entity. Null: a claim was found.', NULLABLE),
    elementField('claim', CLAIM_LABEL, 'The claim. Null: an entity was found.', NULLABLE),
    valueField(
      'score',
      'Float',
      'How well it fits, from 0 to 1. 1: as it is written, or by its id or a code. Above 0.96: the same but for case, accents, spaces or script. From 0.55: it has every word of the text, or their beginnings; up to 0.75 in a claim, the nearer they stand. Below: with typing errors, or a part of the text.',
    ),
    valueField('matchedIn', SEARCHED_IN, 'What was found. Null: an id or a code.', NULLABLE),
    objectField('matchedText', LOCALIZED, 'The text that was found. Null: an id or a code.', NULLABLE),
    elementField('matchedName', NAME_LABEL, 'The name that was found, with its kind. Null: no name was.', NULLABLE),
    objectField('highlights', HIGHLIGHT, 'The parts of the text that were found, in order.', LIST),
  ],
};

/** `search`: entities by their names in every language, by codes and ids, and claims by wording, the best first. */
export function searchField(registry: Registry): Traversal {
  return {
    field: {
      name: 'search',
      description: `Entities by what they are called: names in every language and script, abbreviations, former and wrong names that sources have, beginnings of words, typing errors, ids, ISO codes, UN/LOCODEs and other identifiers; on request claims by their wording. The best first, those that fit alike by id; each once, by the best of its texts. Errors are forgiven when nothing is written as typed: one in words of 4 to 7 letters, two in longer ones. Signs have no meaning of their own, and a blank text finds nothing. At most ${MOST_HITS} hits.`,
      arguments: [
        {
          name: 'text',
          type: 'String',
          required: true,
          description: `What to look for: words in any order, a code, or an id; ${LONGEST_TEXT} characters at most.`,
        },
        { name: 'in', type: SEARCHED_IN, list: true, description: 'Where to look. NAMES when not given.' },
        {
          name: 'types',
          type: entityTypeEnum(registry),
          list: true,
          description: 'Only nodes of these types. Any when not given.',
        },
        FIRST,
        afterArgument('Only those after this cursor, which is of the same search.'),
        ...visibilityArguments(registry),
      ],
      result: foundConnection(HIT, [
        valueField('totalCount', 'Int', `How many hits there are, on all pages; ${MOST_HITS} at most.`),
      ]),
      most: (_, first) => first,
      // Names and claims, without errors and once more with them.
      reads: 4 * CANDIDATES,
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
  const { id, score, matchedText, matchedName, highlights } = hit;
  const isClaim = matchedText !== null && matchedText.in !== 'NAMES';
  return {
    hit,
    node: isClaim ? null : id,
    claim: isClaim ? id : null,
    score,
    matchedIn: matchedText?.in ?? null,
    matchedText,
    matchedName: matchedName?.id ?? null,
    highlights: highlights.map(({ start, end }) => ({ start, end, text: matchedText?.value.slice(start, end) })),
  };
}
