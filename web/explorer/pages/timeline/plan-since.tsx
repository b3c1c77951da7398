import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EvidenceButton } from '../../evidence/evidence-button';
import type { FactFragment } from '../../graphql/fragments.generated';
import { bandOf } from '../../timeline/bands';
import { Empty } from '../../ui/answer';
import { sayDate, sayPeriod } from '../../ui/dates';
import { EntityLink } from '../../ui/entity-link';
import { Marks } from '../../ui/marks';
import { useAddresses } from '../../view/use-view';
import { plainId } from '../../view/view';
import { nameOf } from './entry';
import type { EntryFragment, KnownSinceQuery } from './timeline.generated';

/** A plan, and whom or what it is about beside the entity of the page. */
export interface PlanAsked {
  readonly id: string;
  /** The first day for which it is meant, or on which it was proposed. */
  readonly from: string;
  readonly ends: readonly string[];
}

/** What to ask in order to know what came after a plan; undefined for what is no plan, or has no day. */
export function planOf(entry: EntryFragment, about: string): PlanAsked | undefined {
  const [subject] = entry.subjects;
  const from = entry.date?.first ?? entry.date?.last;
  if (!subject || !from || bandOf(entry.modality) !== 'meant') return undefined;
  const ends = entry.subjects.flatMap((one) => ('from' in one ? [one.from.id, one.to.id] : [one.id])).map(plainId);
  return { id: plainId(subject.id), from, ends: [...new Set(ends)].filter((id) => id !== about) };
}

type Known = Extract<NonNullable<KnownSinceQuery['nodes'][number]>, { readonly relationships: unknown }>;

/** What is known since a plan: the facts that it and the entity of the page have in common. */
export function PlanSince({
  plan,
  about,
  nodes,
}: {
  readonly plan: PlanAsked;
  readonly about: string;
  readonly nodes: KnownSinceQuery['nodes'];
}) {
  const { t, i18n } = useTranslation('timeline');
  const known = nodes.filter((node): node is Known => node !== null && 'relationships' in node);
  const ours = known.find(({ id }) => plainId(id) === about);
  const others = known.filter((node) => node !== ours);
  const date = sayDate(plan.from, i18n.language, t);
  return (
    <div className="timeline-since">
      <h3>{t('since.title', { date })}</h3>
      <ul className="plain">
        {others.map((other) => (
          <li key={other.id}>
            <Common of={other} facts={common(other, ours, about)} from={plan.from} />
          </li>
        ))}
      </ul>
      <p className="quiet">{t('since.caution')}</p>
    </div>
  );
}

/** The facts at an entity that lead to the other one, or to what the other one has a fact about too. */
function common(of: Known, ours: Known | undefined, about: string): readonly FactFragment[] {
  const shared = new Set(ours?.relationships.nodes.flatMap(({ from, to }) => [plainId(from.id), plainId(to.id)]));
  shared.add(about);
  const own = plainId(of.id);
  return of.relationships.nodes.filter(({ from, to }) =>
    [from, to].some(({ id }) => plainId(id) !== own && shared.has(plainId(id))),
  );
}

function Common({
  of,
  facts,
  from,
}: {
  readonly of: Known;
  readonly facts: readonly FactFragment[];
  readonly from: string;
}) {
  const { t, i18n } = useTranslation('timeline');
  const { page } = useAddresses();
  const rest = of.relationships.totalCount - facts.length;
  return (
    <>
      {facts.map((fact) => {
        const verb = t(`relationship.${fact.type}.out`, { ns: 'domain' });
        return (
          <p key={fact.id}>
            <EntityLink node={fact.from} /> {verb} <EntityLink node={fact.to} />, {sayPeriod(fact, i18n.language, t)}{' '}
            <Marks {...fact} />{' '}
            <EvidenceButton id={fact.id} about={`${nameOf(fact.from)} ${verb} ${nameOf(fact.to)}`} />
          </p>
        );
      })}
      {facts.length === 0 && <Empty>{t('since.nothing', { name: nameOf(of) })}</Empty>}
      {rest > 0 && (
        <p>
          <Link href={page('/timeline', { about: plainId(of.id), from })}>
            {t('since.rest', { count: rest, name: nameOf(of) })}
          </Link>
        </p>
      )}
    </>
  );
}
