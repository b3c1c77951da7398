import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAnswer } from '../../graphql/use-answer';
import type { Column } from '../../table/data-table';
import { Answer, Empty } from '../../ui/answer';
import { sayDate } from '../../ui/dates';
import { EntityLink } from '../../ui/entity-link';
import { FactTable } from '../../ui/fact-table';
import { Page, PlaygroundLink } from '../../ui/page';
import { DayBar } from '../../view/day-bar';
import { useAddresses, useParameter, useView } from '../../view/use-view';
import { argumentsOf } from '../../view/view';
import { ThinDocument, type ThinFactFragment, type ThinQuery } from './sources.generated';
import { Tabs } from './tabs';

/** Most facts that the table shows, the longest unheard of first. */
const MOST = 500;

/** For how many years nobody has said so, for a fact to count as old. */
const YEARS = 10;

const KINDS = ['unsure', 'old', 'undated'] as const;

/** What an editor should look at: facts on one unsure sentence, facts that no source has told of for long. */
export function Thin() {
  const { t } = useTranslation('sources');
  const [view] = useView();
  const [what] = useParameter('what');
  const shown = KINDS.find((one) => one === what) ?? 'unsure';
  const isShown = { unsure: shown === 'unsure', old: shown === 'old', undated: shown === 'undated' };
  const variables = { before: useMemo(yearsAgo, []), ...isShown, ...argumentsOf(view), first: MOST };
  const answer = useAnswer(ThinDocument, variables);
  return (
    <Page title={t('title.thin')} tools={<PlaygroundLink operation={ThinDocument} variables={variables} />}>
      <Tabs shown="thin" />
      <DayBar />
      <Answer answer={answer}>
        {(data) => (
          <>
            <Kinds data={data} shown={shown} />
            <p className="quiet">{t(`thinMeans.${shown}`, { years: YEARS })}</p>
            <ThinTable facts={data[shown].nodes ?? []} totalCount={data[shown].totalCount} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Kinds({ data, shown }: { readonly data: ThinQuery; readonly shown: string }) {
  const { t } = useTranslation('sources');
  const { page } = useAddresses();
  return (
    <nav className="tabs tabs-small" aria-label={t('thinKinds')}>
      {KINDS.map((kind) => (
        <Link
          key={kind}
          href={page('/sources', { tab: 'thin', what: kind })}
          aria-current={kind === shown ? 'page' : undefined}
        >
          {t(`thin.${kind}`, { years: YEARS })} <small>{data[kind].totalCount}</small>
        </Link>
      ))}
    </nav>
  );
}

function ThinTable({
  facts,
  totalCount,
}: {
  readonly facts: readonly ThinFactFragment[];
  readonly totalCount: number;
}) {
  const { t, i18n } = useTranslation('sources');
  const more = useMemo(
    (): readonly Column<ThinFactFragment>[] => [
      {
        ...{ id: 'attested', heading: t('column.attested'), value: ({ lastAttested }) => lastAttested ?? '' },
        cell: ({ lastAttested }) => lastAttested && sayDate(lastAttested, i18n.language, t),
      },
      {
        ...{ id: 'source', heading: t('column.source') },
        value: ({ claims }) => claims[0]?.source.name ?? '',
        cell: ({ claims }) => claims[0] && <EntityLink node={claims[0].source} />,
      },
    ],
    [t, i18n.language],
  );
  if (totalCount === 0) return <Empty>{t('nothingThin')}</Empty>;
  return (
    <>
      <FactTable caption={t('title.thin')} fileName="thin" facts={facts} more={more} />
      {totalCount > facts.length && <p className="quiet">{t('left', { count: totalCount - facts.length })}</p>}
    </>
  );
}

/** The day from which on a fact must have been attested not to be old. */
function yearsAgo(): string {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() - YEARS);
  return day.toISOString().slice(0, 10);
}
