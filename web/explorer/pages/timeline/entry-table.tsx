import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceButton } from '../../evidence/evidence-button';
import { DataTable, type Column } from '../../table/data-table';
import { sayDate } from '../../ui/dates';
import { plainId } from '../../view/view';
import { say } from './entry';
import type { EntryFragment } from './timeline.generated';

/** The entries as a table, the undated ones among them. */
export function EntryTable({
  entries,
  caption,
  fileName,
}: {
  readonly entries: readonly EntryFragment[];
  readonly caption: string;
  readonly fileName: string;
}) {
  const { t, i18n } = useTranslation('timeline');
  const columns = useMemo(() => columnsIn(i18n.language, t), [i18n.language, t]);
  return <DataTable caption={caption} fileName={fileName} columns={columns} rows={entries} />;
}

/** The date sorts by its earliest day; as it is known it stands beside, in EDTF. */
function columnsIn(language: string, t: TFunction): readonly Column<EntryFragment>[] {
  const words = (date: EntryFragment['date']): string => (date ? sayDate(date.edtf, language, t) : '');
  return [
    {
      id: 'date',
      heading: t('column.date'),
      value: ({ date }) => date?.first ?? date?.last ?? '',
      cell: ({ date }) => words(date),
    },
    { id: 'edtf', heading: t('column.edtf'), value: ({ date }) => date?.edtf ?? '' },
    {
      id: 'until',
      heading: t('column.until'),
      value: ({ until }) => until?.edtf ?? '',
      cell: ({ until }) => (until ? sayDate(until.edtf, language, t) : ''),
    },
    {
      id: 'meaning',
      heading: t('column.meaning'),
      value: ({ meaning }) => (meaning ? t(`value.DateMeaning.${meaning}`, { ns: 'domain' }) : ''),
    },
    {
      id: 'modality',
      heading: t('column.modality'),
      value: ({ modality }) => t(`modality.${modality}`, { ns: 'domain' }),
    },
    {
      id: 'what',
      heading: t('column.what'),
      value: ({ subjects, meaning }) => subjects.map((subject) => say(subject, meaning, language, t)).join('; '),
    },
    { id: 'text', heading: t('column.text'), value: ({ text }) => text ?? '' },
    {
      id: 'evidence',
      heading: t('column.evidence'),
      value: ({ subjects }) => subjects.map(({ id }) => plainId(id)).join(' '),
      cell: ({ subjects, meaning }) =>
        subjects.map((subject) => (
          <div key={subject.id}>
            <EvidenceButton id={subject.id} about={say(subject, meaning, language, t)} />
          </div>
        )),
    },
  ];
}
