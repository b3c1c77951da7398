import { useTranslation } from 'react-i18next';
import { EvidenceButton } from '../evidence/evidence-button';
import type { FactFragment } from '../graphql/fragments.generated';
import { plainId } from '../view/view';
import { sayPeriod } from './dates';
import { EntityLink } from './entity-link';
import { Marks } from './marks';

/** The facts of one kind about an entity: "was piloted at", and where, since when, with the evidence of each. */
export interface FactGroup {
  readonly type: string;
  /** Whether the facts start from the entity or lead to it. */
  readonly direction: 'out' | 'in';
  readonly facts: readonly FactFragment[];
}

/** Facts by type and direction, those that tell most first; facts of one day by name. */
export function groupsOf(facts: readonly FactFragment[], about: string): readonly FactGroup[] {
  const groups = new Map<string, FactGroup & { readonly facts: FactFragment[] }>();
  for (const fact of facts) {
    const direction = plainId(fact.from.id) === about || SYMMETRIC.includes(fact.type) ? 'out' : 'in';
    const key = `${fact.type} ${direction}`;
    const group = groups.get(key) ?? { type: fact.type, direction, facts: [] };
    groups.set(key, group);
    group.facts.push(fact);
  }
  const inOrder = (left: FactFragment, right: FactFragment): number =>
    (left.firstDay ?? LAST).localeCompare(right.firstDay ?? LAST) || left.id.localeCompare(right.id);
  for (const { facts: own } of groups.values()) own.sort(inOrder);
  return [...groups.values()].sort((left, right) => rankOf(left.type) - rankOf(right.type));
}

const LAST = '9999';

/** Types that say the same from either end. */
export const SYMMETRIC = ['BORDERS', 'COOPERATES_WITH', 'MUTUALLY_RECOGNISES', 'PAIRED_WITH'];

/** What a reader asks for first; the other types stand behind, as they came. */
const FIRST = [
  ...[
    'MUTUALLY_RECOGNISES',
    'SIGNED',
    'PARTY_TO',
    'ESTABLISHES',
    'BASED_ON',
    'SUPERSEDES',
    'PILOTED_AT',
    'PAIRED_WITH',
  ],
  ...['IMPLEMENTS', 'ADMINISTERS', 'AUTHORITY_OF', 'HELD_POSITION', 'LED', 'PARTICIPATED_IN', 'COOPERATES_WITH'],
];
/** What belongs to a country more than it says of it. */
const LATE = ['BINDS', 'MEMBER_OF', 'BORDERS', 'LOCATED_IN', 'HELD_IN'];

function rankOf(type: string): number {
  const first = FIRST.indexOf(type);
  return first >= 0 ? first : LATE.includes(type) ? 99 : 50;
}

/** One group, as a list whose entries say what, when, how sure, and lead to their evidence. */
export function FactList({
  group,
  about,
  name,
}: {
  readonly group: FactGroup;
  /** The id of the entity on whose page it stands. */
  readonly about: string;
  readonly name: string;
}) {
  const { t, i18n } = useTranslation();
  const { type, direction, facts } = group;
  const phrase = t(`relationship.${type}.${direction}`, { ns: 'domain' });
  return (
    <section className="facts">
      <h2>
        {phrase} <small>{facts.length}</small>
      </h2>
      <ul>
        {facts.map((fact) => {
          const other = plainId(fact.from.id) === about ? fact.to : fact.from;
          const otherName = 'name' in other ? other.name : other.id;
          return (
            <li key={fact.id} data-modality={fact.modality} data-standing={fact.standing}>
              <EntityLink node={{ id: other.id, name: otherName }} />
              <span className="fact-when">{sayPeriod(fact, i18n.language, t)}</span>
              <Marks {...fact} />
              <EvidenceButton id={fact.id} about={`${name} ${phrase} ${otherName}`} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
