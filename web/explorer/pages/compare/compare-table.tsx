import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceButton } from '../../evidence/evidence-button';
import type { FactFragment } from '../../graphql/fragments.generated';
import { DataTable, type Column } from '../../table/data-table';
import { EntityLink } from '../../ui/entity-link';
import { kindOf, nameOf, otherEnd } from '../../ui/fact-groups';
import { useSaying } from '../../ui/fact-table';
import { useSentence } from '../../ui/sentence';
import { plainId } from '../../view/view';
import { comparisonOfBoth, type Both } from './both';

interface Row {
  readonly type: string;
  readonly direction: 'out' | 'in';
  readonly other: FactFragment['from'];
  readonly where: 'direct' | 'both' | 'here' | 'there';
  readonly here: readonly FactFragment[];
  readonly there: readonly FactFragment[];
}

/** The same comparison as rows, to sort, filter and save. */
export function CompareTable({ here, there }: Both) {
  const { t } = useTranslation('compare');
  const say = useSaying();
  const sentence = useSentence();
  const rows = useMemo(() => rowsOf({ here, there }), [here, there]);
  const columns = useMemo((): readonly Column<Row>[] => {
    const phraseOf = ({ type, direction }: Row): string => t(`relationship.${type}.${direction}`, { ns: 'domain' });
    const cell = (name: string, side: 'here' | 'there') => (row: Row) =>
      row[side].map((fact) => (
        <div key={fact.id}>
          {say(fact)} <EvidenceButton id={fact.id} about={sentence(name, phraseOf(row), nameOf(row.other))} />
        </div>
      ));
    const saidOf = (side: 'here' | 'there') => (row: Row) => row[side].map((fact) => say(fact)).join('; ');
    const where = {
      ...{ direct: t('between'), both: t('both') },
      ...{ here: t('only', { name: here.name }), there: t('only', { name: there.name }) },
    };
    return [
      { id: 'where', heading: t('where'), value: (row) => where[row.where] },
      { id: 'relationship', heading: t('relationship'), value: phraseOf },
      {
        ...{ id: 'other', heading: t('with'), value: ({ other }) => nameOf(other) },
        cell: ({ other }) => <EntityLink node={{ id: other.id, name: nameOf(other) }} />,
      },
      { id: 'here', heading: here.name, value: saidOf('here'), cell: cell(here.name, 'here') },
      { id: 'there', heading: there.name, value: saidOf('there'), cell: cell(there.name, 'there') },
    ];
  }, [here, there, say, t]);
  const fileName = [here, there].map(({ id }) => plainId(id).replace(':', '-')).join('-');
  return (
    <DataTable
      caption={t('titleOf', { here: here.name, there: there.name })}
      fileName={fileName}
      columns={columns}
      rows={rows}
    />
  );
}

function rowsOf({ here, there }: Both): readonly Row[] {
  const { direct, common, own } = comparisonOfBoth({ here, there });
  const [idHere, idThere] = [plainId(here.id), plainId(there.id)];
  return [
    ...direct.map((fact): Row => {
      const other = otherEnd(fact, idHere);
      return { ...kindOf(fact, idHere), other, where: 'direct', here: [fact], there: [] };
    }),
    ...common.flatMap(({ type, direction, common }) =>
      common.map((one): Row => ({ type, direction, where: 'both', ...one })),
    ),
    ...own.flatMap(({ type, direction, here, there }) => [
      ...(here?.facts ?? []).map((fact): Row => {
        const other = otherEnd(fact, idHere);
        return { type, direction, other, where: 'here', here: [fact], there: [] };
      }),
      ...(there?.facts ?? []).map((fact): Row => {
        const other = otherEnd(fact, idThere);
        return { type, direction, other, where: 'there', here: [], there: [fact] };
      }),
    ]),
  ];
}
