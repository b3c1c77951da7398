import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceButton } from '../evidence/evidence-button';
import type { FactFragment } from '../graphql/fragments.generated';
import { DataTable, type Column } from '../table/data-table';
import { sayPeriod } from './dates';
import { EntityLink } from './entity-link';
import { nameOf } from './fact-groups';
import { FactWhen, useDetail } from './facts';
import { useSentence } from './sentence';

/** When a fact was so, what more it says, how it is meant and how sure it is, in one line of text. */
export function useSaying(): (fact: FactFragment) => string {
  const { t, i18n } = useTranslation();
  const detail = useDetail();
  const say = (fact: FactFragment): string => {
    const { modality, standing, confidence, disputed } = fact;
    const domain = (key: string): string => t(key, { ns: 'domain' });
    return [
      detail(fact),
      sayPeriod(fact, i18n.language, t) ?? t('date.unknown'),
      modality !== 'FACT' && domain(`modality.${modality}`),
      standing && standing !== 'CERTAIN' && domain(`standing.${standing}`),
      confidence && confidence !== 'HIGH' && domain(`confidence.${confidence}`),
      disputed && domain('disputed'),
    ]
      .filter(Boolean)
      .join(', ');
  };
  // The words change with the language alone.
  return useCallback(say, [i18n.language]);
}

/** Facts as rows: from where, what, to where, when and how sure, with the evidence; and further columns. */
export function FactTable<Fact extends FactFragment>({
  caption,
  fileName,
  facts,
  more = [],
}: {
  readonly caption: string;
  readonly fileName: string;
  readonly facts: readonly Fact[];
  readonly more?: readonly Column<Fact>[];
}) {
  const { t } = useTranslation();
  const say = useSaying();
  const sentence = useSentence();
  const columns = useMemo((): readonly Column<Fact>[] => {
    const phraseOf = ({ type }: Fact): string => t(`relationship.${type}.out`, { ns: 'domain' });
    const end = (side: 'from' | 'to'): Column<Fact> => ({
      ...{ id: side, heading: t(`fact.${side}`), value: (fact) => nameOf(fact[side]) },
      cell: (fact) => <EntityLink node={{ id: fact[side].id, name: nameOf(fact[side]) }} />,
    });
    return [
      end('from'),
      { id: 'type', heading: t('fact.says'), value: phraseOf },
      end('to'),
      {
        ...{ id: 'when', heading: t('fact.when'), value: say },
        cell: (fact) => (
          <span className="fact-what">
            <FactWhen fact={fact} />
          </span>
        ),
      },
      ...more,
      {
        ...{ id: 'evidence', heading: t('actions.evidence'), value: ({ claimCount }) => claimCount },
        cell: (fact) => (
          <EvidenceButton id={fact.id} about={sentence(nameOf(fact.from), phraseOf(fact), nameOf(fact.to))} />
        ),
      },
    ];
  }, [more, say, t]);
  return <DataTable caption={caption} fileName={fileName} columns={columns} rows={facts} />;
}
